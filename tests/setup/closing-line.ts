import type { Reporter, TestModule } from "vitest/node";

/** Says at the very end how many tests passed and failed; a file that could not run counts as one failure. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.result().state === "passed") passed++;
        if (test.result().state === "failed") failed++;
      }
      const isBroken =
        module.errors().length > 0 ||
        [...module.children.allSuites()].some((suite) => suite.errors().length > 0);
      if (isBroken) failed++;
    }
    if (passed === 0 && failed === 0) failed = 1;
    // After what the other reporters still have to write.
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}

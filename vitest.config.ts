import { defineConfig } from "vitest/config";
import { ClosingLine } from "./tests/setup/closing-line.ts";

// Two runs on one machine must not empty each other’s folder; workers inherit it.
process.env.PLUTON_TEST_ID ??= String(process.pid);

export default defineConfig({
  test: {
    reporters: ["default", new ClosingLine()],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "product",
          globalSetup: ["tests/setup/global-setup.ts"],
          include: [
            "app/**/*.test.ts",
            "db/**/*.test.ts",
            "seeds/**/*.test.ts",
            "tests/{integration,routes}/**/*.test.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Files share their worker's modules, which are most of a small file's time; none keeps anything in them.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          globalSetup: ["tests/setup/browser-setup.ts"],
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Waits of thirty seconds run out on a machine that others keep busy; a fault comes back.
          retry: 1,
          // The browser's turn comes when the processors are free again.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["tests/setup/global-setup.ts"],
    include: [
      "app/**/*.test.ts",
      "db/**/*.test.ts",
      "seeds/**/*.test.ts",
      "tests/{integration,routes}/**/*.test.ts",
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});

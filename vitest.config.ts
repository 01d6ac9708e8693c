import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { TIDEGATE_VERSION: '"0.0.0-test"' },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "dist/**", "test/browser/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/tooling/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    // No test waits for a clock; this only ends one that hangs, on however busy a machine.
    testTimeout: 60_000,
    passWithNoTests: false,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/specs/**/*.spec.ts'],
    globalSetup: ['tests/e2e/drivers/serve-app.ts', 'tests/e2e/drivers/build-harness.ts'],
    environment: 'node',
    // Two browsers at a time: a test mostly waits, and what one leaves idle the other uses.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // What a person would wait for; a busy machine takes longer than the second it is by default.
    expect: { poll: { timeout: 30_000 } },
  },
});

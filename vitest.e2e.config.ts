import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/specs/**/*.spec.ts'],
    globalSetup: ['tests/e2e/drivers/serve-app.ts', 'tests/e2e/drivers/build-harness.ts'],
    environment: 'node',
    // One browser at a time: two on two cores only slow each other down.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a person would wait for; a busy machine takes longer than the second it is by default.
    expect: { poll: { timeout: 15_000 } },
  },
});

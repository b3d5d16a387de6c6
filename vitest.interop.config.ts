import { defineConfig } from 'vitest/config';

/** What other programs make of our files; needs GDAL's command line. */
export default defineConfig({
  test: {
    include: ['tests/interop/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
  },
});

import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    harnessPath: string;
  }
}

/** Bundles the app code the storage specs drive, as one script that hangs on `window.mutu`. */
export async function setup(project: TestProject): Promise<void> {
  const outDir = join(import.meta.dirname, '../../../.cache/e2e');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'chrome108',
      lib: {
        entry: join(import.meta.dirname, '../harness/harness.ts'),
        name: 'mutu',
        formats: ['iife'],
        fileName: () => 'harness.js',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  project.provide('harnessPath', join(outDir, 'harness.js'));
}

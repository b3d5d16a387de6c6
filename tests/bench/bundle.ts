import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = (name: string) =>
  fileURLToPath(new URL(`../../.cache/bench/${name}/`, import.meta.url));

/** The browser's side of the bench as one script, built as the app itself is. Returns its folder. */
export async function bundlePage(): Promise<string> {
  const entry = fileURLToPath(new URL('./pages/bench-page.ts', import.meta.url));
  return bundle(entry, folder('page'), false);
}

/** The page of the map cases, with the workers and styles it needs beside it. */
export async function bundleMap(): Promise<string> {
  const entry = fileURLToPath(new URL('./map/page.ts', import.meta.url));
  return bundle(entry, folder('map'), false);
}

/** The page of the import cases: the app's own way and the usual one. */
export async function bundleImport(): Promise<string> {
  const entry = fileURLToPath(new URL('./import/page.ts', import.meta.url));
  return bundle(entry, folder('import'), false);
}

/** The area case for Node; packages stay outside, as they would in use. Returns the program. */
export async function bundleArea(): Promise<string> {
  const entry = fileURLToPath(new URL('./area/measure-area.ts', import.meta.url));
  return `${await bundle(entry, folder('area'), true)}bench.js`;
}

async function bundle(entry: string, outDir: string, ssr: boolean): Promise<string> {
  await build({
    configFile: false,
    base: './',
    worker: { format: 'es' },
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    // As the app is built, whatever this process is told about itself.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      ssr,
      outDir,
      emptyOutDir: true,
      target: ssr ? 'node20' : 'chrome108',
      reportCompressedSize: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        output: {
          entryFileNames: 'bench.js',
          // The page is written by hand and must know the name of its styles.
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  return outDir;
}

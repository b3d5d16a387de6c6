import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
  }
}

/** Serves dist/ once for all specs, under the strict content security policy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({ preview: { port: 4173 }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address');
  project.provide('appUrl', address);
  return () => server.close();
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { deploymentHosts, devPolicy, strictPolicy } from './scripts/content-security-policy.mjs';

const HEADER = 'Content-Security-Policy';

export default defineConfig(({ command, isPreview }) => {
  const hosts = deploymentHosts(join(import.meta.dirname, 'public/deployment.json'));
  const nonce = command === 'serve' && !isPreview ? randomBytes(16).toString('base64') : undefined;
  return {
    plugins: [react()],
    // Relative, so that a bureau may serve the app from any folder of its site.
    base: './',
    ...(nonce && { html: { cspNonce: nonce } }),
    server: {
      host: '127.0.0.1',
      port: 5173,
      headers: { [HEADER]: devPolicy(nonce ?? '', hosts) },
    },
    preview: {
      host: '127.0.0.1',
      port: 5173,
      headers: { [HEADER]: strictPolicy(hosts) },
    },
    worker: { format: 'es' },
    build: {
      target: 'chrome108',
      manifest: true,
      license: { fileName: 'licenses.md' },
      modulePreload: {
        // The browser floor preloads modules by itself.
        polyfill: false,
        // What a part imports is found when it comes; naming it all beforehand would take 6 KB of what everybody loads.
        resolveDependencies: (_file, parts, { hostType }) =>
          hostType === 'html' ? parts : parts.filter((part) => part.endsWith('.css')),
      },
      // scripts/check-size.mjs reports and judges sizes.
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  };
});

import { existsSync, readFileSync } from 'node:fs';

/** Hosts outside the page's own that a deployment allows; none unless the file says so. */
export function deploymentHosts(file) {
  if (!existsSync(file)) return [];
  const { hosts = [] } = JSON.parse(readFileSync(file, 'utf8'));
  return hosts.map((host) => {
    if (typeof host === 'string' && /^https?:\/\/[\w.*-]+(:\d+)?$/.test(host)) return host;
    throw new Error(`${file}: "${host}" is not a host such as https://tiles.example.org`);
  });
}

/** What a built app is served with. docs/deploy/nginx.conf repeats it; a test compares them. */
export function strictPolicy(hosts = []) {
  return policy({ script: [], connect: [], hosts });
}

/** The dev server needs its inline preamble (by nonce) and its update socket, nothing more. */
export function devPolicy(nonce, hosts = []) {
  return policy({ script: [`'nonce-${nonce}'`], connect: ['ws://127.0.0.1:*'], hosts });
}

function policy(extra) {
  const directives = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...extra.script],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:', ...extra.hosts],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...extra.connect, ...extra.hosts],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

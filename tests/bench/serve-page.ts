import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface PageServer {
  readonly address: string;
  readonly close: () => void;
}

const html =
  '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="style.css"><script type="module" src="bench.js"></script>';

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Serves bundled pages on the loopback address only, on any free port, each under its name. They share one origin, so
 * that what one stored another can open.
 */
export async function servePage(folders: Readonly<Record<string, string>>): Promise<PageServer> {
  const files = new Map<string, Buffer | string>();
  for (const [name, folder] of Object.entries(folders)) {
    const path = name ? `/${name}/` : '/';
    files.set(path, html).set(`${path}style.css`, '');
    for (const file of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!file.isFile()) continue;
      const full = join(file.parentPath, file.name);
      files.set(path + full.slice(folder.length), readFileSync(full));
    }
  }
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.setHeader('Content-Type', kinds[extname(url)] ?? 'text/html');
    response.statusCode = file === undefined ? 404 : 200;
    response.end(file ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

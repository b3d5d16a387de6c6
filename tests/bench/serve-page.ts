import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly address: string;
  readonly close: () => void;
}

const html = '<!doctype html><meta charset="utf-8"><script type="module" src="/bench.js"></script>';

/** Serves the bundled page on the loopback address only, on any free port. */
export async function servePage(folder: string): Promise<PageServer> {
  const script = readFileSync(`${folder}bench.js`);
  const server = createServer(({ url }, response) => {
    const isScript = url === '/bench.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.statusCode = isScript || url === '/' ? 200 : 404;
    response.end(isScript ? script : url === '/' ? html : '');
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

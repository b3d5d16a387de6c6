import { afterEach, expect, it, vi } from 'vitest';
import { bytesOfUrl } from './byte-source';

const whole = Uint8Array.from({ length: 100 }, (_, i) => i);

afterEach(() => vi.unstubAllGlobals());

it('asks for a range and gets it', async () => {
  const fetched = vi.fn(async () => new Response(whole.slice(10, 14), { status: 206 }));
  vi.stubGlobal('fetch', fetched);
  expect([...(await bytesOfUrl('/a').read(10, 4))]).toEqual([10, 11, 12, 13]);
  expect(fetched).toHaveBeenCalledWith('/a', { headers: { Range: 'bytes=10-13' } });
});

it('asks a server without ranges only once', async () => {
  const fetched = vi.fn(async () => new Response(whole, { status: 200 }));
  vi.stubGlobal('fetch', fetched);
  const source = bytesOfUrl('/a');
  expect([...(await source.read(10, 2))]).toEqual([10, 11]);
  expect([...(await source.read(98, 9))]).toEqual([98, 99]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('fails when the file is not there', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(bytesOfUrl('/a').read(0, 1)).rejects.toThrow('404');
});

import { deflateRawSync, constants as zlib } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type InflateFault, inflateInto } from './inflate';

function inflated(packed: Uint8Array, size: number): Uint8Array | InflateFault {
  const bytes = new Uint8Array(size);
  return inflateInto(bytes, packed) ?? bytes;
}

/** Bytes that repeat and bytes that do not, in runs of any length. */
const runs = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(700)), { maxLength: 12 })
  .map((parts) => Buffer.concat(parts.flatMap(([some, times]) => Array(times).fill(some))));

const strategies = [zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE];

it('what zlib packed is unpacked, by any level and strategy', () => {
  fc.assert(
    fc.property(runs, fc.nat(9), fc.constantFrom(...strategies), (bytes, level, strategy) => {
      const packed = deflateRawSync(bytes, { level, strategy });
      expect(Buffer.compare(inflated(packed, bytes.length) as Uint8Array, bytes)).toBe(0);
    }),
    { numRuns: 150 },
  );
});

const text = Buffer.from('示例数据（虚构）'.repeat(500));
const packed = deflateRawSync(text);

it.each([
  ['told too small', packed, text.length - 1, 'long'],
  ['told too large', packed, text.length + 1, 'short'],
  ['stored, told too small', deflateRawSync(text, { level: 0 }), 5, 'long'],
  ['cut off', packed.subarray(0, 20), text.length, 'broken'],
  ['an unknown kind of block', Uint8Array.of(7), 0, 'broken'],
  ['a code that cannot be', Uint8Array.of(5, 0, 255, 255, 255, 255, 255), 9, 'broken'],
  ['a way back before the start', Uint8Array.of(3, 2, 0), 9, 'broken'],
  ['nothing where something is told', new Uint8Array(), 3, 'short'],
] as const)('%s', (_title, bytes, size, fault) => {
  expect(inflated(bytes, size)).toBe(fault);
});

it('nothing is an empty file', () => {
  expect(inflated(new Uint8Array(), 0)).toEqual(new Uint8Array());
  expect(inflated(Uint8Array.of(3, 0), 0)).toEqual(new Uint8Array());
});

it('a small stream that unpacks to gigabytes stops where its told size ends', () => {
  const bomb = deflateRawSync(new Uint8Array(1 << 26));
  const start = performance.now();
  expect(inflated(bomb, 1000)).toBe('long');
  expect(performance.now() - start).toBeLessThan(200);
});

it('whatever the bytes, there is an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const answer = inflated(bytes, 1000);
      expect(answer instanceof Uint8Array || ['broken', 'short', 'long'].includes(answer)).toBe(
        true,
      );
    }),
  );
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldDecoder } from './decode-field';

const bytesOf = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
);

it.each(['UTF-8', 'GB18030', 'Big5'])('%s of a field is what the platform says', (name) => {
  const decode = fieldDecoder(name);
  const decoder = new TextDecoder(name, { ignoreBOM: true });
  fc.assert(
    fc.property(bytesOf, (bytes) => {
      const padded = Uint8Array.from([0x41, ...bytes, 0x41]);
      const answer = decode(padded, 1, padded.length - 1);
      expect(answer.replace(/^\uFEFF/, '')).toBe(decoder.decode(bytes).replace(/^\uFEFF/, ''));
    }),
    { numRuns: 2000 },
  );
});

it('marks half a letter at the end', () => {
  const half = Uint8Array.from([0xbd, 0xf0, 0xcc]);
  expect(fieldDecoder('GB18030')(half, 0, 3)).toBe('金\uFFFD');
});

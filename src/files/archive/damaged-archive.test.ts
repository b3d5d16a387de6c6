import fc from 'fast-check';
import { expect, it } from 'vitest';
import { v5Contents } from '../../../tests/archive/v5-contents';
import { isRefusal } from '../../core/refusal';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const contents = v5Contents();
const good = writeArchive(contents);

it('refuses flipped bits, or opens to exactly the same contents', { timeout: 90_000 }, () => {
  const place = fc.record({ at: fc.nat(good.length - 1), bit: fc.nat(7) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (flips) => {
      const bytes = good.slice();
      for (const { at, bit } of flips) bytes[at] = (bytes[at] as number) ^ (1 << bit);
      const opened = readArchive(bytes, 'x');
      if (!isRefusal(opened)) expect(opened).toEqual(contents);
    }),
    { numRuns: 500 },
  );
});

it('refuses one flipped byte anywhere, or opens to the same contents', { timeout: 90_000 }, () => {
  let refused = 0;
  for (let at = 0; at < good.length; at += 7) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] as number) ^ 0xff;
    const opened = readArchive(bytes, 'x');
    if (isRefusal(opened)) refused++;
    else expect(opened).toEqual(contents);
  }
  expect(refused).toBeGreaterThan(good.length / 7 / 2);
});

it('refuses every file that lacks its end', { timeout: 90_000 }, () => {
  for (let length = 0; length < good.length; length += 7) {
    expect(isRefusal(readArchive(good.subarray(0, length), 'x'))).toBe(true);
  }
});

it('answers with a value whatever it is given', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(isRefusal(readArchive(bytes, 'x'))).toBe(true);
    }),
  );
});

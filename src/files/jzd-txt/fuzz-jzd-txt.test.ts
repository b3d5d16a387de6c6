import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUnreadable } from '../import/source-table';
import { readJzdTxt } from './read-jzd-txt';

const reading = { progress: () => {}, stopped: () => false };
const RUNS = { numRuns: 2000 };

function holds(bytes: Uint8Array): void {
  const answer = readJzdTxt({ name: 'x', bytes }, reading);
  if (isUnreadable(answer)) {
    expect(answer.why.length * answer.now.length).toBeGreaterThan(0);
    return;
  }
  for (const { columns, rows, rowNumbers, shapes, notes } of answer) {
    expect([rowNumbers.length, shapes?.length]).toEqual([rows.length, rows.length]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const rings = (shapes ?? []).flatMap((shape) => shape?.polygons.flat() ?? []);
    expect(rings.every((ring) => ring.length >= 6 && ring.every(Number.isFinite))).toBe(true);
    const bare = (shapes ?? []).some((shape) => shape === null);
    if (bare) expect(notes.length).toBeGreaterThan(0);
  }
}

it('random bytes never get past the door', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), holds), RUNS);
});

it('nor a file with some bytes changed', () => {
  const whole = new Uint8Array(readFileSync('tests/fixtures/import/jzd-txt/kcdj_gbk_crlf.txt'));
  const bytes = whole.subarray(0, 1500);
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean());
  const changed = fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
    const copy = Array.from(bytes);
    for (const [at, byte, cut] of changes) {
      if (cut) copy.splice(at, byte % 20);
      else copy[at] = byte;
    }
    return Uint8Array.from(copy);
  });
  fc.assert(fc.property(changed, holds), RUNS);
});

it('nor lines of anything in any order', () => {
  const line = fc.constantFrom(
    '[属性描述]',
    '[地块坐标]',
    '带号=41',
    '5,1,1,甲,面,,,,@',
    '1,甲,线,@',
    '@',
    'J1,1,3330000,41418000',
    'J2,1,3330000,41418100',
    'J3,1,3330100,41418100',
    'J1,2,3330010,41418010',
    'J1,1,41418000,3330000',
    'J4,1,x,1e400',
    'J1,1,3330000,3330000',
    '1 2 3 4',
    '以下空白',
    '',
  );
  const text = fc
    .array(line, { maxLength: 30 })
    .map((lines) => new TextEncoder().encode(lines.join('\n')));
  fc.assert(fc.property(text, holds), RUNS);
});

it.each([
  ['commas', `${','.repeat(500_000)}x@`],
  ['signs', '@'.repeat(500_000)],
  ['rings', `5,1,1,甲,面,,,,@\n${'1,1,1,1\n2,1,1,2\n3,1,2,2\n1,1,1,1\n'.repeat(20_000)}`],
  [
    'a ring of 10⁵ points',
    `5,1,1,甲,面,,,,@\n${Array.from({ length: 100_000 }, (_, i) => `J${i},1,${3_330_000 + 1000 * Math.sin(i / 15915)},${41_418_000 + 1000 * Math.cos(i / 15915)}`).join('\n')}`,
  ],
  // Whatever takes steps by their square would run into the end every test has.
])('%s do not hang it', (_, text) => {
  holds(new TextEncoder().encode(text));
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectSound, idleReading, RUNS } from '../../../tests/builders/fuzz';
import { isUnreadable } from '../import/source-table';
import { readJzdTxt } from './read-jzd-txt';

/** An outline that is left out is told. */
function holds(bytes: Uint8Array): void {
  const answer = readJzdTxt({ name: 'x', bytes }, idleReading);
  expectSound(answer);
  if (isUnreadable(answer)) return;
  for (const { shapes, notes } of answer) {
    if (shapes?.includes(null)) expect(notes.length).toBeGreaterThan(0);
  }
}

it('lines of anything in any order never get past the door', () => {
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

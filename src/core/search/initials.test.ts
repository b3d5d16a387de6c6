import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createInitials } from './initials';

const readings: Readonly<Record<string, readonly string[]>> = {
  干: ['g'],
  𬒗: ['l'],
  镇: ['z'],
  长: ['c', 'z'],
  重: ['z', 'c'],
  机: ['j'],
  械: ['x'],
};
const initials = createInitials((sign) => readings[sign] ?? []);
const found = (name: string, typed: string) => initials.matcher(typed)(initials.encode(name));

it.each([
  ['干𬒗镇', 'gl', 'start'],
  ['干𬒗镇', 'LZ', 'inside'],
  ['干𬒗镇', 'gz', null],
  ['长重机械', 'czjx', 'start'],
  ['长重机械', 'zc', 'start'],
  ['长重机械', 'ccj', 'start'],
  ['机械（A2）', 'jxa2', 'start'],
  ['机械', 'jxx', null],
  ['', 'j', null],
])('%s by %s: %s', (name, typed, answer) => {
  expect(found(name, typed)).toBe(answer);
});

it('finds every name by any reading of any run of its signs', () => {
  const signs = fc.array(fc.constantFrom(...Object.keys(readings)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(signs, fc.nat(5), fc.nat(5), fc.infiniteStream(fc.nat(1)), (name, a, b, picks) => {
      const run = name.slice(Math.min(a, b), Math.max(a, b) + 1);
      const typed = run.map((sign) => {
        const letters = readings[sign] ?? [];
        return letters[(picks.next().value as number) % letters.length];
      });
      fc.pre(typed.length > 0);
      expect(found(name.join(''), typed.join(''))).not.toBeNull();
    }),
  );
});

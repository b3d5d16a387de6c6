import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createInitials } from './initials';

const readings: Readonly<Record<string, readonly string[]>> = {
  干: ['gan'],
  𬒗: ['lan'],
  镇: ['zhen'],
  长: ['chang', 'zhang'],
  重: ['zhong', 'chong'],
  机: ['ji'],
  械: ['xie'],
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
  ['干𬒗镇', 'ganlan', 'start'],
  ['干𬒗镇', 'ganlanzhen', 'start'],
  ['干𬒗镇', 'ganl', 'start'],
  ['干𬒗镇', 'glzhe', 'start'],
  ['干𬒗镇', 'lanzhen', 'inside'],
  ['干𬒗镇', 'anlan', null],
  ['干𬒗镇', 'ganlanzhenx', null],
  ['长重机械', 'changchong', 'start'],
  ['长重机械', 'zhangzhongjixie', 'start'],
  ['机械（A2）', 'jixiea2', 'start'],
  ['', 'j', null],
])('%s by %s: %s', (name, typed, answer) => {
  expect(found(name, typed)).toBe(answer);
});

it('finds every name by any reading, short or full, of any run of its signs', () => {
  const signs = fc.array(fc.constantFrom(...Object.keys(readings)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(signs, fc.nat(5), fc.nat(5), fc.infiniteStream(fc.nat(1)), (name, a, b, picks) => {
      const run = name.slice(Math.min(a, b), Math.max(a, b) + 1);
      const typed = run.map((sign) => {
        const pick = () => picks.next().value as number;
        const own = readings[sign] ?? [];
        const reading = own[pick() % own.length] ?? '';
        return pick() === 1 ? reading : reading.slice(0, 1);
      });
      fc.pre(typed.length > 0);
      expect(found(name.join(''), typed.join(''))).not.toBeNull();
    }),
  );
});

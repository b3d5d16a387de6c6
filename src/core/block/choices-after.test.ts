import { expect, it } from 'vitest';
import { anOutline, squareAt } from '../../../tests/builders/blocks';
import { aShape } from '../../../tests/builders/records';
import type { MembershipChoice, MembershipWay } from './block';
import { type ChoiceMade, choicesAfter } from './choices-after';

/** Three parcels of a thousandth of a degree, from west to east. */
const shapes = new Map(
  [122.1, 122.11, 122.12].map((lon, at) => [`p${at + 1}`, aShape(`p${at + 1}`, lon)]),
);
const width = (shapes.get('p1')?.geometry.coords[2] as number) - 122.1;
/** From west of them all up to this place. */
const upTo = (lon: number) => anOutline({ polygons: squareAt(lon - 0.1, 29.999, 0.1) });
const cuts = (parcel: 1 | 2 | 3) => upTo(122.09 + parcel / 100 + width / 3);
const choice = (parcelId: string, as: MembershipWay = 'in'): MembershipChoice => {
  return { parcelId, as, why: '厂房主体在界内' };
};

function after(
  stored: readonly MembershipChoice[],
  from: ReturnType<typeof cuts> | null,
  to: ReturnType<typeof cuts>,
  made: readonly ChoiceMade[] = [],
) {
  const outlines = from ? [from] : [];
  const { kept, dropped } = choicesAfter({ outlines, choices: stored }, to, shapes, made);
  const words = (one: MembershipChoice) => `${one.parcelId} ${one.as}`;
  return [kept.map(words), dropped.map(words)];
}

it('a choice stays while the line cuts its parcel, and goes with the cut', () => {
  const stored = [choice('p2')];
  expect(after(stored, cuts(2), upTo(122.11 + width / 2))).toEqual([['p2 in'], []]);
  expect(after(stored, cuts(2), cuts(1))).toEqual([[], ['p2 in']]);
  expect(after(stored, cuts(2), cuts(3))).toEqual([[], ['p2 in']]);
});

it('a parcel left out though wholly inside stays left out as long as it is', () => {
  const stored = [choice('p1', 'out')];
  expect(after(stored, cuts(2), cuts(3))).toEqual([['p1 out'], []]);
  expect(after(stored, cuts(2), cuts(1))).toEqual([['p1 out'], []]);
  expect(after(stored, cuts(2), upTo(122.095))).toEqual([[], ['p1 out']]);
});

it('what was chosen while drawing goes before what was stored; null is the rule', () => {
  const stored = [choice('p2')];
  const made = (as: MembershipWay | null) => [{ parcelId: 'p2', as, why: ' 现场核查 ' }];
  expect(after(stored, cuts(2), cuts(2), made('part'))).toEqual([['p2 part'], []]);
  expect(after(stored, cuts(2), cuts(2), made(null))).toEqual([[], []]);
  const [first] = choicesAfter({ outlines: [], choices: [] }, cuts(2), shapes, made('out')).kept;
  expect(first?.why).toBe('现场核查');
});

it('what was chosen on the way and is cut no more is not stored', () => {
  expect(after([], cuts(1), cuts(1), [choice('p3')])).toEqual([[], []]);
});

it('of a block that nobody had drawn all that was chosen stays', () => {
  expect(after([choice('p1'), choice('p3')], null, cuts(1))).toEqual([['p1 in', 'p3 in'], []]);
});

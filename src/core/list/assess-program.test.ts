import { describe, expect, it } from 'vitest';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { subjectsOfRows } from '../../../tests/builders/rule-rows';
import { turnTies } from '../rules/firms-on-land';
import { assessProgram } from './assess-program';
import { listOrder } from './list-order';
import { EXEMPT, LISTED, NOT_LISTED, UNDETERMINED } from './verdict';

const tax = (wan: number | null, welfare = '否') => {
  return { sector: '工业', landMu: 1, 'taxWan@2020': wan, welfare };
};
const firms = subjectsOfRows([tax(1), tax(9), tax(null), tax(1, '公益类')]);
const [LOW, FINE, OPEN, FREE] = [0, 1, 2, 3];

/** Firms on each of the parcels. */
const uses = [[LOW], [FINE], [OPEN], [FREE], [FINE, OPEN, LOW], [FINE, OPEN], [], [FREE, OPEN]];
const ties = {
  from: Uint32Array.from([0, ...uses.map((_, i) => uses.slice(0, i + 1).flat().length)]),
  tied: Uint32Array.from(uses.flat()),
};
const land = subjectsOfRows(
  uses.map(() => ({ idleKind: '破产或关停' })),
  2021,
  'parcel',
);

describe('assessProgram', () => {
  it('judges land by the firms on it: any that is listed, else any that may be', () => {
    // The list of land stands first, and is judged after the one it asks about.
    const pack = aPack({ lists: aPack().lists.toReversed() });
    const verdicts = assessProgram({ pack, year: 2021, firms, land, firmsOnLand: ties });
    expect([...(verdicts.get('low-enterprise')?.listing ?? [])]).toEqual([
      LISTED,
      NOT_LISTED,
      UNDETERMINED,
      EXEMPT,
    ]);
    expect([...(verdicts.get('low-land')?.listing ?? [])]).toEqual([
      LISTED,
      NOT_LISTED,
      UNDETERMINED,
      NOT_LISTED,
      LISTED,
      UNDETERMINED,
      NOT_LISTED,
      UNDETERMINED,
    ]);
  });

  it('leaves out lists that people draw up; who asks about them waits', () => {
    const pack = aPack({
      lists: [
        aList('blocks', { subject: 'block', basis: 'judgement' }),
        aList('asks', { rule: { listed: 'blocks' } }),
      ],
    });
    const verdicts = assessProgram({ pack, year: 2021, firms, land, firmsOnLand: ties });
    expect([...verdicts.keys()]).toEqual(['asks']);
    expect(verdicts.get('asks')?.listing[0]).toBe(UNDETERMINED);
  });

  it('judges firms by the land they use', () => {
    const pack = aPack({
      lists: [
        aList('asks', { rule: { listed: 'idle' } }),
        aList('idle', {
          subject: 'parcel',
          rule: { fact: 'idleKind', is: '=', value: '其他' },
        }),
      ],
    });
    const kinds = ['其他', '破产或关停', null, '破产或关停'].map((idleKind) => ({ idleKind }));
    const some = subjectsOfRows(kinds, 2021, 'parcel');
    const four = { from: ties.from.slice(0, 5), tied: ties.tied.slice(0, 4) };
    const verdicts = assessProgram({ pack, year: 2021, firms, land: some, firmsOnLand: four });
    expect([...(verdicts.get('asks')?.listing ?? [])]).toEqual([
      LISTED,
      NOT_LISTED,
      UNDETERMINED,
      NOT_LISTED,
    ]);
  });

  it('ties turned round twice are the same', () => {
    const turned = turnTies(ties, firms.count);
    expect([...turned.tied.slice(turned.from[OPEN], turned.from[OPEN + 1])]).toEqual([2, 4, 5, 7]);
    const back = turnTies(turned, uses.length);
    expect([...back.from]).toEqual([...ties.from]);
    expect(uses.map((_, i) => back.tied.slice(back.from[i], back.from[i + 1]).length)).toEqual(
      uses.map((list) => list.length),
    );
  });

  it('a cycle of lists is cut, not followed for ever', () => {
    const lists = [aList('a', { rule: { listed: 'b' } }), aList('b', { rule: { listed: 'a' } })];
    expect(listOrder(aPack({ lists })).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

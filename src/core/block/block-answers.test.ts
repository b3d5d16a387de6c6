import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBlock, aGoal, anOutline, met, missed, squareAt } from '../../../tests/builders/blocks';
import { anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import type { Occupancy } from '../enterprise/occupancy';
import { createIndicators } from '../indicator/indicators';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { Block } from './block';
import { blockAnswers } from './block-answers';

const use = (n: number, firm: string, parcel: string, areaM2: number | null): Occupancy => ({
  id: `use-${n}`,
  enterpriseId: firm,
  parcelId: parcel,
  basis: '自有',
  areaM2,
  floorAreaM2: null,
  rev: 0,
});

/** parcel-1 and parcel-2 lie in the block, parcel-3 does not. */
const ws = apply(emptyWorkspace(), [
  ...[1, 2, 3].flatMap((n) => [
    addition('parcels', aParcel(`parcel-${n}`, { registeredM2: 10_000 })),
    addition('shapes', aShape(`parcel-${n}`, 122.098 + n / 1000 + (n === 3 ? 0.1 : 0))),
  ]),
  addition('parcels', aParcel('parcel-9')),
  ...['inside', 'mostly', 'hardly', 'outside', 'split', 'unmeasured', 'none'].map((id) =>
    addition('enterprises', anEnterprise(id)),
  ),
  ...[
    use(1, 'inside', 'parcel-1', 2000),
    use(2, 'mostly', 'parcel-1', 3000),
    use(3, 'mostly', 'parcel-3', 3000),
    use(4, 'hardly', 'parcel-2', 2000),
    use(5, 'hardly', 'parcel-3', 2001),
    use(6, 'outside', 'parcel-3', 1000),
    use(7, 'split', 'parcel-2', null),
    use(8, 'split', 'parcel-3', null),
    use(9, 'unmeasured', 'parcel-9', 500),
  ].map((one) => addition('occupancies', one)),
]) as Workspace;
const indicators = createIndicators(ws.tables, () => null);

const asked = (blocks: readonly Block[], year = 2021, day = `${year}-12-31`) =>
  blockAnswers({
    blocks: new Map(blocks.map((block) => [block.id, block])),
    shapes: ws.tables.shapes,
    indicators,
    programId: 'example-2021',
    year,
    day,
  });
const started = (id: string, block: Partial<Block> = {}, year = 2021) =>
  asked([aBlock('block-1', block)], year).answer(id, 'inStartedBlock');
const goalMet = (id: string, block: Partial<Block>, year = 2021) =>
  asked([aBlock('block-1', block)], year).answer(id, 'blockGoalMet');

describe('who is in a started block', () => {
  it.each([
    ['parcel-1', '是'],
    ['parcel-3', '否'],
    ['inside', '是'],
    ['mostly', '是'],
    ['hardly', '否'],
    ['outside', '否'],
    ['split', null],
    ['none', '否'],
    ['nobody', '否'],
  ])('%s: %s', (id, answer) => {
    expect(started(id)).toBe(answer);
  });

  it('starts with its year, and cannot be told within a range of years', () => {
    expect(started('inside', { startYear: 2022 }, 2021)).toBe('否');
    expect(started('inside', { startYear: 2022 }, 2023)).toBe('是');
    const range = { startYear: 2021, startTo: 2022 };
    expect([2020, 2021, 2022, 2023].map((year) => started('inside', range, year))).toEqual(
      // Before the first boundary nobody is inside.
      ['否', null, '是', '是'],
    );
    expect(started('inside', { startYear: null, endYear: null })).toBeNull();
  });

  it('is told by the boundary of the day, and by what people chose', () => {
    const far = squareAt(121, 29);
    const moved = [anOutline(), anOutline({ validFrom: '2022-06-01', polygons: far })];
    expect(started('inside', { outlines: moved }, 2021)).toBe('是');
    expect(started('inside', { outlines: moved }, 2022)).toBe('否');
    const choices = [{ parcelId: 'parcel-1', as: 'out', why: '已收储' } as const];
    expect(started('inside', { choices })).toBe('否');
    expect(started('mostly', { choices })).toBe('否');
  });

  it('cannot be told of land that counts by a share nobody can measure', () => {
    // parcel-9 has no outline; the firm on it has land there and nowhere else.
    const choices = [{ parcelId: 'parcel-9', as: 'part', why: '跨界' } as const];
    expect(started('parcel-9', { choices })).toBeNull();
    expect(started('unmeasured', { choices })).toBeNull();
  });

  it('is not told by blocks of another program', () => {
    expect(started('inside', { programId: 'other-2021' })).toBe('否');
  });
});

describe('the goal of the year', () => {
  it.each<readonly [string, Partial<Block>, string | null]>([
    ['met', { goals: [met()] }, '是'],
    ['missed', { goals: [missed()] }, '否'],
    ['not assessed', { goals: [aGoal()] }, null],
    ['not set', {}, null],
    ['met in another year', { goals: [met(2022)] }, null],
    ['met before the start', { startYear: 2022, goals: [met()] }, '否'],
  ])('%s', (_, block, answer) => {
    expect(goalMet('inside', block)).toBe(answer);
  });

  it('counts as met where one of two blocks met it, and as missed where both missed it', () => {
    const two = (...goals: Block['goals'][]) =>
      asked(goals.map((own, i) => aBlock(`block-${i}`, { goals: own }))).answer(
        'inside',
        'blockGoalMet',
      );
    expect(two([met()], [missed()])).toBe('是');
    expect(two([missed()], [missed()])).toBe('否');
    expect(two([missed()], [aGoal()])).toBeNull();
  });

  it('counts how often it was missed up to the year', () => {
    const block = aBlock('block-1', { goals: [missed(2021), aGoal(2022), missed(2023)] });
    const times = [2021, 2022, 2023].map((year) =>
      asked([block], year).answer('inside', 'blockGoalsMissed'),
    );
    expect(times).toEqual([1, 1, 2]);
    expect(asked([block]).answer('outside', 'blockGoalsMissed')).toBe(0);
  });
});

it('A6 names the block, the boundary it went by, and who assessed the goal', () => {
  const document = '示例〔2021〕9 号';
  const { origin } = asked([aBlock('block-1', { goals: [{ ...met(), document }] })]);
  expect(origin('inside', 'inStartedBlock')).toEqual({
    source: '区块“示例区块”，边界自 2021-05-20 起',
    asOf: '2021-05-20',
  });
  expect(origin('parcel-1', 'blockGoalMet')).toEqual({
    source: '区块“示例区块”，2021 年进度目标达到（示例〔2021〕9 号）',
    asOf: '2021-12-20',
  });
  expect(origin('outside', 'inStartedBlock')).toBeNull();
});

it('names the blocks of land, started or not, on the day', () => {
  const { namesOf } = asked([aBlock('block-1', { startYear: 2024, endYear: null })]);
  expect(['parcel-1', 'parcel-3', 'inside'].map(namesOf)).toEqual([['示例区块'], [], ['示例区块']]);
  expect(asked([aBlock()], 2020).namesOf('parcel-1')).toEqual([]);
});

it('answers the same in whatever order blocks were entered', () => {
  const blocks = [
    aBlock('block-1', { goals: [met()] }),
    aBlock('block-2', { startYear: 2022, goals: [missed()] }),
    aBlock('block-3', { outlines: [anOutline({ polygons: squareAt(122.198, 30.04) })] }),
  ].map((block) => ({ ...block, name: block.id }));
  const told = (order: readonly Block[]) => {
    const { answer, origin } = asked(order);
    return [...ws.tables.enterprises.keys(), ...ws.tables.parcels.keys()].map((id) => [
      answer(id, 'inStartedBlock'),
      answer(id, 'blockGoalMet'),
      origin(id, 'blockGoalMet'),
    ]);
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks, { minLength: 3 }), (order) => {
      expect(told(order)).toEqual(told(blocks));
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { type RuleRow, subjectsOfRows } from '../../../tests/builders/rule-rows';
import type { ListKind } from '../program/schema/rule-schema';
import { assessList } from './assess-list';
import { listings, tracks } from './verdict';

const pack = aPack();
const list = pack.lists[0] as ListKind;

const low: RuleRow = { sector: '工业', landMu: 1, 'taxWan@2020': 2.99 };
const inBlock = { inStartedBlock: '是' };

function judge(row: RuleRow, year = 2021): readonly [listing: string, track: string, bits: number] {
  const none = () => new Uint8Array(1);
  const verdicts = assessList(list, subjectsOfRows([row], year), { pack, year, listed: none });
  const [listing = -1, track = -1] = [verdicts.listing[0], verdicts.track[0]];
  return [listings[listing] ?? '', tracks[track] ?? '', verdicts.categories[0] ?? 0];
}

describe('assessList', () => {
  it.each<[string, RuleRow, string]>([
    ['low', low, '列入'],
    ['at the edge', { ...low, 'taxWan@2020': 3 }, '不列入'],
    ['above the edge', { ...low, 'taxWan@2020': 3.01 }, '不列入'],
    ['of a negative tax', { ...low, 'taxWan@2020': -5 }, '列入'],
    ['of unknown tax', { ...low, 'taxWan@2020': null }, '待核实'],
    ['of no land', { ...low, landMu: 0 }, '待核实'],
    ['of another sector', { ...low, sector: null }, '待核实'],
    ['of a word for a sector that rules do not know', { ...low, sector: '农业' }, '待核实'],
    ['for people', { ...low, welfare: '公益类' }, '豁免'],
    ['for people, and not low', { ...low, welfare: '公益类', 'taxWan@2020': 3 }, '不列入'],
    ['for people, of unknown tax', { ...low, welfare: '公益类', 'taxWan@2020': null }, '豁免'],
    ['perhaps for people', { ...low, welfare: null }, '待核实'],
    ['perhaps for people, and not low', { ...low, welfare: null, 'taxWan@2020': 9 }, '不列入'],
    ['on new land', { ...low, landSuppliedOn: '2019-12-31' }, '豁免'],
    ['on land no longer new', { ...low, landSuppliedOn: '2018-12-31' }, '列入'],
    ['on land to be supplied', { ...low, landSuppliedOn: '2022-01-01' }, '列入'],
    [
      'on new land, perhaps for people',
      { ...low, landSuppliedOn: '2021-01-01', welfare: null },
      '豁免',
    ],
  ])('a firm %s', (_, row, expected) => {
    expect(judge(row)[0]).toBe(expected);
  });

  it.each<[string, RuleRow, string]>([
    ['nothing tells yet', low, '单独考核'],
    ['passed', { ...low, 'taxWan@2021': 3 }, '达标'],
    ['failed', { ...low, 'taxWan@2021': 2.99 }, '未达标'],
    ['in a block', { ...low, ...inBlock }, '随区块考核'],
    ['in a block, passed', { ...low, ...inBlock, 'taxWan@2021': 9 }, '随区块考核'],
    ['in a block that met its goal', { ...low, ...inBlock, blockGoalMet: '是' }, '视同完成'],
    ['new to a park', { ...low, parkEnteredOn: '2020-06-30' }, '视同完成'],
    ['new to a park, in a block', { ...low, ...inBlock, parkEnteredOn: '2020-06-30' }, '视同完成'],
    ['no longer new to a park', { ...low, parkEnteredOn: '2019-06-30' }, '单独考核'],
    ['perhaps in a block, failed', { ...low, inStartedBlock: null, 'taxWan@2021': 1 }, '未达标'],
    ['not listed', { ...low, ...inBlock, 'taxWan@2020': 3 }, '—'],
    ['let off', { ...low, ...inBlock, welfare: '民生类' }, '—'],
    ['undetermined', { ...low, ...inBlock, 'taxWan@2020': null }, '—'],
  ])('the track of one %s', (_, row, expected) => {
    const [listing, track] = judge(row);
    expect(track).toBe(expected);
    expect(listing === '列入').toBe(expected !== '—');
  });

  it('tells the kinds of all but those not listed', () => {
    const risky = { ...low, problems: '消防安全' };
    const bits = [
      risky,
      low,
      { ...risky, welfare: '民生类' },
      { ...risky, 'taxWan@2020': null },
    ].map((row) => judge(row)[2]);
    expect(bits).toEqual([1, 0, 1, 1]);
    expect(judge({ ...risky, 'taxWan@2020': 3 })[2]).toBe(0);
    expect(judge({ ...low, problems: null })[2]).toBe(0);
  });

  it('takes the 32nd kind as well as the first', () => {
    const categories = Array.from({ length: 32 }, (_, i) => ({
      ...(list.categories[0] as ListKind['categories'][number]),
      id: `kind-${i}`,
    }));
    const subjects = subjectsOfRows([{ ...low, problems: '消防安全' }]);
    const context = { pack, year: 2021, listed: () => new Uint8Array(1) };
    const { categories: bits } = assessList({ ...list, categories }, subjects, context);
    expect(bits[0]).toBe(2 ** 32 - 1);
  });

  it('a list by judgement lists nobody', () => {
    const context = { pack, year: 2021, listed: () => new Uint8Array(1) };
    const byPeople = aList('low-block', { subject: 'block', basis: 'judgement' });
    expect([...assessList(byPeople, subjectsOfRows([low]), context).listing]).toEqual([0]);
  });
});

import { expect, it } from 'vitest';
import { aBlock, met } from '../../../tests/builders/blocks';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aStanding } from '../../../tests/builders/list-standing';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { createIndicators } from '../../core/indicator/indicators';
import { listings, tracks } from '../../core/list/verdict';
import { areaOfShapeM2 } from '../analysis/rows';
import { runNow } from '../analysis/steps';
import { blockStanding, firmListBeside } from './block-standing';
import { chosenList } from './chosen-list';

const pack = aPack();
const kind = aList('low-block', { subject: 'block', basis: 'judgement', name: '低效区块清单' });
const shapes = new Map([['p1', aShape('p1')]]);
const tables = landTables([aParcel('p1')], [anEnterprise('f1')], [aUse('p1', 'f1', '自有')]);
const firms = aStanding([{ id: 'f1' }]);
const blocks = new Map(
  [
    aBlock('a', { programId: pack.id, name: '甲', unitId: 'unit-1', goals: [met()] }),
    aBlock('b', { programId: pack.id, name: '乙', outlines: [] }),
    aBlock('c', { programId: pack.id, name: '丙', endYear: 2020 }),
    aBlock('d', { programId: 'another' }),
  ].map((block) => [block.id, block]),
);
const list = runNow(
  blockStanding(kind, {
    pack,
    year: 2021,
    day: '2021-12-31',
    blocks,
    shapes,
    units: new Map([['unit-1', aUnit()]]),
    indicators: createIndicators(tables, (id) => areaOfShapeM2(shapes.get(id))),
    beside: firms,
  }),
);
const at = (id: string) => list.rowOf.get(id) ?? -1;

it('lists the blocks of the program by what was drawn, with land and firms', () => {
  expect(list.table).toBe('blocks');
  expect([...list.ids].sort()).toEqual(['a', 'b', 'c']);
  const stands = (id: string) => listings[list.listing[at(id)] as number];
  expect(['a', 'b', 'c'].map(stands)).toEqual(['列入', '待核实', '不列入']);
  expect(tracks[list.track[at('a')] as number]).toBe('达标');
  expect(list.units[at('a')]).toBe('白泉镇');
  expect(list.areasM2[at('a')]).toBeGreaterThan(1_000_000);
  expect(list.areasM2[at('b')]).toBeNaN();
  expect(list.blocks?.occupiedM2[at('a')]).toBeCloseTo(areaOfShapeM2(shapes.get('p1')) as number);
  expect(list.blocks?.listedFirms[at('a')]).toBe(1);
  expect(list.blocks?.drawnFrom[at('b')]).toBeNull();
});

it('A6 says by which clause and version, and what a block waits for that nobody drew', () => {
  const told = list.explain(at('b'));
  expect(told).toMatchObject({
    listing: '待核实',
    steps: [],
    missing: [{ label: '区块边界' }],
    list: { clause: kind.clause },
    program: { id: pack.id, version: pack.version, year: 2021 },
  });
  expect(list.explain(at('a')).missing).toEqual([]);
});

it('the firms told beside are those that are assessed with their block', () => {
  const deemings = [{ id: 'with-block', kind: 'spatial' }] as unknown as typeof pack.deemings;
  const other = aStanding([], { kind: aList('other', { deemings: [] }) });
  const own = aStanding([], { kind: aList('own', { deemings: ['with-block'] }) });
  const lists = [list, other, own];
  expect(firmListBeside(lists, { deemings })).toBe(own);
  expect(firmListBeside(lists, { deemings: [] })).toBe(other);
  expect(firmListBeside([list], { deemings })).toBeNull();
  expect(chosenList(lists, 'low-block')).toBe(list);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aUnit } from '../../../tests/builders/records';
import { packSchema } from '../program/schema/pack-schema';
import { emptyWorkspace } from '../workspace';
import { checkBlock } from './check-block';
import { blockModes, draftOfPlan, emptyDraft } from './draft-block';

const read = (id: string) => {
  const file = new URL(`../../../data/programs/${id}/program.json`, import.meta.url);
  return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};
const dinghai = read('dinghai-2021');
const units = new Map([['unit-1', aUnit('unit-1', { name: '白泉镇' })]]);
const planned = (name: string) => {
  const block = dinghai.blocks.find((one) => one.name === name);
  if (!block) throw new Error(name);
  return draftOfPlan(dinghai, block, units);
};

it('starts a record with what the document says of the block', () => {
  expect(planned('白泉高铁新城区块')).toEqual({
    ...emptyDraft('dinghai-2021'),
    name: '白泉高铁新城区块',
    unitId: 'unit-1',
    startYear: 2021,
    endYear: 2023,
    modes: ['关停', '收储', '搬迁'],
    source: '定海 2021 方案 附件2',
  });
  // A range of years, and no unit of that name.
  expect(planned('盐仓区块')).toMatchObject({
    unitId: null,
    startYear: 2022,
    startTo: 2023,
    endYear: 2025,
  });
});

it('makes records that may be kept', () => {
  const ws = emptyWorkspace();
  for (const id of ['dinghai-2021', 'dinghai-2022', 'shangyu-2021']) {
    const pack = read(id);
    for (const block of pack.blocks) {
      const draft = draftOfPlan(pack, block, new Map());
      expect(checkBlock(ws, { ...draft, id: 'block-1', rev: 0, outlines: [] })).toBeNull();
    }
  }
});

it('offers the words of the program', () => {
  expect(blockModes(dinghai).map(({ words }) => words)).toEqual([
    ['关停', '收储', '搬迁'],
    ['清理', '整合', '提升'],
  ]);
  const others = blockModes(read('beilun-2024')).find(({ name }) => name === '其他改造模式');
  expect(others?.words).toEqual(['其他改造模式']);
});

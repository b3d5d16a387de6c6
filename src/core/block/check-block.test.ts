import { expect, it } from 'vitest';
import { aBlock, aGoal, anOutline, met } from '../../../tests/builders/blocks';
import { aParcel, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, removal } from '../change/change';
import { checkChanges } from '../integrity/check-changes';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { Block } from './block';
import { checkBlock } from './check-block';

const other = aBlock('block-2', { name: '另一区块' });
const ws = apply(emptyWorkspace(), [
  addition('units', aUnit()),
  addition('parcels', aParcel()),
  addition('blocks', other),
]) as Workspace;

const choice = { parcelId: 'parcel-1', as: 'in', why: '整宗纳入' } as const;

it.each<readonly [string, Partial<Block>]>([
  ['as drawn', {}],
  ['without a boundary', { outlines: [] }],
  ['without years', { startYear: null, endYear: null }],
  ['with a range of years', { startYear: 2022, startTo: 2023, endYear: null }],
  ['longer than the document says', { endYear: 2030 }],
  ['with choices and goals', { unitId: 'unit-1', choices: [choice], goals: [met(), aGoal(2022)] }],
])('lets a block stand %s', (_, patch) => {
  expect(checkBlock(ws, aBlock('block-1', patch))).toBeNull();
});

const twice = { choices: [choice, choice] };
const late = anOutline({ validFrom: '2022-01-01' });

it.each<readonly [string, Partial<Block>, string]>([
  ['no program', { programId: '' }, 'bad-program'],
  ['no name', { name: ' ' }, 'bad-text'],
  ['the name of another', { name: '另一区块' }, 'twice'],
  ['no such unit', { unitId: 'unit-9' }, 'dangling'],
  ['no such reporting unit', { reportingUnitId: 'unit-9' }, 'dangling'],
  ['no such year', { startYear: 202 }, 'bad-year'],
  ['an end before the start', { startYear: 2022, endYear: 2021 }, 'bad-year'],
  ['an end without a start', { startYear: null }, 'bad-year'],
  ['a range turned round', { startYear: 2022, startTo: 2021, endYear: null }, 'bad-year'],
  ['an end within the range', { startTo: 2024, endYear: 2023 }, 'bad-year'],
  ['a mode twice', { modes: ['收储', '收储'] }, 'bad-value'],
  ['a document without title', { documents: [{ number: '1', title: '' }] }, 'bad-text'],
  ['a direction without end', { direction: '大'.repeat(501) }, 'bad-text'],
  ['no such day', { outlines: [anOutline({ validFrom: '2021-02-30' })] }, 'bad-day'],
  ['boundaries of one day', { outlines: [late, late] }, 'bad-day'],
  ['boundaries out of order', { outlines: [late, anOutline()] }, 'bad-day'],
  ['no reason', { outlines: [anOutline({ why: '' })] }, 'bad-text'],
  ['no ring', { outlines: [anOutline({ polygons: [] })] }, 'bad-shape'],
  [
    'two points',
    {
      outlines: [
        anOutline({
          polygons: [
            [
              [
                [1, 1],
                [2, 2],
              ],
            ],
          ],
        }),
      ],
    },
    'bad-shape',
  ],
  [
    'a place off the globe',
    {
      outlines: [
        anOutline({
          polygons: [
            [
              [
                [181, 1],
                [2, 2],
                [3, 1],
              ],
            ],
          ],
        }),
      ],
    },
    'bad-shape',
  ],
  ['no such parcel', { choices: [{ ...choice, parcelId: 'parcel-9' }] }, 'dangling'],
  ['a choice twice', twice, 'bad-value'],
  ['a choice without a reason', { choices: [{ ...choice, why: ' ' }] }, 'bad-text'],
  ['a goal without words', { goals: [aGoal(2021, { text: '' })] }, 'bad-text'],
  ['two goals of a year', { goals: [aGoal(), aGoal()] }, 'bad-year'],
  ['a result without a day', { goals: [aGoal(2021, { result: '达到' })] }, 'bad-day'],
  ['a result before its year', { goals: [{ ...met(2022), assessedOn: '2021-12-31' }] }, 'bad-day'],
  ['a day without a result', { goals: [aGoal(2021, { assessedOn: '2021-12-31' })] }, 'bad-day'],
])('refuses %s', (_, patch, refused) => {
  const refusal = checkBlock(ws, aBlock('block-1', patch));
  expect(refusal).toMatchObject({ refused });
  expect(refusal?.now).not.toBe('');
});

it('A7 what a block names cannot go, and the block is named', () => {
  const held = apply(ws, [
    addition('blocks', aBlock('block-1', { unitId: 'unit-1', choices: [choice] })),
  ]) as Workspace;
  const said = (...changes: Parameters<typeof apply>[1]) =>
    checkChanges(apply(held, changes) as Workspace, changes)?.why;
  expect(said(removal('parcels', aParcel()))).toContain('区块“示例区块”');
  expect(said(removal('units', aUnit()))).toContain('区块“示例区块”');
  expect(said(removal('blocks', other))).toBeUndefined();
});

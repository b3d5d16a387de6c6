import { expect, it } from 'vitest';
import { aVariant } from '../../../tests/builders/program-records';
import { apply } from '../change/apply';
import { addition, type Change } from '../change/change';
import { invert } from '../change/invert';
import { emptyWorkspace, type Workspace } from '../workspace';
import { removeVariant, saveVariant } from './change-variant';
import { checkVariant } from './check-variant';
import type { Variant } from './variant';

const start = emptyWorkspace();
const variant = aVariant();
const ws = apply(start, [addition('variants', variant)]) as Workspace;

it('keeps a new one under a trimmed name, and another in place of the one that was seen', () => {
  const blank = { ...variant, name: ' 按 4 万元测算 ', why: ' 会议纪要第 3 条 ' };
  expect(saveVariant(start, { variant: blank, seenRev: null })).toEqual([
    addition('variants', variant),
  ]);
  expect(saveVariant(ws, { variant: blank, seenRev: 0 })).toEqual([]);
  const other = { ...variant, values: { ...variant.values, 't-2021': 5 } };
  expect(saveVariant(ws, { variant: other, seenRev: 0 })).toMatchObject([
    { before: variant, after: other },
  ]);
  const fewer = { ...variant, values: { 't-2021': 4 } };
  expect(saveVariant(ws, { variant: fewer, seenRev: 0 })).toHaveLength(1);
});

it('refuses what was not seen, and what is gone', () => {
  expect(saveVariant(ws, { variant, seenRev: 3 })).toMatchObject({ refused: 'conflict' });
  expect(saveVariant(start, { variant, seenRev: 0 })).toMatchObject({ refused: 'gone' });
  expect(removeVariant(start, { id: 'variant-1' })).toMatchObject({ refused: 'gone' });
});

it('A4 removing and undoing is identity', () => {
  const changes = removeVariant(ws, { id: 'variant-1' }) as Change[];
  const gone = apply(ws, changes) as Workspace;
  expect(gone.tables.variants.size).toBe(0);
  expect((apply(gone, invert(changes)) as Workspace).tables.variants).toEqual(ws.tables.variants);
});

it.each([
  [{}, undefined],
  [{ name: variant.name }, 'twice'],
  [{ name: variant.name, programId: 'other-2021' }, undefined],
  [{ name: '' }, 'bad-text'],
  [{ why: ' ' }, 'bad-text'],
  [{ programId: '' }, 'bad-program'],
  [{ programVersion: '' }, 'bad-program'],
  [{ values: { 't-2021': Number.POSITIVE_INFINITY } }, 'bad-value'],
  [{ values: { constructor: 1 } }, 'bad-value'],
  [{ values: {} }, undefined],
] as [Partial<Variant>, string?][])('a variant with %j is answered %s', (patch, answer) => {
  const told = aVariant('variant-2', { name: '乙', ...patch });
  expect(checkVariant(ws, told)?.refused).toBe(answer);
});

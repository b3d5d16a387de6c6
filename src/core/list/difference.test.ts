import { describe, expect, it } from 'vitest';
import { differenceOf, type ListedRow } from './difference';

function aRow(id: string, patch: Partial<ListedRow> = {}): ListedRow {
  return { id, name: id, unit: '白泉镇', listing: '列入', areaM2: 100, ...patch };
}

const ids = (rows: readonly ListedRow[]) => rows.map(({ id }) => id);

describe('differenceOf', () => {
  const before = [
    aRow('stays'),
    aRow('leaves', { areaM2: 40 }),
    aRow('let off', { unit: '城东街道', areaM2: null }),
    aRow('deleted', { areaM2: 2 }),
    aRow('open', { listing: '待核实' }),
    aRow('moves'),
  ];
  const after = [
    aRow('stays'),
    aRow('leaves', { listing: '不列入' }),
    aRow('let off', { unit: '城东街道', listing: '豁免' }),
    aRow('open', { listing: '豁免' }),
    aRow('moves', { unit: '城东街道' }),
    aRow('new', { areaM2: 0.1 }),
    aRow('also new', { areaM2: 0.2 }),
  ];
  const found = differenceOf(before, after, (id) => id !== 'deleted');

  it('names who came, who left, who stands otherwise, and who is gone', () => {
    expect(ids(found.added)).toEqual(['new', 'also new']);
    expect(ids(found.removed)).toEqual(['leaves', 'let off', 'deleted']);
    expect(found.changed.map(({ after: row }) => row.id)).toEqual(['open', 'moves']);
    expect(found.gone).toEqual(['deleted']);
  });

  it('counts rows and land by unit, unknown land apart', () => {
    expect(found.units).toEqual([
      {
        unit: '白泉镇',
        added: { rows: 2, areaM2: 0.3, withoutArea: 0 },
        removed: { rows: 2, areaM2: 42, withoutArea: 0 },
      },
      {
        unit: '城东街道',
        added: { rows: 0, areaM2: 0, withoutArea: 0 },
        removed: { rows: 1, areaM2: 0, withoutArea: 1 },
      },
    ]);
    expect(found.whole).toMatchObject({ added: { rows: 2 }, removed: { rows: 3 } });
  });

  it('finds nothing between a list and itself', () => {
    const { added, removed, changed, units } = differenceOf(before, before, () => true);
    expect([added, removed, changed, units]).toEqual([[], [], [], []]);
  });
});

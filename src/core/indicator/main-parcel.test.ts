import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import { createIndicators } from './indicators';

const firm = anEnterprise('firm');
const [a, b] = [aParcel('a'), aParcel('b')];

function mainOf(uses: readonly ReturnType<typeof aUse>[]) {
  return createIndicators(landTables([a, b], [firm], uses), () => null).mainParcelOf('firm');
}

describe('mainParcel', () => {
  it('is the parcel with most land', () => {
    expect(mainOf([aUse('a', 'firm', '租赁', 100), aUse('b', 'firm', '租赁', 200)])).toBe('b');
  });

  it('adds up what a firm has on one parcel in several ways', () => {
    const uses = [
      aUse('a', 'firm', '租赁', 120),
      aUse('a', 'firm', '其他', 120),
      aUse('b', 'firm', '租赁', 200),
    ];
    expect(mainOf(uses)).toBe('a');
  });

  it('does not hang on the order of the records', () => {
    const uses = [aUse('b', 'firm', '租赁', 100), aUse('a', 'firm', '租赁', 100)];
    expect([mainOf(uses), mainOf(uses.toReversed())]).toEqual(['a', 'a']);
  });

  it('is the only one there is, whatever its land', () => {
    expect(mainOf([aUse('a', 'firm', '租赁')])).toBe('a');
  });

  it('cannot be told where land is not known, or there is none', () => {
    expect(mainOf([])).toBeNull();
    const other = aUse('a', 'other', '自有', 50);
    expect(mainOf([other, aUse('a', 'firm', '租赁'), aUse('b', 'firm', '租赁', 9)])).toBeNull();
  });
});

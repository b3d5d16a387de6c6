import { describe, expect, it } from 'vitest';
import { aBlock } from '../../../tests/builders/blocks';
import type { Block } from '../../core/block/block';
import { packPolygons, type Ring } from '../../core/geo/geometry';
import { draftFaults, periodsMeet, refusalOf } from './draft-faults';

const ring = (lon: number, lat: number, size = 0.01): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
];
const border = { id: 'unit-1', geometry: packPolygons([[ring(122, 30, 0.1)]]), rev: 0 };
const township = { id: 'unit-1', name: '示例镇', kind: '镇街' } as never;

const standing = aBlock('block-1', {
  name: '甲区块',
  startYear: 2021,
  endYear: 2023,
  outlines: [
    { validFrom: '2021-05-20', by: '', why: '首次划定', polygons: [[ring(122.02, 30.02)]] },
  ],
});

function asked(period: Pick<Block, 'startYear' | 'endYear'>, own: string | null = null) {
  const tables = {
    blocks: new Map([[standing.id, standing]]),
    units: new Map([['unit-1', township]]),
    borders: new Map([['unit-1', border]]),
  };
  return { tables, programId: standing.programId, own, period };
}

const unknown = { startYear: null, endYear: null };
const codes = (polygons: readonly Ring[], period = unknown as ReturnType<typeof asked>['period']) =>
  draftFaults(packPolygons([polygons]), asked(period)).map(({ code }) => code);

describe('what may not be saved', () => {
  it('land of another block worked on in the same years, but not of one that was over before', () => {
    expect(codes([ring(122.025, 30.025)])).toEqual(['overlapping']);
    expect(codes([ring(122.025, 30.025)], { startYear: 2023, endYear: null })).toEqual([
      'overlapping',
    ]);
    expect(codes([ring(122.025, 30.025)], { startYear: 2024, endYear: null })).toEqual([]);
    expect(codes([ring(122.03, 30.02)])).toEqual([]);
  });

  it('a block is not in its own way', () => {
    const drawn = packPolygons([[ring(122.021, 30.021)]]);
    expect(draftFaults(drawn, asked(unknown, standing.id))).toEqual([]);
  });

  it('is told in words, with the way out', () => {
    const drawn = packPolygons([[ring(122.025, 30.025)]]);
    const refusal = refusalOf(draftFaults(drawn, asked(unknown)));
    expect(refusal?.why).toContain('与“甲区块”重叠');
    expect(refusal?.now).toContain('让出重叠部分');
    const crossing = packPolygons([
      [
        [
          [122.05, 30.05],
          [122.06, 30.06],
          [122.06, 30.05],
          [122.05, 30.06],
        ],
      ],
    ]);
    expect(refusalOf(draftFaults(crossing, asked(unknown)))?.refused).toBe('outline-crossing');
    const away = packPolygons([[ring(123, 31)]]);
    expect(refusalOf(draftFaults(away, asked(unknown)))?.refused).toBe('outline-outside');
    expect(refusalOf(draftFaults(packPolygons([[ring(122.05, 30.05)]]), asked(unknown)))).toBe(
      null,
    );
  });
});

it('years nobody named may be any years', () => {
  expect(periodsMeet(unknown, { startYear: 2021, endYear: 2021 })).toBe(true);
  expect(periodsMeet({ startYear: null, endYear: 2020 }, { startYear: 2021, endYear: null })).toBe(
    false,
  );
});

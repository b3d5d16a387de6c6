import { describe, expect, it } from 'vitest';
import { type Geometry, packPolygons, type Ring } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { checkGround } from './check-ground';
import type { FindingDraft } from './finding-draft';
import type { GroundToCheck, LandToCheck } from './land-to-check';

const scale = metresPerDegree(30);

function square(x: number, y: number, wide: number, high: number): Ring {
  const at = (u: number, v: number) => [122 + u / scale.lon, 30 + v / scale.lat] as const;
  return [at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high)];
}

const box = (x: number, y: number, wide: number, high: number): Geometry =>
  packPolygons([[square(x, y, wide, high)]]);

function land(
  id: string,
  geometry: Geometry | null,
  patch: Partial<LandToCheck> = {},
): LandToCheck {
  return { id, name: `地块${id}`, unitId: null, registeredM2: null, geometry, ...patch };
}

function check(
  list: readonly LandToCheck[],
  rest: Partial<GroundToCheck> = {},
  only?: ReadonlySet<string>,
): FindingDraft[] {
  const steps = checkGround({ land: list, borders: [], wholeDistrict: false, ...rest }, only);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const short = (drafts: readonly FindingDraft[]) =>
  drafts.map(({ rule, severity, subject }) => `${subject?.id} ${rule} ${severity}`);

describe('land against its neighbours', () => {
  it('an overlap is told of both, with figures, method, place and the name of the other', () => {
    const drafts = check([land('1', box(0, 0, 50, 40)), land('2', box(48, 0, 50, 40))]);
    expect(short(drafts)).toEqual(['1 overlap.parcels warning', '2 overlap.parcels warning']);
    expect(drafts[0]?.why).toMatch(
      /^与“地块2”重叠 (79\.99|80\.0\d) m²（CGCS2000 椭球面，平均宽 1\.90 m）/,
    );
    expect(((drafts[0]?.place?.[0] ?? 0) - 122) * scale.lon).toBeCloseTo(49, 2);
  });

  it('a narrow overlap is a notice, and so is a gap within the tolerance of a common line', () => {
    expect(short(check([land('1', box(0, 0, 50, 40)), land('2', box(49.8, 0, 50, 40))]))).toEqual([
      '1 overlap.parcels notice',
      '2 overlap.parcels notice',
    ]);
    const gap = (apart: number) =>
      short(check([land('1', box(0, 0, 50, 40)), land('2', box(50 + apart, 0, 50, 40))]));
    expect(gap(0.05)).toEqual(['1 gap.parcels notice', '2 gap.parcels notice']);
    expect(gap(0.5)).toEqual(['1 gap.parcels warning', '2 gap.parcels warning']);
  });

  it('several overlaps are one finding, the largest first and at its place', () => {
    const small = [1, 2, 3, 4].map((i) => land(`s${i}`, box(10 * i, -8, 5, 8 + i)));
    const [own] = check([land('own', box(0, 0, 60, 40)), ...small]);
    expect(own?.why).toMatch(/^与“地块s4”重叠.*；与“地块s3”重叠.*；与“地块s2”重叠.* 等 4 宗/);
    expect(((own?.place?.[0] ?? 0) - 122) * scale.lon).toBeCloseTo(42.5, 1);
  });

  it('the same outline twice is a duplicate and no overlap', () => {
    const drafts = check([land('1', box(0, 0, 50, 40)), land('2', box(0, 0, 50, 40))]);
    expect(short(drafts)).toEqual(['1 shape.duplicate warning', '2 shape.duplicate warning']);
  });

  it('a broken outline is told as that and not compared', () => {
    const [a, b, c, d] = square(0, 0, 50, 40) as [Ring[0], Ring[0], Ring[0], Ring[0]];
    const bow = packPolygons([[[a, c, b, d] as Ring]]);
    expect(short(check([land('1', bow), land('2', box(0, 0, 50, 40))]))).toEqual([
      '1 shape.self-crossing error',
    ]);
  });

  it('of those asked for, what the whole check says of them', () => {
    const list = Array.from({ length: 40 }, (_, i) =>
      land(`${i}`, box(48 * i, (i % 5) * 0.3, 48.5 + (i % 3) / 2, 40)),
    );
    const whole = check(list);
    expect(whole.length).toBeGreaterThan(10);
    for (const only of [new Set(['7']), new Set(['0', '20', '39'])]) {
      const some = check(list, {}, only);
      expect(some).toEqual(whole.filter(({ subject }) => only.has(subject?.id ?? '')));
    }
  });
});

describe('land and borders', () => {
  const [west, east] = [
    { id: 'w', name: '西镇', kind: '镇街' as const, geometry: box(-500, -500, 500, 1000) },
    { id: 'e', name: '东镇', kind: '镇街' as const, geometry: box(0, -500, 500, 1000) },
  ];
  const rest = { borders: [west, east], wholeDistrict: true };
  const told = (x: number, unitId: string | null, more: Partial<GroundToCheck> = {}) =>
    check([land('1', box(x, 0, 50, 40), { unitId })], { ...rest, ...more });

  it('lies within its unit', () => {
    expect(told(-60, 'w')).toEqual([]);
    expect(told(-50, 'w')).toEqual([]);
    // 20 cm over the line of a border drawn for a whole town.
    expect(told(-49.8, 'w')).toEqual([]);
  });

  it('lies across the border of its unit: the share, and whose the rest is', () => {
    const drafts = told(-30, 'w');
    expect(short(drafts)).toEqual(['1 unit.outside warning']);
    expect(drafts[0]?.why).toMatch(
      /^图形的 40\.0%（[\d.]+ m²，CGCS2000 椭球面）落在所在单位西镇的界线以外，其中 [\d.]+ m² 在东镇。/,
    );
    expect(drafts[0]?.place?.[0]).toBeGreaterThan(122);
    expect(told(30, 'w')[0]?.why).toContain('图形的 100.0%');
  });

  it('lies outside the district, in part or wholly, even when nobody has said in which unit', () => {
    expect(short(told(470, 'e'))).toEqual(['1 district.outside error', '1 unit.outside warning']);
    expect(short(told(900, null))).toEqual(['1 district.outside error']);
    expect(told(900, null)[0]?.why).toContain('图形的 100.0%');
  });

  it('says nothing of the district while the border of any town is missing', () => {
    expect(told(900, null, { wholeDistrict: false })).toEqual([]);
  });
});

it('land in several pieces is a notice; progress rises from 0 to 1', () => {
  const two = packPolygons([[square(0, 0, 50, 40)], [square(100, 0, 50, 40)]]);
  expect(short(check([land('1', two)]))).toEqual(['1 shape.multipart notice']);
  const many = Array.from({ length: 1200 }, (_, i) => land(`${i}`, box(60 * i, 0, 50, 40)));
  const shares = [...checkGround({ land: many, borders: [], wholeDistrict: false })];
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

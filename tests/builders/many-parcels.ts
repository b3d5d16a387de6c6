import { addition, type Change } from '../../src/core/change/change';
import type { Fact } from '../../src/core/fact';
import { geodesicAreaM2 } from '../../src/core/geo/geodesic-area';
import type { Geometry } from '../../src/core/geo/geometry';
import type { Parcel } from '../../src/core/parcel/parcel';
import { seededRandom } from '../../src/core/sample/seeded-random';
import type { Unit } from '../../src/core/unit/unit';

/** A block is ten plots long and six deep, streets on all sides. */
const ACROSS = 10;
const DEEP = 6;
const PLOT_LON = 60 / 96_300;
const PLOT_LAT = 40 / 111_320;
const STREET = 0.4;
const CENTRE = { lon: 122.1, lat: 30.07 };
const THIRDS = 3;
const SOURCE = '示例数据（虚构）';

/** The vertices of a plot in thirds of its sides, counter-clockwise: twelve. */
const OUTLINE = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0],
  [3, 1],
  [3, 2],
  [3, 3],
  [2, 3],
  [1, 3],
  [0, 3],
  [0, 2],
  [0, 1],
] as const;

/**
 * Sixteen units, then `count` parcels and their outlines, laid out in blocks around
 * 定海. Each outline has 12 vertices, shared with its neighbours; each parcel 25 values and its id.
 */
export function scaledParcels(count: number, seed = 1): Change[] {
  const random = seededRandom(seed);
  const units = Array.from({ length: 16 }, (_, i) => unitAt(i, seed));
  const blocks = Math.ceil(count / (ACROSS * DEEP));
  // Plots are longer than deep: so many blocks a row make the whole about square.
  const rowOfBlocks = Math.max(1, Math.round(Math.sqrt(blocks / 2)));
  const parcels: Change[] = [];
  const shapes: Change[] = [];
  for (let i = 0; i < count; i++) {
    const id = ownId(`parcel-${String(i + 1).padStart(10, '0')}`, seed);
    const block = Math.floor(i / (ACROSS * DEEP));
    const within = i % (ACROSS * DEEP);
    const column = (block % rowOfBlocks) * ACROSS + (within % ACROSS);
    const row = Math.floor(block / rowOfBlocks) * DEEP + Math.floor(within / ACROSS);
    const geometry = outline(column, row, rowOfBlocks, Math.ceil(blocks / rowOfBlocks), seed);
    shapes.push(addition('shapes', { id, geometry, rev: 0 }));
    parcels.push(addition('parcels', parcel(i, id, units[i % 13]?.id ?? null, geometry, random)));
  }
  return [...units.map((unit) => addition('units', unit)), ...parcels, ...shapes];
}

/** Thirteen townships and three platforms. */
function unitAt(i: number, seed: number): Unit {
  const number = String(i + 1).padStart(2, '0');
  const township = i < 13;
  return {
    id: ownId(`unit-${number}`, seed),
    name: `${township ? '镇街' : '园区'}${number}`,
    aliases: [],
    code: township ? `3309021${number}` : null,
    kind: township ? '镇街' : '平台',
    rev: 0,
  };
}

/** Ids of this seed alone, so that the parcels can join those of another seed. */
function ownId(id: string, seed: number): string {
  return id.replace('-', `-s${seed}-`);
}

function outline(column: number, row: number, wide: number, high: number, seed: number): Geometry {
  const coords = new Float64Array(2 * OUTLINE.length);
  const left = CENTRE.lon - (wide * (ACROSS + STREET) * PLOT_LON) / 2;
  const bottom = CENTRE.lat - (high * (DEEP + STREET) * PLOT_LAT) / 2;
  const x0 = column + Math.floor(column / ACROSS) * STREET;
  const y0 = row + Math.floor(row / DEEP) * STREET;
  OUTLINE.forEach(([u, v], k) => {
    const x = x0 + u / THIRDS;
    const y = y0 + v / THIRDS;
    // The place itself seeds the shift, so that neighbours shift alike.
    const shift = mix(Math.round(x * 30), Math.round(y * 30), seed);
    coords[2 * k] = tidy(left + (x + ((shift & 0xff) / 255 - 0.5) * 0.08) * PLOT_LON);
    coords[2 * k + 1] = tidy(bottom + (y + (((shift >> 8) & 0xff) / 255 - 0.5) * 0.08) * PLOT_LAT);
  });
  return { coords, rings: [OUTLINE.length], polygons: [1] };
}

function mix(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(seed, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

function tidy(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}

function parcel(
  i: number,
  id: string,
  unitId: string | null,
  geometry: Geometry,
  random: () => number,
): Parcel {
  const m2 = geodesicAreaM2(geometry) * (i % 100 === 9 ? 1.03 : 1 + (random() - 0.5) * 0.008);
  const ratio = 0.3 + random() * 2;
  const two = (value: number) => Math.round(value * 100) / 100;
  return {
    id,
    code: `330902${String(2 + (i % 9)).padStart(3, '0')}${String(1 + Math.floor(i / 99_999)).padStart(3, '0')}GB${String(1 + (i % 99_999)).padStart(5, '0')}`,
    name: `示例地块${i + 1}`,
    unitId,
    reportingUnits: unitId ? { 'dinghai-2021': unitId, 'dinghai-2022': unitId } : {},
    landUse: i % 8 === 0 ? '物流仓储用地' : '工业用地',
    tenure: i % 9 === 0 ? '划拨' : '出让',
    registeredM2: i % 50 === 7 ? null : two(m2),
    facts: [
      said('floorAreaRatio', i % 17 === 3 ? null : two(ratio)),
      said('farBasis', i % 3 ? '现状调查' : '产权建筑面积'),
      said('floorAreaM2', two(ratio * m2)),
      said('idleStatus', i % 20 ? '在用' : '疑似闲置'),
      said('idleSince', i % 20 ? null : '2021-06-30'),
      said('supplyStatus', i % 12 ? '正常使用' : '用而未尽'),
      said('investmentWan', i % 11 === 5 ? null : Math.round(random() * 3000)),
      said('remark', i % 40 ? '' : '示例：部分出租'),
    ],
    rev: 0,
  };
}

function said(field: string, value: Fact['value']): Fact {
  return { field, value, asOf: '2023-12-31', source: SOURCE };
}

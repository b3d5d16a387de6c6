import type { Fact } from '../fact';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring } from '../geo/geometry';
import type { Parcel, Shape } from '../parcel/parcel';
import { roundTo } from '../quantity';
import { chamferCorner } from './chamfer-corner';
import { type Estate, type Plot, sampleEstates } from './sample-estates';
import { SAMPLE_SOURCE, sampleId } from './sample-id';
import { platformId, townshipId } from './sample-units';
import { seededRandom } from './seeded-random';
import { cellsRing, pointAt, type StreetGrid } from './street-grid';

export interface SampleLand {
  readonly parcel: Parcel;
  readonly shape: Shape;
}

/** The parcel whose certificate is well off its outline, and the one whose certificate is lost. */
const OFF_BY_MORE = 6;
const NO_CERTIFICATE = 21;
/** From here on nobody occupies the land; see `sample-occupancies`. */
const FIRST_VACANT = 32;

/** About forty invented parcels. */
export function sampleLand(asOf: string): SampleLand[] {
  const plots = sampleEstates.flatMap(({ grid, plots }: Estate) =>
    plots.map((plot) => ({ grid, plot })),
  );
  const random = seededRandom(330_902);
  return plots.map(({ grid, plot }, i) => {
    const id = sampleId('parcel', i + 1);
    const geometry = outline(grid, plot);
    const outlineM2 = geodesicAreaM2(geometry);
    const parcel: Parcel = {
      id,
      code: `330902${plot.township}001${i % 13 === 12 ? 'JB' : 'GB'}${String(i + 1).padStart(5, '0')}`,
      name: `示例地块${String(i + 1).padStart(2, '0')}`,
      unitId: townshipId(plot.township),
      reportingUnits: plot.platform ? { 'dinghai-2021': platformId(plot.platform) } : {},
      landUse: plot.landUse,
      tenure: i % 13 === 12 ? '集体' : i % 9 === 8 ? '划拨' : '出让',
      registeredM2: registered(i, outlineM2, random()),
      facts: landFacts(i, outlineM2, asOf, random),
      rev: 0,
    };
    return { parcel, shape: { id, geometry, rev: 0 } };
  });
}

function outline(grid: StreetGrid, plot: Plot): Geometry {
  const rings = plot.cells.map((cells) => cellsRing(grid, cells));
  const [first, ...others] =
    plot.chamfer === undefined ? rings : rings.map((ring) => cut(ring, plot));
  const outer = first ? [first] : [];
  const holes = plot.hole ? [hole(grid, plot.hole)] : [];
  return packPolygons([[...outer, ...holes], ...others.map((ring) => [ring])]);
}

function cut(ring: Ring, { chamfer = 0 }: Plot): Ring {
  return chamferCorner(ring, chamfer, 0.18);
}

function hole(grid: StreetGrid, [i, j, size]: NonNullable<Plot['hole']>): Ring {
  const corners = [
    [-1, -0.8],
    [0.9, -1],
    [1.1, 0.7],
    [-0.7, 1],
  ] as const;
  return corners.map(([a, b]) => pointAt(grid, i + a * size, j + b * size * 2));
}

/** Certificates state areas of older, coarser surveys. */
function registered(i: number, outlineM2: number, chance: number): number | null {
  if (i === NO_CERTIFICATE) return null;
  return roundTo(outlineM2 * (i === OFF_BY_MORE ? 0.973 : 1 + (chance - 0.5) * 0.006), 2);
}

function landFacts(i: number, areaM2: number, asOf: string, random: () => number): Fact[] {
  const said = (field: string, value: Fact['value']): Fact => ({
    field,
    value,
    asOf,
    source: SAMPLE_SOURCE,
  });
  const vacant = i >= FIRST_VACANT;
  const ratio = vacant ? roundTo(random() * 0.3, 2) : roundTo(0.45 + random() * 1.3, 2);
  const known = i % 11 !== 5;
  const facts = [
    said('floorAreaRatio', known ? ratio : null),
    said('farBasis', i % 4 === 0 ? '产权建筑面积' : '现状调查'),
    said('floorAreaM2', known ? roundTo(ratio * areaM2, 2) : null),
    said('supplyStatus', vacant ? (i % 2 ? '供而未用' : '用而未尽') : '正常使用'),
    said('idleStatus', vacant ? '疑似闲置' : '在用'),
    said(
      'investmentWan',
      i % 7 === 3 ? null : roundTo(((areaM2 * 3) / 2000) * (60 + random() * 240), 0),
    ),
  ];
  return i % 9 === 4 ? [...facts, said('remark', '示例：部分厂房出租')] : facts;
}

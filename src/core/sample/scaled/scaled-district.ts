import { quantile } from '../draw';
import { taxPerMuTable } from '../ledger/tax-per-mu';
import { seededRandom } from '../seeded-random';
import { type EstateCopy, repeatEstates } from './repeat-estates';

/** Many parcels as flat arrays, for measuring; every end is one past the last, as in a `Geometry`. */
export interface ScaledDistrict {
  /** lon, lat by turns, degrees. */
  readonly coords: Float64Array;
  /** Vertex end per ring, open rings. */
  readonly rings: Uint32Array;
  /** Ring end per polygon. */
  readonly polygons: Uint32Array;
  /** Polygon end per parcel. */
  readonly parcels: Uint32Array;
  /** 亩均税收 per parcel, 万元/亩; NaN where nobody knows. */
  readonly values: Float64Array;
}

const UNKNOWN = 0.05;

/** So many parcels in estates like those of the sample districts, the same for the same seed. */
export function scaledDistrict(count: number, seed = 1): ScaledDistrict {
  const copies = repeatEstates(count, seed);
  const sums = copies.map(sizesOf);
  const total = (key: keyof Sizes) => sums.reduce((sum, sizes) => sum + sizes[key], 0);
  const district: ScaledDistrict = {
    coords: new Float64Array(2 * total('vertices')),
    rings: new Uint32Array(total('rings')),
    polygons: new Uint32Array(total('polygons')),
    parcels: new Uint32Array(count),
    values: new Float64Array(count),
  };
  const at: Sizes = { vertices: 0, rings: 0, polygons: 0 };
  let parcel = 0;
  const random = seededRandom(seed + 1);
  copies.forEach((copy, i) => {
    append(district, copy, sums[i] as Sizes, at, parcel);
    // Old estates earn less, and firms on one estate are more alike than others.
    const middle = copy.template.kind === 'old' ? 0.35 : 0.3 + random() * 0.4;
    for (let k = 0; k < copy.plots; k++) {
      const place = Math.min(1, Math.max(0, middle + (random() - 0.5) * 0.9));
      const known = random() >= UNKNOWN;
      district.values[parcel + k] = known ? quantile(taxPerMuTable, place) : Number.NaN;
    }
    parcel += copy.plots;
  });
  return district;
}

interface Sizes {
  vertices: number;
  rings: number;
  polygons: number;
}

function sizesOf({ template, plots }: EstateCopy): Sizes {
  const polygons = template.parcels[plots - 1] ?? 0;
  const rings = template.polygons[polygons - 1] ?? 0;
  return { vertices: template.rings[rings - 1] ?? 0, rings, polygons };
}

/** Copies an estate behind what is there and moves `at` on. */
function append(
  { coords, rings, polygons, parcels }: ScaledDistrict,
  { template, plots, toDegrees }: EstateCopy,
  sizes: Sizes,
  at: Sizes,
  parcel: number,
): void {
  for (let v = 0; v < sizes.vertices; v++) {
    const [lon, lat] = toDegrees(template.xy[2 * v] as number, template.xy[2 * v + 1] as number);
    coords[2 * (at.vertices + v)] = lon;
    coords[2 * (at.vertices + v) + 1] = lat;
  }
  for (let i = 0; i < sizes.rings; i++)
    rings[at.rings + i] = at.vertices + (template.rings[i] as number);
  for (let i = 0; i < sizes.polygons; i++) {
    polygons[at.polygons + i] = at.rings + (template.polygons[i] as number);
  }
  for (let i = 0; i < plots; i++)
    parcels[parcel + i] = at.polygons + (template.parcels[i] as number);
  at.vertices += sizes.vertices;
  at.rings += sizes.rings;
  at.polygons += sizes.polygons;
}

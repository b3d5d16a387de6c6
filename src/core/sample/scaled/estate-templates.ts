import type { EstateKind } from '../estate/estate-style';
import { type PlannedPlot, planEstate } from '../estate/plan-estate';
import type { Point } from '../land/local-plane';

/** An estate to be repeated, its outlines flat: metres about its middle, ends as in a `Geometry`. */
export interface EstateTemplate {
  readonly kind: EstateKind;
  readonly xy: Float64Array;
  readonly rings: Uint32Array;
  readonly polygons: Uint32Array;
  readonly parcels: Uint32Array;
  readonly blocks: Uint32Array;
}

const TEMPLATES = 24;

export function estateTemplates(seed: number): EstateTemplate[] {
  return Array.from({ length: TEMPLATES }, (_, i) => {
    const kind = i % 8 === 3 ? 'dock' : i % 3 === 1 ? 'old' : 'park';
    const lengthM = kind === 'old' ? 900 : 1400;
    const rows = ({ park: [3, 3], old: [5, 5], dock: [1, 2] } as const)[kind];
    return flat(kind, planEstate({ kind, lengthM, rows, seed: seed * TEMPLATES + i }).plots);
  });
}

function flat(kind: EstateKind, plots: readonly PlannedPlot[]): EstateTemplate {
  const points: Point[] = [];
  const rings: number[] = [];
  const polygons: number[] = [];
  const parcels: number[] = [];
  for (const { parts } of plots) {
    for (const part of parts) {
      for (const ring of part) {
        points.push(...ring);
        rings.push(points.length);
      }
      polygons.push(rings.length);
    }
    parcels.push(polygons.length);
  }
  return {
    kind,
    xy: Float64Array.from(points.flat()),
    rings: Uint32Array.from(rings),
    polygons: Uint32Array.from(polygons),
    parcels: Uint32Array.from(parcels),
    blocks: Uint32Array.from(plots, ({ block }) => block),
  };
}

import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring } from '../../geo/geometry';
import type { LedgerPlot } from '../ledger/ledger-plot';
import { type Ledger, makeLedger } from '../ledger/make-ledger';
import type { EstateTemplate } from './estate-templates';
import { type EstateCopy, repeatEstates } from './repeat-estates';

export interface ScaledInput {
  /** District and townships whose names the plots bear. */
  readonly district: string;
  readonly units: readonly { readonly id: string; readonly code: string | null }[];
  readonly years: readonly number[];
  readonly programs: readonly string[];
}

/** Estates in one piece of a large ledger: enough for firms to rank among, little enough to hold. */
const ESTATES_AT_ONCE = 40;

/** The records of a large district, piece by piece: a million parcels do not fit into memory as objects. */
export function* scaledLedger(count: number, seed: number, input: ScaledInput): Generator<Ledger> {
  const copies = repeatEstates(count, seed);
  let plotsBefore = 0;
  let firmsBefore = 0;
  let usesBefore = 0;
  for (let first = 0; first < copies.length; first += ESTATES_AT_ONCE) {
    const plots: LedgerPlot[] = [];
    for (const copy of copies.slice(first, first + ESTATES_AT_ONCE)) {
      plots.push(...ledgerPlots(copy, plotsBefore + plots.length, input));
    }
    const { district, years } = input;
    const ledger = makeLedger(plots, {
      district,
      years,
      seed: seed + first,
      firmsBefore,
      usesBefore,
    });
    plotsBefore += plots.length;
    firmsBefore += ledger.enterprises.length;
    usesBefore += ledger.occupancies.length;
    yield ledger;
  }
}

function ledgerPlots(copy: EstateCopy, before: number, input: ScaledInput): LedgerPlot[] {
  const { template, number, plots } = copy;
  const unit = input.units[number % input.units.length];
  const area = String((number % 999) + 1).padStart(3, '0');
  const estate = `示例区块${number + 1}`;
  return Array.from({ length: plots }, (_, i): LedgerPlot => {
    const serial = before + i + 1;
    const geometry = outlineOf(template, i, copy);
    return {
      id: `parcel-${input.district}-${String(serial).padStart(7, '0')}`,
      code: `${unit?.code ?? ''}${area}GB${String(serial % 100_000).padStart(5, '0')}`,
      name: `${estate} ${template.blocks[i]}-${i + 1} 号地块`,
      unitId: unit?.id ?? '',
      reportingUnits: Object.fromEntries(
        input.programs.map((program) => [program, unit?.id ?? '']),
      ),
      estate,
      kind: template.kind,
      crowded: false,
      geometry,
      measuredM2: geodesicAreaM2(geometry),
    };
  });
}

function outlineOf(
  { xy, rings, polygons, parcels }: EstateTemplate,
  plot: number,
  copy: EstateCopy,
): Geometry {
  const outline: Ring[][] = [];
  for (let p = parcels[plot - 1] ?? 0; p < (parcels[plot] as number); p++) {
    const polygon: Ring[] = [];
    for (let r = polygons[p - 1] ?? 0; r < (polygons[p] as number); r++) {
      const ring: (readonly [number, number])[] = [];
      for (let v = rings[r - 1] ?? 0; v < (rings[r] as number); v++) {
        ring.push(copy.toDegrees(xy[2 * v] as number, xy[2 * v + 1] as number));
      }
      polygon.push(ring);
    }
    outline.push(polygon);
  }
  return packPolygons(outline);
}

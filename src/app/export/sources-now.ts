import type { AreaSources } from '../../core/export/area-columns';
import type { EnterpriseSources } from '../../core/export/enterprise-export';
import type { FindingSources } from '../../core/export/finding-export';
import type { OccupancySources } from '../../core/export/occupancy-export';
import type { ParcelSources } from '../../core/export/parcel-export';
import { gridCrs } from '../../core/geo/crs/crs';
import { planeAreaM2 } from '../../core/geo/plane-area';
import type { Shape } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { areaOfShapeM2 } from '../analysis/rows';

type Tables = Workspace['tables'];

/** Where the columns of an export take their figures and names from. */
export function sourcesNow(tables: Tables, zone: number) {
  const { units, shapes, borders, parcels, enterprises } = tables;
  const { indicators, year, asOf } = useAnalysis.getState();
  const unitName = (id: string) => units.get(id)?.name ?? null;
  const numberOf = numbers({ parcels, enterprises });
  return {
    numberOf,
    ofParcels: (): Omit<ParcelSources, 'standing'> => ({
      ...areasOf(shapes, zone),
      unitName,
      year,
      taxPerMu: (parcel) => {
        const figure = year === null ? null : indicators.themeValue('taxPerMu', parcel, year, asOf);
        return typeof figure === 'number' ? figure : null;
      },
      firmNames: (id) => {
        const uses = indicators.landUsesOf(id);
        const names = uses.map(({ occupancy }) => enterprises.get(occupancy.enterpriseId)?.name);
        return [...new Set(names)].filter((name) => name !== undefined);
      },
    }),
    ofFirms: (): Omit<EnterpriseSources, 'standing'> => ({
      unitName,
      year,
      landM2: (id) => indicators.firmLandM2(id),
      taxPerMu: (id) =>
        year === null ? null : indicators.perMuOfEnterprise(id, 'taxPerMu', year).value,
    }),
    ofLinks: (): OccupancySources & FindingSources => ({
      unitName,
      firmOf: (id) => enterprises.get(id),
      parcelOf: (id) => parcels.get(id),
      firmNumber: (id) => numberOf('enterprises', id),
    }),
    ofBorders: (): AreaSources => areasOf(borders, zone),
  };
}

export function areasOf(outlines: ReadonlyMap<string, Shape>, zone: number): AreaSources {
  const grid = gridCrs(zone, 3, true);
  return {
    zone,
    areaM2: (id) => areaOfShapeM2(outlines.get(id)),
    planeM2: (id) => {
      const shape = outlines.get(id);
      // What encloses nothing has no area by any method.
      if (!shape || !grid || areaOfShapeM2(shape) === null) return null;
      return planeAreaM2(shape.geometry, grid);
    },
  };
}

/** By the place in the workspace, so that files written of one state name a firm by one number. */
function numbers(tables: Pick<Tables, 'parcels' | 'enterprises'>) {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (table: 'parcels' | 'enterprises', id: string): number => {
    let places = known.get(table);
    if (!places) {
      places = new Map([...tables[table].keys()].map((key, at) => [key, at + 1]));
      known.set(table, places);
    }
    return places.get(id) ?? 0;
  };
}

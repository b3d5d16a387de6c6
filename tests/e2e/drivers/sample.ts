import { readFileSync } from 'node:fs';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { packPolygons } from '../../../src/core/geo/geometry';
import type {
  DistrictFiles,
  FileGeometry,
} from '../../../src/files/sample-district/district-files';

/** A parcel of the sample district as its file tells it, in the order of the table. */
export interface Plot {
  readonly name: string;
  /** 容积率 as the table prints it; null where it is not stated. */
  readonly ratio: string | null;
  /** The certificate and the outline agree to within 0.5 %. */
  readonly sound: boolean;
}

const file = new URL('../../../data/geojson/330902/parcels.geojson', import.meta.url);
const parcels = JSON.parse(readFileSync(file, 'utf8')) as DistrictFiles['parcels'];

export const plots: readonly Plot[] = parcels.features.map(({ properties, geometry }) => {
  const { floorAreaRatio } = properties.facts;
  const registered = properties.registeredM2;
  const measured = geometry ? areaM2(geometry) : Number.NaN;
  return {
    name: properties.name,
    ratio: typeof floorAreaRatio === 'number' ? floorAreaRatio.toFixed(2) : null,
    sound: registered !== null && Math.abs(registered / measured - 1) < 0.005,
  };
});

/** Rows a table shows without scrolling, even a low one. */
const VISIBLE = 6;

function firstPlot(which: (plot: Plot) => boolean): Plot {
  const plot = plots.slice(0, VISIBLE).find(which);
  if (!plot) throw new Error('the sample begins with no such parcel');
  return plot;
}

/** A parcel with a stated ratio, among the first rows. */
export const rated = firstPlot((plot) => plot.ratio !== null) as Plot & { readonly ratio: string };
/** A parcel the checks have nothing to say about, among the first rows. */
export const sound = firstPlot((plot) => plot.sound);

function areaM2(geometry: FileGeometry): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return geodesicAreaM2(packPolygons(polygons));
}

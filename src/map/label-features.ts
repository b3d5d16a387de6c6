import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Geometry } from '../core/geo/geometry';
import type { Workspace } from '../core/workspace';
import { type Box, growBox } from './box';
import { lineLength } from './label-fit';
import { type LabelPoint, labelPoint } from './label-point';
import { degreesPerPixel } from './mercator';
import { type ParcelIndex, parcelsIn } from './parcel-index';

/** Above so many parcels a district-wide view is a texture, not a text. */
const MANY_PARCELS = 5000;
const MANY_FROM_ZOOM = 15;
/** More names than this cannot be read on any wall. */
const MOST_LABELS = 1500;
/** Share of the land's own height a name may take: sides are seldom parallel to the lines of text. */
const HEIGHT_SHARE = 0.8;

const WIDTH_SHARE = 0.9;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly lineLength: number;
}

type Label = Feature<Point, Named>;

/** A point is worked out once per outline, however often the map moves. */
const points = new WeakMap<Geometry, LabelPoint | null>();

/** Names of the parcels in and around the view that have room for one, the roomiest first. */
export function labelFeatures(
  { tables: { parcels, shapes } }: Workspace,
  index: ParcelIndex,
  view: Box,
  zoom: number,
  textScale = 1,
): FeatureCollection<Point, Named> {
  const found: { room: number; label: Label }[] = [];
  const tooMany = shapes.size > MANY_PARCELS && zoom < MANY_FROM_ZOOM;
  for (const id of tooMany ? [] : parcelsIn(index, growBox(view, 0.25))) {
    const name = parcels.get(id)?.name;
    const geometry = shapes.get(id)?.geometry;
    const point = name && geometry && pointOf(geometry);
    if (!point) continue;
    const perPx = degreesPerPixel(zoom) * textScale;
    const height = (point.height / perPx) * HEIGHT_SHARE;
    const fits = lineLength(name, (point.room / perPx) * WIDTH_SHARE, height);
    if (fits)
      found.push({ room: point.room, label: labelOf(point, { id, name, lineLength: fits }) });
  }
  found.sort((a, b) => b.room - a.room);
  const features = found.slice(0, MOST_LABELS).map(({ label }) => label);
  return { type: 'FeatureCollection', features };
}

function pointOf(geometry: Geometry): LabelPoint | null {
  const known = points.get(geometry);
  if (known !== undefined) return known;
  const point = labelPoint(geometry);
  points.set(geometry, point);
  return point;
}

function labelOf({ lon, lat }: LabelPoint, properties: Named): Label {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

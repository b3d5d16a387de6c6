import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Box, growBox } from '../core/geo/box';
import type { Geometry } from '../core/geo/geometry';
import { lineLength } from './label-fit';
import { type LabelRoom, labelRoom } from './label-room';
import { degreesPerPixel } from './mercator';
import type { ParcelRows } from './parcel-rows';

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
  readonly text: string;
  readonly lineLength: number;
}

type Label = Feature<Point, Named>;

/** Worked out once per outline, however often the map moves. */
const rooms = new WeakMap<Geometry, LabelRoom | null>();

/** What to write on a parcel; empty for nothing. */
export type TextOf = (id: string) => string;

/** Words on the parcels in and around the view that have room for them, the roomiest first. */
export function labelFeatures(
  rows: Pick<ParcelRows, 'count' | 'shapesIn'>,
  textOf: TextOf,
  view: Box,
  zoom: number,
  textScale = 1,
): FeatureCollection<Point, Named> {
  const found: { room: number; label: Label }[] = [];
  const perPx = degreesPerPixel(zoom) * textScale;
  const tooMany = rows.count > MANY_PARCELS && zoom < MANY_FROM_ZOOM;
  for (const { id, geometry } of tooMany ? [] : rows.shapesIn(growBox(view, 0.25))) {
    const text = textOf(id);
    const place = text && roomOf(geometry);
    if (!place) continue;
    const height = (place.height / perPx) * HEIGHT_SHARE;
    const fits = lineLength(text, (place.room / perPx) * WIDTH_SHARE, height);
    if (fits)
      found.push({ room: place.room, label: labelOf(place, { id, text, lineLength: fits }) });
  }
  found.sort((a, b) => b.room - a.room);
  const features = found.slice(0, MOST_LABELS).map(({ label }) => label);
  return { type: 'FeatureCollection', features };
}

function roomOf(geometry: Geometry): LabelRoom | null {
  const known = rooms.get(geometry);
  if (known !== undefined) return known;
  const room = labelRoom(geometry);
  rooms.set(geometry, room);
  return room;
}

function labelOf({ lon, lat }: LabelRoom, properties: Named): Label {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

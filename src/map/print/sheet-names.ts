import type { Feature, Position } from 'geojson';
import { boxAround, type Middle, toWorld, WORLD_PX } from '../../core/wall-map/map-scale';
import { STYLE_DPI } from '../../core/wall-map/paper';
import { wrapText } from '../../core/wall-map/text-width';
import { basemapColors } from '../basemap/basemap-look';
import { labelFeatures } from '../label-features';
import { type Box, type Measure, type Name, placeNames } from './place-names';
import type { PrintScene } from './print-scene';
import { ROADS_FROM, roadPlaces } from './road-names';

/** Where the map lies on the sheet, in pixels of styles. */
export interface NameFrame {
  readonly middle: Middle;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** Size of names, in parts of that on a desk. */
  readonly scale: number;
  /** Under the furniture. */
  readonly taken: readonly Box[];
}

/** What tiles of the basemap say: the features of one of its layers. */
export type FeaturesOf = (layer: 'place-name' | 'sea-name' | 'road') => readonly Feature[];

const ranks = { block: 0, unit: 1, place: 2, parcel: 3, road: 4, sea: 5 } as const;
const ROAD_PX = 11;
/** Farther or nearer than this names of units say nothing; as on the screen. */
const UNITS_FROM = 8.5;
const UNITS_TO = 15;
const BLOCKS_FROM = 9.5;
const SEAS_TO = 13;

const MM_PER_INCH = 25.4;

/** All names of a sheet, placed. */
export function sheetNames(
  scene: PrintScene,
  frame: NameFrame,
  featuresOf: FeaturesOf,
  measure: Measure,
): Name[] {
  const { width, height, taken } = frame;
  const all = [
    ...ownNames(scene, frame),
    ...parcelNames(scene, frame),
    ...basemapNames(scene, frame, featuresOf),
    ...roadNames(scene, frame, featuresOf, measure),
  ];
  return placeNames(all, width, height, measure, taken);
}

function placer({ middle, zoom, width, height }: NameFrame) {
  const world = WORLD_PX * 2 ** zoom;
  const [x0, y0] = toWorld(middle.lon, middle.lat);
  return ([lon = 0, lat = 0]: Position) => {
    const [x, y] = toWorld(lon, lat);
    return { x: (x - x0) * world + width / 2, y: (y - y0) * world + height / 2 };
  };
}

/** Blocks, townships and platforms. */
function ownNames({ palette, hidden, data }: PrintScene, frame: NameFrame): Name[] {
  const { zoom, scale } = frame;
  const at = placer(frame);
  const names: Name[] = [];
  const base = { halo: palette.casing, shifts: true } as const;
  if (!hidden.has('unit-label') && zoom >= UNITS_FROM && zoom < UNITS_TO)
    for (const { geometry, properties } of data.units.features) {
      if (geometry.type !== 'Point') continue;
      const park = properties?.kind === '平台';
      names.push({
        ...base,
        lines: [String(properties?.name ?? '')],
        ...at(geometry.coordinates),
        size: (palette.labelPx + 2) * scale,
        color: park ? palette.park : palette.text,
        rank: ranks.unit + (park ? 0.5 : 0),
        padding: 5 * scale,
      });
    }
  if (!hidden.has('block-label') && zoom >= BLOCKS_FROM)
    for (const { geometry, properties } of data.blocks.features) {
      if (geometry.type !== 'Point') continue;
      names.push({
        ...base,
        lines: [String(properties?.text ?? '')],
        ...at(geometry.coordinates),
        size: (palette.labelPx + 1) * scale,
        color: palette.block,
        rank: ranks.block,
        padding: 3 * scale,
      });
    }
  return names;
}

function parcelNames({ palette, rows, textOf }: PrintScene, frame: NameFrame): Name[] {
  const { middle, zoom, width, height, scale } = frame;
  const at = placer(frame);
  const mm = (px: number) => (px / STYLE_DPI) * MM_PER_INCH;
  const view = boxAround(middle, zoom, { widthMm: mm(width), heightMm: mm(height) });
  return labelFeatures(rows, textOf, view, zoom, scale).features.map(
    ({ properties, geometry }, i) => ({
      lines: evenLines(properties.text, properties.lineLength),
      ...at(geometry.coordinates),
      size: palette.labelPx * scale,
      color: palette.text,
      halo: palette.casing,
      // The roomiest come first.
      rank: ranks.parcel + i / 1e6,
      shifts: false,
      padding: 2 * scale,
    }),
  );
}

/** Lines of about one length, none longer than allowed; numbers stay whole where they can. */
export function evenLines(text: string, longest: number): string[] {
  const count = Math.ceil([...text].length / Math.max(1, longest));
  for (let width = Math.ceil([...text].length / count) / 2; width < longest; width += 0.5) {
    const lines = wrapText(text, width, 1);
    if (lines.length <= count) return lines;
  }
  return wrapText(text, longest + 0.5, 1);
}

/** Cities from afar, then districts; towns and villages near. As `basemap/name-layers.ts` has it. */
function shownRank(rank: number, zoom: number): boolean {
  if (zoom < 9) return rank <= 0;
  if (zoom < 12.5) return rank <= 1;
  return rank > 0 && (zoom >= 13.5 || rank <= 2);
}

const placeSizes = [15, 14, 12.5] as const;
const SMALL_PLACE = 11.5;

function basemapNames(
  { palette, hidden }: PrintScene,
  frame: NameFrame,
  featuresOf: FeaturesOf,
): Name[] {
  const { zoom, scale } = frame;
  const at = placer(frame);
  const { text, seaText, halo, seaHalo } = basemapColors[palette.ground];
  const names: Name[] = [];
  // A feature may come in several tiles.
  const known = new Set<string>();
  const put = (feature: Feature, look: Pick<Name, 'size' | 'color' | 'halo' | 'rank'>) => {
    const { geometry, properties } = feature;
    const name = properties?.name;
    if (geometry.type !== 'Point' || typeof name !== 'string') return;
    const key = `${name} ${geometry.coordinates.map((value) => value.toFixed(3)).join(' ')}`;
    if (known.has(key)) return;
    known.add(key);
    const { size, ...rest } = look;
    const place = at(geometry.coordinates);
    const lines = evenLines(name, 8);
    names.push({ ...rest, ...place, lines, size: size * scale, shifts: false, padding: 5 * scale });
  };
  if (!hidden.has('basemap-place-name'))
    for (const feature of featuresOf('place-name')) {
      const rank = Number(feature.properties?.rank ?? 3);
      if (!shownRank(rank, zoom)) continue;
      const size = placeSizes[rank] ?? SMALL_PLACE;
      put(feature, { size, color: text, halo, rank: ranks.place + rank / 100 });
    }
  if (!hidden.has('basemap-sea-name') && zoom < SEAS_TO)
    for (const feature of featuresOf('sea-name'))
      put(feature, { size: 13, color: seaText, halo: seaHalo, rank: ranks.sea });
  return names;
}

function roadNames(
  { palette, hidden }: PrintScene,
  frame: NameFrame,
  featuresOf: FeaturesOf,
  measure: Measure,
): Name[] {
  const { zoom, scale } = frame;
  if (hidden.has('basemap-road-name') || zoom < ROADS_FROM) return [];
  const { text, halo } = basemapColors[palette.ground];
  const size = ROAD_PX * scale;
  return roadPlaces(featuresOf('road'), placer(frame), size, measure).map(
    ({ name, x, y, angle }) => ({
      lines: [name],
      x,
      y,
      angle,
      size,
      color: text,
      halo,
      rank: ranks.road,
      shifts: false,
      padding: 2 * scale,
    }),
  );
}

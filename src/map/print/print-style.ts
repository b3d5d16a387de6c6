import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { LayerName } from '../layer-order';
import type { Layer } from '../layers/layer';
import type { Palette } from '../palette';
import { parcelInks, rgba } from '../parcel-look';
import { layersOf, styleOf } from '../style';

/** What the sheet shows of documents, handed over with the style. */
export interface PrintData {
  readonly pieces: FeatureCollection;
  readonly units: FeatureCollection;
  readonly zones: FeatureCollection;
  readonly blocks: FeatureCollection;
}

export interface PrintLook {
  readonly palette: Palette;
  readonly hidden: ReadonlySet<LayerName>;
  /** Tiles carry the colours of the screen; these are they, in pairs with those of paper. */
  readonly colors: ReadonlyMap<string, string>;
  readonly data: PrintData;
}

/** What comes and goes on the screen and does not belong on a sheet; and painted tiles, too coarse for paper. */
const left: ReadonlySet<LayerName> = new Set([
  'graticule',
  'parcel-raster',
  'parcel-casing',
  'parcel-highlight',
  'import-casing',
  'import-line',
  'sketch-fill',
  'sketch-line',
  'sketch-point',
]);

/** Far enough for a sheet of any district; the worker cuts outlines for every zoom. */
const OUTLINES_FROM_ZOOM = 5;

/** Layers that only ask for the tiles names are in: they draw nothing. */
const NAME_SOURCES = ['basemap-near'] as const;

/**
 * The map of the screen for paper. Without its names: the engine places names for each view by itself, so parts of a
 * sheet would not agree. They are drawn once for all of it, upon the finished parts.
 */
export function printStyle(look: PrintLook): StyleSpecification {
  const layers = layersOf(look.palette)
    .filter((layer) => layer.type !== 'symbol' && !left.has(layer.id))
    .map((layer) => visible(forPaper(layer, look), look.hidden));
  return { ...base(look), layers, sources: sourcesFor(layers, look) };
}

/** Loads what names are read from, and draws none of it. */
export function nameStyle(look: PrintLook): StyleSpecification {
  const own = layersOf(look.palette).filter(({ id }) => id.startsWith('basemap-own'));
  const circles = NAME_SOURCES.map((source) => ({
    id: `names-of-${source}`,
    type: 'circle' as const,
    source,
    'source-layer': 'place-name',
    paint: { 'circle-opacity': 0 },
  }));
  const layers = [...circles, ...own];
  return { ...base(look), layers, sources: sourcesFor(layers, look) };
}

function base({
  palette,
}: PrintLook): Pick<StyleSpecification, 'version' | 'transition' | 'sources'> {
  const { version, sources } = styleOf(palette);
  return { version, sources, transition: { duration: 0 } };
}

/** Parcels are outlines at any distance, with thin lines far out; a line is never below what a printer shows. */
function forPaper(layer: Layer, { palette, colors }: PrintLook): Layer {
  const { minzoom: _, ...rest } = layer as Layer & { minzoom?: number };
  switch (layer.id) {
    case 'parcel-fill':
      return {
        ...rest,
        paint: { 'fill-color': paperColor(colors), 'fill-antialias': false },
      } as Layer;
    case 'parcel-outline':
      return {
        ...rest,
        paint: {
          'line-color': rgba(parcelInks(palette.scheme).outline),
          'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.35, 13, 0.5, 16, 0.9, 20, 1.6],
        },
      } as Layer;
    case 'parcel-hatch':
    case 'parcel-aside':
      return rest as Layer;
    default:
      return layer;
  }
}

function paperColor(colors: ReadonlyMap<string, string>): ExpressionSpecification {
  const own: ExpressionSpecification = ['get', 'color'];
  const pairs = [...colors].filter(([screen, paper]) => screen !== paper);
  if (pairs.length === 0) return own;
  return ['match', own, ...pairs.flat(), own] as unknown as ExpressionSpecification;
}

function visible(layer: Layer, hidden: ReadonlySet<LayerName>): Layer {
  const visibility = hidden.has(layer.id) ? 'none' : 'visible';
  return { ...layer, layout: { ...layer.layout, visibility } } as Layer;
}

function sourcesFor(
  layers: readonly LayerSpecification[],
  { palette, data }: PrintLook,
): Record<string, SourceSpecification> {
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : null)));
  const all: Record<string, SourceSpecification> = { ...styleOf(palette).sources };
  for (const [name, collection] of Object.entries(data))
    all[name] = { type: 'geojson', data: collection, tolerance: 0 };
  const { parcels } = all;
  if (parcels?.type === 'vector') all.parcels = { ...parcels, minzoom: OUTLINES_FROM_ZOOM };
  return Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
}

import type { MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import type { DrawingContext } from './engine-context';
import type { LandDrawing, Side } from './engine-contract';
import { nearView } from './first-tiles';
import { HandedTiles } from './handed-tiles';
import { showHatches } from './hatch-images';
import { VECTOR_DEEPEST } from './layers/parcel-zooms';
import type { Palette } from './palette';
import { parcelLook } from './parcel-look';
import type { View } from './parcel-tiles/early-rows';
import type { TileRequest } from './parcel-tiles/messages';
import { RASTER_DEEPER } from './parcel-tiles/tile-url';
import type { TileView } from './parcel-tiles/tile-view';
import type { TilePlace } from './parcel-tiles/world';
import { PictureStage } from './picture-stage';
import { sharedTiles } from './shared-tiles';
import { staleTiles } from './stale-tiles';

interface Parcels {
  readonly drawing: LandDrawing;
  restyle(palette: Palette): void;
  stop(): void;
}

/** Sources of tiles, and the form theirs have. */
const formOf: ReadonlyMap<string, TileRequest['form']> = new Map([
  ['parcel-raster', 'raster'],
  ['parcel-first', 'raster'],
  ['parcels', 'vector'],
]);

/** The parcels of one map: what it is told goes to the tile worker, and what changed there is asked for again. */
export function drawParcels(
  map: MapLibreMap,
  side: Side,
  startPalette: Palette,
  context: DrawingContext,
  onDrawing: () => void,
): Parcels {
  const tiles = sharedTiles().service;
  let palette = startPalette;
  let colors: readonly string[] = [];
  let hatched = true;
  /** Only of the main map does anybody ask. */
  const stage = side === 'main' ? new PictureStage() : null;

  const look = () => parcelLook(palette, colors, hatched);
  const handed = new HandedTiles();
  const stop = tiles.attach({
    side,
    handed: (form, tile, late) => handed.hand(form, tile, late),
    complete: () => stage?.come(),
    refresh: (boxes) => {
      if (stage) stage.whenDrawn(() => outdate(boxes));
      else outdate(boxes);
    },
  });
  // Old tiles stay on the screen until the new ones are there.
  const outdate = (boxes: Parameters<TileView['refresh']>[0]) => {
    handed.outdate(boxes);
    context.draw(() => {
      onDrawing();
      refresh(map, staleTiles(boxes, VECTOR_DEEPEST + RASTER_DEEPER));
      stage?.asked();
      // Tiles that come are drawn anyhow; before, there is nothing new to be seen.
      if (isDrawn(map)) map.triggerRepaint();
    });
  };
  map.once('idle', () => stage?.begin());
  // Tiles are there and drawn; also when none of them is in view.
  map.on('render', () => {
    if (stage?.isAsking && isDrawn(map)) stage.shown();
  });
  map.on('sourcedata', ({ sourceId, coord }: MapSourceDataEvent) => {
    const form = formOf.get(sourceId);
    if (!form || !coord) return;
    const { z, x, y } = coord.canonical;
    if (handed.arrive(form, { z, x, y })) map.refreshTiles(sourceId, [{ z, x, y }]);
  });
  const hatches = () => context.draw(() => showHatches(map, look()));
  context.onRestored(hatches);
  hatches();
  tiles.setLook(side, look());

  return {
    drawing: {
      setParcels: (outlines) => tiles.setParcels(outlines, nearView(viewOf(map))),
      patchParcels: (changes) => tiles.patchParcels(changes),
      setCodes: (codes) => {
        if (tiles.setCodes(side, codes)) stage?.told();
      },
      setColors: (next, hatch) => {
        colors = next;
        hatched = hatch;
        tiles.setLook(side, look());
      },
    },
    restyle: (next) => {
      palette = next;
      hatches();
      tiles.setLook(side, look());
    },
    stop: () => {
      stage?.stop();
      stop();
    },
  };
}

/** Whether what was drawn just now is all that is there of the land. */
function isDrawn(map: MapLibreMap): boolean {
  const sources = [...formOf.keys(), 'pieces'].filter((source) => map.getSource(source));
  return sources.every((source) => map.isSourceLoaded(source));
}

function viewOf(map: MapLibreMap): View {
  const bounds = map.getBounds();
  const [west, south] = [bounds.getWest(), bounds.getSouth()];
  const [east, north] = [bounds.getEast(), bounds.getNorth()];
  return { box: { west, south, east, north }, zoom: map.getZoom() };
}

function refresh(map: MapLibreMap, stale: readonly TilePlace[] | null): void {
  if (stale?.length === 0) return;
  for (const source of formOf.keys())
    if (map.getSource(source)) map.refreshTiles(source, stale ? [...stale] : undefined);
}

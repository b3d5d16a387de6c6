import type { Camera } from '../app/session';
import type { LandDrawing } from './engine-contract';
import { firstTiles, lookedAt, nearView } from './first-tiles';
import type { Palette } from './palette';
import { parcelLook } from './parcel-look';
import { sharedTiles, tilesReady } from './shared-tiles';

/** So long the page's thread is left free for a worker to begin, before outlines are packed. */
const BEGINNING_MS = 6;

/**
 * Sets the tile worker to work before the map, which keeps the page's thread busy while it starts: a worker is only
 * started by a thread that is free. What is told here is drawn for the view the map will begin with.
 */
export async function headStart(
  palette: Palette,
  camera: Camera | null,
  size: readonly [width: number, height: number],
  tell: (drawing: LandDrawing) => void,
): Promise<void> {
  const { service, ahead } = sharedTiles();
  service.warm();
  await new Promise((done) => setTimeout(done, BEGINNING_MS));
  const view = camera && lookedAt(camera, size);
  tell({
    setParcels: (outlines) => service.setParcels(outlines, view && nearView(view)),
    patchParcels: (changes) => service.patchParcels(changes),
    setCodes: (codes) => service.setCodes('main', codes),
    setColors: (colors, hatched) => service.setLook('main', parcelLook(palette, colors, hatched)),
  });
  // What is told goes out first.
  await null;
  if (view && service.hasLand) ahead.expect(firstTiles(view, devicePixelRatio));
  await tilesReady();
}

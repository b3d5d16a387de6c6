import type { FeatureCollection } from 'geojson';
import { useSession } from '../app/session';
import { headStart } from './head-start';
import { startHoverCard } from './hover-card';
import { createLand } from './land-drawing';
import { ParcelRows } from './parcel-rows';
import { startPicking } from './pick';
import { startReadout } from './readout';
import { paletteOf, startEngine, watchLook } from './start-engine';
import { startSync } from './sync';
import { startCurtain } from './tools/curtain';
import { startTools } from './tools/start-tools';

/** What the buttons beside the map can ask of it. */
export interface MapHandle {
  zoomBy(steps: number): void;
  showDistrict(): void;
}

/**
 * Starts engine, sync, picking and readings; all of it ends with the signal, and there is null where it ended before.
 * Throws when nothing can be drawn.
 */
export async function mountMap(
  host: HTMLElement,
  bar: HTMLElement,
  signal: AbortSignal,
): Promise<MapHandle | null> {
  const rows = new ParcelRows();
  const { camera } = useSession.getState();
  const palette = paletteOf(host);
  await headStart(palette, camera, [host.clientWidth, host.clientHeight], (drawing) =>
    createLand(drawing, rows, 'main', palette.scheme).drawShapes(),
  );
  if (signal.aborted) return null;
  const engine = startEngine(host, signal, 'main');
  const picking = startPicking(engine, rows);
  const sync = startSync(engine, rows, picking.wasPicked, paletteOf(host).scheme);
  const curtain = startCurtain(host, engine, async (ground, ended) => {
    const { mountOther } = await import('./mount-other');
    return ended.aborted ? null : mountOther(ground, rows, ended);
  });
  const drawSketch = (sketch: FeatureCollection) => {
    sync.drawSketch(sketch);
    curtain.drawSketch(sketch);
  };
  const stops = [
    startTools(engine, host, rows, drawSketch),
    curtain.stop,
    picking.stop,
    sync.stop,
    startReadout(engine, bar),
    startHoverCard(engine, host),
    watchLook(host, sync.restyle),
    engine.destroy,
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return { zoomBy: engine.zoomBy, showDistrict: sync.showDistrict };
}

import { useSession } from '../app/session';
import { COUNTRY } from './camera';
import { createEngine } from './engine';
import { startHoverCard } from './hover-card';
import { readPalette } from './palette';
import { startPicking } from './pick';
import { startReadout } from './readout';
import { startSync } from './sync';
import { watchScheme } from './watch-scheme';

/** What the buttons beside the map can ask of it. */
export interface MapHandle {
  zoomBy(steps: number): void;
  showDistrict(): void;
}

/** Starts engine, sync, picking and readings; all of it ends with the signal. Null if that came first. */
export async function mountMap(
  host: HTMLElement,
  bar: HTMLElement,
  signal: AbortSignal,
): Promise<MapHandle | null> {
  // The engine wants an empty element, and an earlier one may still be on its way out of this host.
  const ground = document.createElement('div');
  ground.className = 'mutu-map-ground';
  host.append(ground);
  signal.addEventListener('abort', () => ground.remove());
  const camera = useSession.getState().camera ?? COUNTRY;
  const engine = await createEngine(ground, readPalette(host), camera);
  if (signal.aborted) {
    engine.destroy();
    return null;
  }
  const picking = startPicking(engine);
  const sync = startSync(engine, picking.wasPicked);
  const stops = [
    picking.stop,
    sync.stop,
    startReadout(engine, bar),
    startHoverCard(engine, host),
    watchScheme(() => sync.restyle(readPalette(host))),
    engine.destroy,
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return { zoomBy: engine.zoomBy, showDistrict: sync.showDistrict };
}

import { startOtherSync } from './other-sync';
import type { ParcelRows } from './parcel-rows';
import { paletteOf, startEngine, watchLook } from './start-engine';
import type { OtherMap } from './tools/curtain-contract';

/** A second map over the same land, coloured by what it is compared with; ends with the signal. */
export function mountOther(host: HTMLElement, rows: ParcelRows, signal: AbortSignal): OtherMap {
  const engine = startEngine(host, signal, 'other');
  const sync = startOtherSync(engine, rows, paletteOf(host).scheme);
  const stops = [sync.stop, watchLook(host, sync.restyle), engine.destroy];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return { follow: engine.follow, drawSketch: sync.drawSketch };
}

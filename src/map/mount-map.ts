import type { FeatureCollection } from 'geojson';
import { useBasemap } from '../app/basemap-sources';
import { useSession } from '../app/session';
import { COUNTRY } from './camera';
import { createEngine } from './engine';
import type { Engine } from './engine-contract';
import { startHoverCard } from './hover-card';
import { startOtherSync } from './other-sync';
import { type Palette, readPalette } from './palette';
import { ParcelRows } from './parcel-rows';
import { startPicking } from './pick';
import { startReadout } from './readout';
import { startSync } from './sync';
import { type OtherMap, startCurtain } from './tools/curtain';
import { startTools } from './tools/start-tools';
import { watchScheme } from './watch-scheme';

/** What the buttons beside the map can ask of it. */
export interface MapHandle {
  zoomBy(steps: number): void;
  showDistrict(): void;
}

/** Starts engine, sync, picking and readings; all of it ends with the signal. Throws when nothing can be drawn. */
export function mountMap(host: HTMLElement, bar: HTMLElement, signal: AbortSignal): MapHandle {
  const rows = new ParcelRows();
  const engine = startEngine(host, signal, 'main');
  const picking = startPicking(engine, rows);
  const sync = startSync(engine, rows, picking.wasPicked, paletteOf(host).scheme);
  const curtain = startCurtain(host, engine, async (ground, ended) =>
    mountOther(ground, rows, ended),
  );
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

/** A second map over the same land, coloured by what it is compared with; ends with the signal. */
function mountOther(host: HTMLElement, rows: ParcelRows, signal: AbortSignal): OtherMap {
  const engine = startEngine(host, signal, 'other');
  const sync = startOtherSync(engine, rows, paletteOf(host).scheme);
  const stops = [sync.stop, watchLook(host, sync.restyle), engine.destroy];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return { follow: engine.follow, drawSketch: sync.drawSketch };
}

function startEngine(host: HTMLElement, signal: AbortSignal, side: 'main' | 'other'): Engine {
  // The engine wants an empty element, and an earlier one may still be on its way out of this host.
  const ground = document.createElement('div');
  ground.className = 'mutu-map-ground';
  host.append(ground);
  signal.addEventListener('abort', () => ground.remove());
  const camera = useSession.getState().camera ?? COUNTRY;
  return createEngine(ground, paletteOf(host), camera, side);
}

function paletteOf(host: HTMLElement) {
  return readPalette(host, useBasemap.getState().choice.look);
}

function watchLook(host: HTMLElement, restyle: (palette: Palette) => void): () => void {
  // An element on its way out has no colours to read.
  const onChange = () => host.isConnected && restyle(paletteOf(host));
  const stops = [
    watchScheme(onChange),
    useBasemap.subscribe((now, before) => {
      if (now.choice.look !== before.choice.look) onChange();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

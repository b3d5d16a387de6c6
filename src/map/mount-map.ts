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

/** Starts engine, sync, picking and readings; all of it ends with the signal. Null if that came first. */
export async function mountMap(
  host: HTMLElement,
  bar: HTMLElement,
  signal: AbortSignal,
): Promise<MapHandle | null> {
  const rows = new ParcelRows();
  const engine = await startEngine(host, signal, 'main');
  if (!engine) return null;
  const picking = startPicking(engine, rows);
  const sync = startSync(engine, rows, picking.wasPicked, paletteOf(host).scheme);
  const curtain = startCurtain(host, engine, (ground, ended) => mountOther(ground, rows, ended));
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
async function mountOther(
  host: HTMLElement,
  rows: ParcelRows,
  signal: AbortSignal,
): Promise<OtherMap | null> {
  const engine = await startEngine(host, signal, 'other');
  if (!engine) return null;
  const sync = startOtherSync(engine, rows, paletteOf(host).scheme);
  const stops = [sync.stop, watchLook(host, sync.restyle), engine.destroy];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return { follow: engine.follow, drawSketch: sync.drawSketch };
}

async function startEngine(
  host: HTMLElement,
  signal: AbortSignal,
  side: 'main' | 'other',
): Promise<Engine | null> {
  // The engine wants an empty element, and an earlier one may still be on its way out of this host.
  const ground = document.createElement('div');
  ground.className = 'mutu-map-ground';
  host.append(ground);
  signal.addEventListener('abort', () => ground.remove());
  const camera = useSession.getState().camera ?? COUNTRY;
  const engine = await createEngine(ground, paletteOf(host), camera, side);
  if (!signal.aborted) return engine;
  engine.destroy();
  return null;
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

import { startAnalysis, useAnalysis } from '../../../src/app/analysis';
import { firstView, useSession } from '../../../src/app/session';
import { sheetWords } from '../../../src/app/wall-map/sheet-words';
import { firstChoice } from '../../../src/app/wall-map/wall-map-choice';
import { useWorkspace } from '../../../src/app/workspace-store';
import { fitBox, scaleOf } from '../../../src/core/wall-map/map-scale';
import { nameScaleOf, type PaperName, paperSize } from '../../../src/core/wall-map/paper';
import { layOutSheet } from '../../../src/core/wall-map/sheet-layout';
import { emptyWorkspace } from '../../../src/core/workspace';
import { createEngine } from '../../../src/map/engine';
import { readPalette } from '../../../src/map/palette';
import { ParcelRows } from '../../../src/map/parcel-rows';
import { PrintEngine } from '../../../src/map/print/print-engine';
import { printSheet } from '../../../src/map/print/print-sheet';
import { districtBox } from '../../../src/map/print/shown-place';
import { startSync } from '../../../src/map/sync';
import { makeLand } from './land';
import { nextFrame } from './taking';

const THEME = 'landUse';

/** A district on the screen, as it is when somebody asks for a sheet of it. */
export async function prepareWall(count: number): Promise<number> {
  const host = document.createElement('div');
  host.className = 'mutu-map';
  host.style.cssText = 'position: fixed; inset: 0';
  document.body.append(host);
  const { parcels, shapes, middle } = makeLand(count);
  const camera = { lon: middle[0], lat: middle[1], zoom: 11 };
  useSession.setState({ ...firstView, theme: THEME, camera });
  const empty = emptyWorkspace();
  const tables = {
    ...empty.tables,
    parcels: new Map(parcels.map((parcel) => [parcel.id, parcel])),
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
  };
  useWorkspace.setState({ ws: { ...empty, tables }, opening: { state: 'open' }, info: null });
  startAnalysis((error) => {
    throw error;
  });
  startSync(createEngine(host, readPalette(host), camera), new ParcelRows(), () => false);
  while (useAnalysis.getState().working || useAnalysis.getState().ids.length !== count)
    await nextFrame();
  return useAnalysis.getState().ids.length;
}

/** From the press of the button to the bytes of the picture: all of the district on a lying sheet at 300 dpi. */
export async function printWall(name: PaperName) {
  const began = performance.now();
  const paper = paperSize(name, 'landscape');
  const words = sheetWords(firstChoice(), { today: '2026-01-01', changed: '2026-01-01' });
  const { frame } = layOutSheet(paper, words, { scale: 10_000, lat: 30 });
  const { middle, zoom } = fitBox(districtBox(), { widthMm: frame.width, heightMm: frame.height });
  const layout = layOutSheet(paper, words, { scale: scaleOf(zoom, middle.lat), lat: middle.lat });
  const engine = new PrintEngine();
  const job = { layout, middle, zoom, dpi: 300, nameScale: nameScaleOf(name), mapAlone: false };
  const { signal } = new AbortController();
  const picture = await printSheet(engine, job, signal, () => undefined);
  engine.destroy();
  const { width, height, pieces, blob } = picture;
  return { ms: performance.now() - began, width, height, pieces, bytes: blob.size };
}

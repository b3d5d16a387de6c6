import { startPicture } from '../../app/wall-map/picture-file';
import type { Middle } from '../../core/wall-map/map-scale';
import { pixelsOf, STYLE_DPI, stylePixelsOf } from '../../core/wall-map/paper';
import type { SheetLayout } from '../../core/wall-map/sheet-layout';
import { drawMarks } from './draw-marks';
import { drawNames, measureOn } from './draw-names';
import type { Name } from './place-names';
import { type Piece, type PiecePlan, planPieces, stripsOf } from './plan-pieces';
import { PrintEngine } from './print-engine';
import { type PrintScene, printScene } from './print-scene';
import { nameStyle, printStyle } from './print-style';
import { sheetNames } from './sheet-names';

export interface SheetJob {
  readonly layout: SheetLayout;
  readonly middle: Middle;
  readonly zoom: number;
  readonly dpi: number;
  /** Size of names, in parts of that on a desk. */
  readonly nameScale: number;
  /** The map alone, for a page that has its furniture as text; else all of the sheet. */
  readonly mapAlone: boolean;
}

export interface SheetProgress {
  readonly done: number;
  readonly of: number;
}

export interface SheetPicture {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** Parts it was drawn in. */
  readonly pieces: number;
  /** Names upon the map. */
  readonly names: number;
}

/** Documents or figures changed while they were drawn: the parts would not agree. */
export class SheetOutdated extends Error {
  override readonly name = 'SheetOutdated';
}

/** More is not quicker, and one part must not keep the page for long. */
const MOST_PIECE_PX = 2048;

/** Draws a sheet part by part and writes it as it goes; of the whole there is never more than a strip in memory. */
export async function printSheet(
  engine: PrintEngine,
  job: SheetJob,
  signal: AbortSignal,
  progress: (progress: SheetProgress) => void,
): Promise<SheetPicture> {
  const scene = printScene();
  const { page, frame } = pixelsOfJob(job);
  const ratio = job.dpi / STYLE_DPI;
  const most = Math.min(MOST_PIECE_PX, engine.mostPx());
  const plan = planPieces(frame.width, frame.height, ratio, most);
  const of = plan.rows.flat().length;
  progress({ done: 0, of });
  const names = await namesOf(engine, scene, job, frame, signal);
  const { source, opacity } = scene.basemap;
  await engine.dress(printStyle(scene), { source, opacity }, scene.look, signal);
  const png = startPicture(page.width, page.height, job.dpi);
  try {
    let done = 0;
    for (const strip of stripsOf(page.height, frame.y, plan)) {
      const canvas = new OffscreenCanvas(page.width, strip.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new RangeError('no canvas of that size');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, page.width, strip.height);
      context.translate(0, -strip.y);
      for (const piece of strip.pieces) {
        await drawPiece(engine, job, { plan, piece, frame, ratio }, signal, context);
        done++;
        progress({ done, of });
      }
      if (strip.pieces.length > 0) writeNames(context, names, frame, ratio);
      if (!job.mapAlone) {
        context.save();
        const perMm = page.width / job.layout.paper.widthMm;
        context.scale(perMm, perMm);
        drawMarks(context, job.layout.marks);
        context.restore();
      }
      await png.rows(context.getImageData(0, 0, page.width, strip.height).data);
      signal.throwIfAborted();
    }
    if (!scene.stands()) throw new SheetOutdated();
    const blob = await png.end();
    return { blob, width: page.width, height: page.height, pieces: of, names: names.length };
  } catch (error) {
    await png.abandon();
    throw error;
  }
}

export function startPrintEngine(): PrintEngine {
  return new PrintEngine();
}

interface Pixels {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function pixelsOfJob({ layout, dpi, mapAlone }: SheetJob): { page: Pixels; frame: Pixels } {
  const { paper, frame } = layout;
  const [x, y] = [pixelsOf(frame.x, dpi), pixelsOf(frame.y, dpi)];
  const width = pixelsOf(frame.x + frame.width, dpi) - x;
  const height = pixelsOf(frame.y + frame.height, dpi) - y;
  if (mapAlone) {
    const alone = { x: 0, y: 0, width, height };
    return { page: alone, frame: alone };
  }
  const page = { width: pixelsOf(paper.widthMm, dpi), height: pixelsOf(paper.heightMm, dpi) };
  return { page: { x: 0, y: 0, ...page }, frame: { x, y, width, height } };
}

async function namesOf(
  engine: PrintEngine,
  scene: PrintScene,
  { layout, middle, zoom, dpi, nameScale }: SheetJob,
  frame: Pixels,
  signal: AbortSignal,
): Promise<readonly Name[]> {
  const ratio = dpi / STYLE_DPI;
  const [width, height] = [frame.width / ratio, frame.height / ratio];
  const { source, opacity } = scene.basemap;
  await engine.dress(nameStyle(scene), { source, opacity }, scene.look, signal);
  const view = { dx: 0, dy: 0, width: Math.ceil(width), height: Math.ceil(height) };
  await engine.load(middle, zoom, view, signal);
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new RangeError('no canvas');
  const nameFrame = { middle, zoom, width, height, scale: nameScale, taken: takenBy(layout) };
  return sheetNames(
    scene,
    nameFrame,
    (layer) => engine.features('basemap-near', layer),
    measureOn(context),
  );
}

/** Where furniture lies upon the map, in pixels of styles. */
function takenBy({ frame, covered }: SheetLayout) {
  return covered.map(({ x, y, width, height }) => ({
    left: stylePixelsOf(x - frame.x),
    right: stylePixelsOf(x - frame.x + width),
    top: stylePixelsOf(y - frame.y),
    bottom: stylePixelsOf(y - frame.y + height),
  }));
}

interface PieceOf {
  readonly plan: PiecePlan;
  readonly piece: Piece;
  readonly frame: Pixels;
  readonly ratio: number;
}

async function drawPiece(
  engine: PrintEngine,
  { middle, zoom }: SheetJob,
  { plan, piece, frame, ratio }: PieceOf,
  signal: AbortSignal,
  context: OffscreenCanvasRenderingContext2D,
): Promise<void> {
  const { styleWidth, styleHeight, margin } = plan;
  const view = {
    dx: piece.x / ratio + styleWidth / 2 - frame.width / ratio / 2,
    dy: piece.y / ratio + styleHeight / 2 - frame.height / ratio / 2,
    width: styleWidth + 2 * margin,
    height: styleHeight + 2 * margin,
  };
  await engine.load(middle, zoom, view, signal);
  const { x, y, width, height } = piece;
  const from = margin * ratio;
  engine.draw(ratio, (canvas) => {
    context.drawImage(canvas, from, from, width, height, frame.x + x, frame.y + y, width, height);
  });
}

function writeNames(
  context: OffscreenCanvasRenderingContext2D,
  names: readonly Name[],
  frame: Pixels,
  ratio: number,
): void {
  context.save();
  context.translate(frame.x, frame.y);
  context.scale(ratio, ratio);
  drawNames(context, names);
  context.restore();
}

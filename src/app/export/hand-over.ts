import { packShapes } from '../../core/codec/pack-shapes';
import type { Shape } from '../../core/parcel/parcel';
import type { Cell } from '../../files/import/source-table';
import { runSteps, type Steps } from '../analysis/steps';
import type { ExportLayerJob } from '../jobs/export-layer';
import type { RowsToExport } from './rows-to-export';

/** So many rows are sent at once, and so many numbers of outlines. */
const PIECE = { rows: 250, numbers: 100_000 };
/** A row is cheap; the clock is looked at after so many. */
const BREATH = 20;

export interface HandingOver {
  /** How many rows are on their way. */
  readonly progress: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** Reads the rows in pieces and hands each to the worker, so that the page answers in between. Rejects when given up. */
export function handOver(
  job: ExportLayerJob,
  rows: RowsToExport,
  { progress, signal }: HandingOver,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const giveUp = runSteps(inPieces(job, rows, progress), resolve, reject);
    signal.addEventListener('abort', () => {
      giveUp();
      reject(signal.reason);
    });
  });
}

function* inPieces(
  job: ExportLayerJob,
  { rows }: RowsToExport,
  progress: (rows: number) => void,
): Steps<void> {
  let cells: (readonly Cell[])[] = [];
  let shapes: Shape[] = [];
  let numbers = 0;
  let done = 0;
  const send = () => {
    job.send({ kind: 'rows', rows: cells, shapes: packShapes(shapes) });
    progress(done);
    [cells, shapes, numbers] = [[], [], 0];
  };
  for (const row of rows()) {
    if (row.shape) {
      shapes.push({ ...row.shape, id: String(cells.length) });
      numbers += row.shape.geometry.coords.length;
    }
    cells.push(row.cells);
    done += 1;
    if (cells.length === PIECE.rows || numbers >= PIECE.numbers) {
      send();
      yield;
    } else if (done % BREATH === 0) yield;
  }
  if (cells.length > 0) send();
}

import { packShapes } from '../../core/codec/pack-shapes';
import type { RecordColumn } from '../../core/export/record-column';
import type { Shape } from '../../core/parcel/parcel';
import { runSteps, type Steps } from '../analysis/steps';
import type { ExportLayerJob } from '../jobs/export-layer';

/** So many rows between two breaths. */
const PIECE = 500;

/** Reads the rows in pieces and hands each to the worker, so that the page answers in between. */
export function handOver<T extends { readonly id: string }>(
  job: ExportLayerJob,
  records: readonly T[],
  columns: readonly RecordColumn<T>[],
  shapes: ReadonlyMap<string, Shape> | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    runSteps(inPieces(job, records, columns, shapes), resolve, reject);
  });
}

function* inPieces<T extends { readonly id: string }>(
  job: ExportLayerJob,
  records: readonly T[],
  columns: readonly RecordColumn<T>[],
  shapes: ReadonlyMap<string, Shape> | null,
): Steps<void> {
  for (let from = 0; from < records.length; from += PIECE) {
    const piece = records.slice(from, from + PIECE);
    const rows = piece.map((record) => columns.map(({ read }) => read(record)));
    const own = piece.flatMap(({ id }, at) => {
      const shape = shapes?.get(id);
      return shape ? [{ ...shape, id: String(at) }] : [];
    });
    job.send({ kind: 'rows', rows, shapes: packShapes(own) });
    yield;
  }
}

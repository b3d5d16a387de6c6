import type { SourceTable } from '../../files/import/source-table';

/** A table as it is called on the screen, in the log and in the report. */
export function nameOf({ file, layer }: Pick<SourceTable, 'file' | 'layer'>): string {
  return layer && !file.includes(layer) ? `${file} · ${layer}` : file;
}

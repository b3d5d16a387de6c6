import { type ExportChoice, hasOutlines } from '../../app/export/export-choice';
import { type ExportFormat, exportFormats, formatInfo } from '../../core/export/export-formats';

type Asked = Pick<ExportChoice, 'table' | 'list' | 'format'>;

/** Formats that can hold the rows: without outlines those that take tables; a boundary file is of land. */
export function formatsFor(choice: Asked): readonly ExportFormat[] {
  const outlines = hasOutlines(choice);
  return exportFormats.filter((format) => {
    if (format === 'jzd-txt') return choice.table === 'parcels' || choice.table === 'blocks';
    return outlines || formatInfo[format].takesTables;
  });
}

/** The format as it was chosen, where it can hold the rows. */
export function formatFor(choice: Asked): ExportFormat {
  return formatsFor(choice).includes(choice.format) ? choice.format : 'xlsx';
}

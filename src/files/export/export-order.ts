import type { ExportFormat } from '../../core/export/export-formats';
import type { TextEncoding } from '../encoding/encode-text';

/** How rows are to be written. */
export interface ExportOrder {
  readonly format: ExportFormat;
  /** Name of the file without its ending. */
  readonly stem: string;
  /** CGCS2000 in degrees, or a grid whose eastings carry the zone; what the format does not take is not asked. */
  readonly epsg: number;
  /** The grid of the district, on which vertices are rounded to 10 m; null leaves them as they are. */
  readonly coarseEpsg: number | null;
  readonly encoding: TextEncoding;
  /** Invented data: said in the file itself, wherever it is taken. */
  readonly sample: boolean;
  readonly notes: readonly (readonly [string, string])[];
  /** 数据产生单位 of a boundary file. */
  readonly producer: string;
  /** 2026-11-21 */
  readonly day: string;
  /** ISO 8601 */
  readonly moment: string;
}

import { decodeText } from '../encoding/decode-text';
import { RowGatherer } from '../import/gather-rows';
import { MOST_TEXT_BYTES, tooMany } from '../import/limits';
import { noteList } from '../import/note-list';
import type {
  CrsEvidence,
  Reading,
  SourceFile,
  SourceTable,
  Unreadable,
} from '../import/source-table';
import { step, withinReader } from '../import/within-reader';
import { WktScanner } from './scan-wkt';

const STRIDE = 1000;

/** Outlines as well-known text, one or several: a row for each. */
export function readWkt(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  return withinReader(file, () => {
    step(reading, 0);
    if (file.bytes.length > MOST_TEXT_BYTES) throw tooMany('文字超过 500 MB');
    const { text, encoding } = decodeText(file.bytes);
    const notes = noteList();
    const rows = new RowGatherer();
    const systems = new Set<number | null>();
    const scanner = new WktScanner(text, (severity, kind) =>
      notes.addRow(severity, kind, rows.count + 1, null),
    );
    while (!scanner.isDone) {
      if (rows.count % STRIDE === 0) step(reading, scanner.share);
      systems.add(scanner.srid());
      rows.add(rows.count + 1, [], scanner.shape());
    }
    if (systems.size > 1) {
      const why = '各图形写明的坐标系（SRID）不一致，将按坐标数值判断。';
      notes.add('warning', null, null, why);
    }
    const [epsg = null] = systems;
    const crs: CrsEvidence = systems.size > 1 || epsg === null ? {} : { epsg };
    const table = { file: file.name, layer: '', format: 'wkt' as const, ...rows.all() };
    return [{ ...table, crs, encoding, notes: notes.all() }];
  });
}

import { chosenEncoding, decodeText } from '../encoding/decode-text';
import { MEBI, MOST_TEXT_BYTES } from '../import/limits';
import { noteList } from '../import/note-list';
import type {
  Cell,
  EncodingUsed,
  Reading,
  SourceFile,
  SourceShape,
  SourceTable,
  Unreadable,
} from '../import/source-table';
import { judgeOrder, usualOrder } from './axis-order';
import { columnNames, FIELDS } from './head-fields';
import { type PlotSection, parsePlots, TooLarge } from './parse-plots';
import { readPlot } from './read-plot';

/**
 * The records of a boundary file (勘测定界界址点), one table for each [属性描述] that has any. Eastings come first in
 * the outlines, as everywhere; nothing is answered once the reading was stopped.
 */
export function readJzdTxt(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  const { name, bytes } = file;
  try {
    if (bytes.length > MOST_TEXT_BYTES) throw new TooLarge(`文件超过 ${MOST_TEXT_BYTES / MEBI} MB`);
    const { text, encoding } = decodeText(bytes, chosenEncoding(reading.encoding));
    const sections = parsePlots(text, (share) => {
      reading.progress(share);
      return reading.stopped();
    });
    if (reading.stopped()) return [];
    const filled = sections.filter(({ plots }) => plots.length > 0);
    if (filled.length > 0) {
      return filled.map((section, index) => {
        const layer = filled.length === 1 ? '' : `第 ${index + 1} 段`;
        return tableOf(name, layer, section, encoding);
      });
    }
    const why = `“${name}”里没有地块坐标，不是勘测定界界址点文件，或内容不完整。`;
    return { file: name, why, now: '请选择含“[属性描述]”“[地块坐标]”的 TXT 文件。' };
  } catch (fault) {
    if (fault instanceof TooLarge) {
      const now = '请按镇街拆成几个文件后再导入。';
      return { file: name, why: `“${name}”${fault.message}。`, now };
    }
    const what = fault instanceof Error ? fault.message : String(fault);
    return { file: name, why: `“${name}”无法读取（${what}）。`, now: '请向提供者重新索取该文件。' };
  }
}

function tableOf(
  file: string,
  layer: string,
  section: PlotSection,
  encoding: EncodingUsed,
): SourceTable {
  const notes = noteList();
  const { plots, stated, strange } = section;
  for (const { line, text } of strange) {
    notes.add('warning', line, null, `“${text}”读不懂，已略过`, 'strange-before');
  }
  const orders = plots.map(({ points }) => judgeOrder(points));
  const usual = usualOrder(orders);
  if (usual === 'turned') {
    notes.add('notice', null, null, '坐标是东坐标在前、北坐标在后，与规定的次序相反，已调换');
  }
  if (plots.some(({ fields }) => fields === null)) {
    notes.add('warning', null, null, '有界址点没有地块记录行，只读入了图形，没有编号和名称');
  }
  const read = plots.map((plot, index) =>
    readPlot(plot, orders[index] ?? { order: 'unknown', line: null }, usual, notes),
  );
  const most = read.reduce<number>((n, { cells }) => Math.max(n, cells.length), FIELDS.length);
  return {
    file,
    layer,
    format: 'jzd-txt',
    columns: columnNames(most),
    rows: read.map(({ cells }) => padded(cells, most)),
    rowNumbers: plots.map(({ line }) => line),
    shapes: read.map(({ shape }): SourceShape | null => shape),
    crs: { stated },
    encoding,
    notes: notes.all(),
  };
}

function padded(cells: readonly Cell[], length: number): Cell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? null);
}

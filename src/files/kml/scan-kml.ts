import type { RowGatherer } from '../import/gather-rows';
import type { NoteList } from '../import/note-list';
import type { Cell } from '../import/source-table';
import { attributeOf, scanXml } from '../xml/scan-xml';
import { addCoordinates, closePolygon, newPlacemark, type Placemark, rowOf } from './placemark';

/** Elements whose text is kept. */
const HEARD = new Set(['name', 'description', 'value', 'SimpleData', 'coordinates']);
const UNREAD: Readonly<Record<string, string>> = {
  NetworkLink: '外部链接',
  GroundOverlay: '贴图',
  Track: '轨迹',
  Model: '三维模型',
};

/** Placemarks of a document as rows. `between` hears how far it is; what the XML lacks is thrown as `XmlFault`. */
export function scanKml(
  bytes: Uint8Array,
  rows: RowGatherer,
  notes: NoteList,
  between: (share: number) => void,
): void {
  const path: string[] = [];
  const folders: string[] = [];
  const types = new Map<string, 'number' | 'flag'>();
  const unread = new Map<string, number>();
  let mark: Placemark | null = null;
  let key = '';
  let text = '';
  const number = () => rows.count + 1;
  const fault = (severity: 'error' | 'warning' | 'notice', kind: string) =>
    notes.addRow(severity, kind, number(), null);
  const hear = (name: string, parent: string) => {
    if (!mark) {
      if (name === 'name' && parent === 'Folder') folders[folders.length - 1] = text.trim();
      return;
    }
    if (name === 'coordinates') addCoordinates(mark, parent, text, fault);
    else if (name === 'description' && parent === 'Placemark') mark.description = text;
    else if (name === 'name' && parent === 'Placemark') setCell(mark, 'name', text.trim());
    else if (name === 'value' || name === 'SimpleData') setCell(mark, key, cellOf(text, key));
  };
  const cellOf = (raw: string, column: string): Cell => {
    const value = raw.trim();
    const type = types.get(column);
    if (!type || value === '') return value;
    if (type === 'flag' && /^(1|0|true|false)$/i.test(value)) return /^(1|true)$/i.test(value);
    if (
      type === 'number' &&
      /^[-+]?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(value) &&
      !/^\d{16,}$/.test(value)
    ) {
      return Number(value);
    }
    const what = type === 'flag' ? '是否列中不是“是、否”' : '数字列中不是数字';
    notes.addRow('warning', `${what}，按文字读入`, number(), column);
    return value;
  };
  const on = {
    listening: false,
    text: (piece: string) => {
      text += piece;
    },
    open(name: string, attributes: string) {
      path.push(name);
      if (name === 'Folder') folders.push('');
      else if (name === 'Placemark') mark ??= newPlacemark(folders.filter(Boolean).join('/'));
      else if (name === 'SimpleField') noteType(attributes, types);
      else if (name === 'Data' || name === 'SimpleData')
        key = attributeOf(attributes, 'name') ?? '';
      else if (name === 'Polygon' && mark) mark.outer = [];
      else if (name === 'innerBoundaryIs' && mark) mark.inInner = true;
      else if (UNREAD[name]) unread.set(UNREAD[name], (unread.get(UNREAD[name]) ?? 0) + 1);
      on.listening = HEARD.has(name);
      if (on.listening) text = '';
    },
    close(name: string) {
      path.pop();
      if (on.listening && HEARD.has(name)) hear(name, path.at(-1) ?? '');
      on.listening = false;
      if (name === 'Folder') folders.pop();
      if (!mark) return;
      if (name === 'Polygon') closePolygon(mark, fault);
      else if (name === 'innerBoundaryIs') mark.inInner = false;
      else if (name === 'Placemark') {
        const { cells, shape } = rowOf(mark, fault);
        rows.add(number(), cells, shape);
        mark = null;
      }
    },
  };
  scanXml(bytes, on, between);
  for (const [what, count] of unread) {
    notes.add('notice', null, null, `另有${what} ${count} 个，不是地块，没有读入。`);
  }
}

function noteType(attributes: string, types: Map<string, 'number' | 'flag'>): void {
  const type = attributeOf(attributes, 'type') ?? '';
  const name = attributeOf(attributes, 'name') ?? '';
  if (/^(u?int|u?short|float|double)$/.test(type)) types.set(name, 'number');
  if (type === 'bool') types.set(name, 'flag');
}

function setCell(mark: Placemark, column: string, cell: Cell): void {
  if (column !== '') mark.cells.set(column, cell === '' ? null : cell);
}

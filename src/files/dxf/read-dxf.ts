import { chosenEncoding, type DecodedText, decodeText } from '../encoding/decode-text';
import { ringAreaOf } from '../geojson/ring-area';
import { Damage } from '../import/damage';
import { RowGatherer } from '../import/gather-rows';
import { type NoteList, noteList } from '../import/note-list';
import type {
  Cell,
  EncodingUsed,
  Reading,
  SourceFile,
  SourceTable,
  Unreadable,
} from '../import/source-table';
import { step, withinReader } from '../import/within-reader';
import { nestRings } from '../outline/nest-rings';
import { polygonShape } from '../outline/tidy-rings';
import { type DrawnOutline, type Expanded, expandDrawing } from './expand-drawing';
import { nameOutlines } from './name-outlines';
import { type Drawing, readSections } from './read-sections';

/** A string of the engine holds half a billion letters. */
const MOST_BYTES = 400 * 2 ** 20;
const COLUMNS = ['图层', '文字', '实体', '句柄'];
const AS_DXF = '请在 CAD 中“另存为”AutoCAD 2018 或 2007 DXF（ASCII 文本格式）后再读入。';
const UNITS: Readonly<Record<string, string>> = { 4: '毫米', 5: '厘米', 7: '公里', 1: '英寸' };

/**
 * Closed lines of a drawing, each a row: polylines with arcs as chords within `ARC_TOLERANCE`, circles, boundaries of
 * hatches, within blocks too. A text in an outline stands in 文字, texts of survey programs in 扩展1 and on.
 */
export function readDxf(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  return withinReader(file, () => {
    step(reading, 0);
    const foreign = explainDrawing(file.bytes);
    if (foreign) throw foreign;
    if (file.bytes.length > MOST_BYTES) {
      const now = '请在 CAD 中只保留地块所在图层后另存，或按镇街分成几个文件。';
      throw new Damage('too-large', '图形文件超过 400 MB，超出允许范围。', now);
    }
    const { text, encoding } = decodeDrawing(file.bytes, reading.encoding);
    const drawing = readSections(text, (share) => step(reading, share * 0.7));
    const found = expandDrawing(drawing, () => step(reading, 0.8));
    const notes = noteList();
    const outlines = withoutDoubles(found.outlines, notes);
    tellDrawing(drawing, found, outlines.length, notes);
    const rows = gather(outlines, found, notes);
    step(reading, 1);
    const table: SourceTable = {
      file: file.name,
      layer: '',
      format: 'dxf',
      ...rows.all(),
      crs: {},
      encoding,
      notes: notes.all(),
    };
    return [table];
  });
}

/** Drawings that are no text: what each is, and what to do. Null for what may be read. */
export function explainDrawing(bytes: Uint8Array): Damage | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 22));
  if (/^AC(10\d\d|[12]\.\d|MC)/.test(head)) {
    return new Damage('dwg', '是 DWG 图形，格式不公开，不能直接读取。', AS_DXF);
  }
  if (head.startsWith('AutoCAD Binary DXF')) {
    return new Damage('dxf-binary', '是二进制 DXF，只能读取文本（ASCII）DXF。', AS_DXF);
  }
  return null;
}

/** Drawings since 2007 are UTF-8, whatever code page they name. */
function decodeDrawing(bytes: Uint8Array, chosen: string | undefined): DecodedText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 16));
  const version = Number(/\$ACADVER\s+1\s+AC(\d{4})/.exec(head)?.[1] ?? 0);
  const page = /\$DWGCODEPAGE\s+3\s+(\S+)/.exec(head)?.[1];
  const said = version >= 1021 ? 'UTF-8' : page;
  const hint: EncodingUsed | undefined = said ? { name: said, from: 'stated' } : undefined;
  return decodeText(bytes, chosenEncoding(chosen) ?? hint);
}

function gather(outlines: readonly DrawnOutline[], found: Expanded, notes: NoteList): RowGatherer {
  const named = nameOutlines(outlines, found.texts);
  const rows = new RowGatherer(COLUMNS);
  for (const [i, outline] of outlines.entries()) {
    const number = i + 1;
    const cells: [string, Cell][] = [
      ['图层', outline.layer],
      ['文字', named.texts[i]?.join('；') || null],
      ['实体', outline.type],
      ['句柄', outline.handle || null],
      ...outline.extended.map((text, at): [string, Cell] => [`扩展${at + 1}`, text || null]),
    ];
    const shape = polygonShape(polygonsOf(outline), (severity, kind) => {
      // Rings are closed by their flag here, not by a point that comes twice.
      if (!kind.startsWith('环的首尾没有相接')) notes.addRow(severity, kind, number, null);
    });
    rows.add(number, cells, shape);
  }
  if (named.outside > 0) {
    notes.add('notice', null, null, `有 ${named.outside} 个文字不在任何闭合线内，没有读入。`);
  }
  if (named.givenUp) notes.add('warning', null, null, '文字太多，部分文字没有归到地块。');
  return rows;
}

function polygonsOf({ rings }: DrawnOutline): readonly (readonly Float64Array[])[] {
  return rings.length > 1 ? nestRings(rings).polygons : [rings];
}

/** A hatch lies upon the line it fills, as a rule: the line is the plot. */
function withoutDoubles(outlines: readonly DrawnOutline[], notes: NoteList): DrawnOutline[] {
  const lines = new Set(outlines.filter(({ type }) => type !== 'HATCH').map(markOf));
  const kept = outlines.filter((one) => one.type !== 'HATCH' || !lines.has(markOf(one)));
  const doubles = outlines.length - kept.length;
  if (doubles > 0) {
    notes.add('notice', null, null, `有 ${doubles} 个填充与闭合线重合，只读了闭合线。`);
  }
  return kept;
}

/** The same ring drawn twice has the same middle and size, wherever it begins. */
function markOf({ rings }: DrawnOutline): string {
  const ring = rings[0] ?? new Float64Array(0);
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) {
    x += ring[i] as number;
    y += ring[i + 1] as number;
  }
  const count = ring.length / 2;
  const figures = [x / count, y / count, Math.abs(ringAreaOf(ring))];
  return `${count} ${figures.map((figure) => figure.toFixed(2)).join(' ')}`;
}

function tellDrawing(drawing: Drawing, found: Expanded, count: number, notes: NoteList): void {
  const { header, brokenAt, ended } = drawing;
  if (brokenAt !== null || !ended) {
    const where = brokenAt === null ? '' : `在第 ${brokenAt} 行`;
    const what = `文件${where}中断或损坏，其后的内容读不到`;
    if (count === 0) throw new Damage('dxf-broken', `${what}。`, AS_DXF);
    notes.add('error', null, null, `${what}。`);
  }
  const unit = UNITS[header.get('$INSUNITS') ?? ''];
  if (unit) {
    notes.add('notice', null, null, `图形单位设为${unit}，坐标按原数读入，请核对位置。`);
  }
  const joinable = '请在 CAD 中用 PEDIT 或 BOUNDARY 合并、闭合后再读入。';
  const unread = [...found.unread].map(([kind, { count: times, layers }]) => {
    return `${kind} ${times} 个（图层：${[...layers].join('、')}）`;
  });
  if (count === 0) {
    const what = unread.length > 0 ? `，只有${unread.join('；')}` : '';
    throw new Damage('dxf-empty', `图中没有闭合的多段线${what}。`, joinable);
  }
  for (const one of unread) {
    notes.add('warning', null, null, `${one}，不是闭合线，没有读入。${joinable}`);
  }
  if (found.missing.size > 0) {
    const names = [...found.missing].slice(0, 10).join('、');
    notes.add('warning', null, null, `块“${names}”没有定义或套入自身，没有展开。`);
  }
}

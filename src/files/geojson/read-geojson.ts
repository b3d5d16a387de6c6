import { chooseEncoding, decodeText } from '../encoding/decode-text';
import { scoreBytes } from '../encoding/score-bytes';
import { Damage } from '../import/damage';
import { RowGatherer } from '../import/gather-rows';
import { MOST_BYTES } from '../import/limits';
import { type NoteList, noteList } from '../import/note-list';
import type {
  CrsEvidence,
  EncodingUsed,
  Reading,
  SourceFile,
  SourceShape,
  SourceTable,
  Unreadable,
} from '../import/source-table';
import { step, withinReader } from '../import/within-reader';
import { addFeature } from './read-feature';
import {
  eachItem,
  eachMember,
  endOfValue,
  isArrayAt,
  isObjectAt,
  JsonBreak,
  parseSpan,
  pastBlanks,
  type Span,
} from './scan-json';

const SAMPLE = 1 << 18;
const STRIDE = 1000;
const AGAIN = '请由原软件重新导出为 GeoJSON（UTF-8），或重新复制文件后再试。';

/**
 * A FeatureCollection, a Feature, a geometry, a list of features, or one of them a line. Features are parsed one by
 * one from the bytes, so that a large file stands in memory but once.
 */
export function readGeojson(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  return withinReader(file, () => {
    if (file.bytes.length > MOST_BYTES) {
      throw new Damage(
        'too-large',
        '文件超过 1 GB，超出允许范围。',
        '请按镇街分成几个文件再读入。',
      );
    }
    step(reading, 0);
    const { bytes, encoding } = asUtf8(file.bytes);
    const notes = noteList();
    const rows = new RowGatherer();
    const head: Head = { crs: undefined, name: '' };
    const add = (value: unknown, number: number, end: number) => {
      if (number % STRIDE === 0) step(reading, end / bytes.length);
      addFeature(value, number, rows, notes);
    };
    readWhole(bytes, head, add, notes);
    step(reading, 1);
    const gathered = rows.all();
    const crs = crsOf(head.crs, gathered.shapes, notes);
    return [
      {
        file: file.name,
        layer: head.name,
        format: 'geojson',
        ...gathered,
        crs,
        encoding,
        notes: notes.all(),
      },
    ];
  });
}

interface Head {
  crs: unknown;
  name: string;
}

type Add = (value: unknown, number: number, end: number) => void;

function readWhole(bytes: Uint8Array, head: Head, add: Add, notes: NoteList): void {
  const from = pastBlanks(bytes, 0);
  if (from === bytes.length) throw new Damage('json-empty', '文件是空的。', AGAIN);
  if (isArrayAt(bytes, from)) {
    readList(bytes, from, add, notes);
    return;
  }
  if (!isObjectAt(bytes, from)) throw new Damage('json-foreign', '不是 GeoJSON 文件。', AGAIN);
  if (isOneALine(bytes, from)) readLines(bytes, from, add);
  else readDocument(bytes, from, head, add, notes);
}

/** The first line is an object of its own, and something follows. */
function isOneALine(bytes: Uint8Array, from: number): boolean {
  const lineEnd = endOfLine(bytes, from);
  if (pastBlanks(bytes, lineEnd) === bytes.length) return false;
  try {
    const line = bytes.subarray(0, lineEnd);
    return pastBlanks(line, endOfValue(line, from)) === lineEnd;
  } catch (fault) {
    if (fault instanceof JsonBreak) return false;
    throw fault;
  }
}

function readLines(bytes: Uint8Array, from: number, add: Add): void {
  let number = 1;
  for (let at = from; at < bytes.length; number++) {
    const end = endOfLine(bytes, at);
    const start = pastBlanks(bytes, at);
    if (start < end) add(parseSpan(bytes, [start, end]), number, end);
    at = end + 1;
  }
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}

function readDocument(
  bytes: Uint8Array,
  from: number,
  head: Head,
  add: Add,
  notes: NoteList,
): void {
  let type: unknown;
  let hasFeatures = false;
  const others = new Set<string>();
  try {
    eachMember(bytes, from, (key, at) => {
      if (key === 'features' && isArrayAt(bytes, at)) {
        hasFeatures = true;
        refuseEsri(bytes, at);
        return readList(bytes, at, add, notes);
      }
      const end = endOfValue(bytes, at);
      if (key === 'type') type = parseSpan(bytes, [at, end]);
      else if (key === 'crs') head.crs = parseSpan(bytes, [at, end]);
      else if (key === 'name') head.name = String(parseSpan(bytes, [at, end]) ?? '').slice(0, 200);
      else others.add(key);
      return end;
    });
  } catch (fault) {
    if (!(fault instanceof JsonBreak)) throw fault;
    if (!hasFeatures) throw broken(bytes, fault);
    notes.add('error', null, null, `文件没有写完，${placeOf(bytes, fault.at)}之后的内容读不到。`);
  }
  if (hasFeatures) return;
  if (type === 'Topology' || others.has('arcs')) {
    throw new Damage('json-topology', '是 TopoJSON，不是 GeoJSON。', '请转换为 GeoJSON 后再读入。');
  }
  const value = parseSpan(bytes, [from, bytes.length]);
  if (value === undefined) throw new Damage('json-broken', '不是完整的 JSON。', AGAIN);
  if (type === 'Feature' || others.has('coordinates') || others.has('geometries')) {
    add(value, 1, bytes.length);
    return;
  }
  const why = '是 JSON，但不是 GeoJSON：没有要素（features）。';
  throw new Damage('json-foreign', why, AGAIN);
}

function readList(bytes: Uint8Array, from: number, add: Add, notes: NoteList): number {
  let number = 0;
  let last: Span = [from, from];
  try {
    return eachItem(bytes, from, (span) => {
      last = span;
      add(parseSpan(bytes, span), ++number, span[1]);
    });
  } catch (fault) {
    if (!(fault instanceof JsonBreak)) throw fault;
    const why = `文件在第 ${number} 个要素（${placeOf(bytes, last[1])}）之后中断或损坏，其后的要素读不到。`;
    notes.add('error', null, null, why);
    return bytes.length;
  }
}

/** ArcGIS has a JSON of its own, with `attributes` and `rings`. */
function refuseEsri(bytes: Uint8Array, from: number): void {
  const start = new TextDecoder().decode(bytes.subarray(from, from + 400));
  if (!/^\[\s*\{\s*"(attributes|geometry)"/.test(start) || /"type"\s*:/.test(start)) return;
  const why = '是 ArcGIS 自己的 JSON（Esri JSON），不是 GeoJSON。';
  throw new Damage('json-esri', why, '请在 ArcGIS 中用“要素转 JSON”并勾选“输出为 GeoJSON”。');
}

function broken(bytes: Uint8Array, { at }: JsonBreak): Damage {
  return new Damage('json-broken', `${placeOf(bytes, at)}起不是完整的 JSON，文件已损坏。`, AGAIN);
}

function placeOf(bytes: Uint8Array, at: number): string {
  let line = 1;
  for (let i = bytes.indexOf(0x0a); i >= 0 && i < at; i = bytes.indexOf(0x0a, i + 1)) line++;
  return `第 ${line} 行`;
}

/** The scan goes by bytes, and in GBK the second byte of 碶 is a backslash: any other letters are turned into UTF-8. */
function asUtf8(bytes: Uint8Array): { bytes: Uint8Array; encoding: EncodingUsed } {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark) return { bytes: bytes.subarray(3), encoding: { name: 'UTF-8', from: 'bom' } };
  const scorer = scoreBytes();
  scorer.add(bytes, 0, Math.min(bytes.length, SAMPLE));
  const isWide = bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe;
  const guess = chooseEncoding(scorer, { name: 'UTF-8', from: 'fixed' });
  if (guess.name === 'UTF-8' && !isWide) return { bytes, encoding: guess };
  const { text, encoding } = decodeText(bytes);
  return { bytes: new TextEncoder().encode(text), encoding };
}

/** The standard of today is degrees and nothing else; the one before let a file name another system. */
function crsOf(
  member: unknown,
  shapes: readonly (SourceShape | null)[],
  notes: NoteList,
): CrsEvidence {
  const { name, code } = ((member as { properties?: Record<string, unknown> } | null)?.properties ??
    {}) as Record<string, unknown>;
  const said = String(name ?? code ?? '').trim();
  if (said !== '') {
    notes.add(
      'notice',
      null,
      null,
      `文件自己写明了坐标系（crs：${said.slice(0, 80)}），按它判断。`,
    );
    const epsg = /epsg\D*(\d{4,5})$/i.exec(said)?.[1] ?? /^\d{4,5}$/.exec(said)?.[0];
    return epsg === undefined ? { wkt: said } : { epsg: Number(epsg) };
  }
  if (shapes.every((shape) => shape === null || isDegrees(shape))) return { fixed: 'lon-lat' };
  const why = 'GeoJSON 应为经纬度，但坐标数值不是，将按数值判断坐标系。';
  notes.add('warning', null, null, why);
  return {};
}

function isDegrees({ polygons, point }: SourceShape): boolean {
  const [first] = polygons[0] ?? [];
  const [x, y] = point ?? [first?.[0] ?? 0, first?.[1] ?? 0];
  return Math.abs(x) <= 180 && Math.abs(y) <= 180;
}

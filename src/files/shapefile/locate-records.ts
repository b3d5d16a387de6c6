import { Damage } from '../import/damage';
import { MOST_ROWS, tooMany } from '../import/limits';
import type { NoteList } from '../import/note-list';
import { type PointReader, pointReader } from './point-reader';

/** Where the outlines of a layer lie in its .shp. */
export interface ShapeRecords {
  readonly view: DataView;
  readonly points: PointReader;
  readonly count: number;
  /** Where the content of a record begins, past its header; `length` is what is there of it. */
  readonly at: (index: number) => number;
  readonly length: (index: number) => number;
  /** The last record is cut off by the end of the file. */
  readonly truncated: boolean;
}

const FILE_CODE = 9994;
const HEADER = 100;
const RECORD_HEADER = 8;

interface Found {
  readonly starts: number[];
  readonly lengths: number[];
  readonly truncated: boolean;
  /** Numbered one after the other, as a file has it that nobody patched. */
  readonly inOrder: boolean;
}

/** Record after record; by the .shx where a file was patched and has gaps. Throws `Damage` for what is no .shp. */
export function locateRecords(
  shp: Uint8Array,
  shx: Uint8Array | undefined,
  notes: NoteList,
): ShapeRecords {
  const view = viewOf(shp);
  checkHeader(view);
  const stated = view.getInt32(24, false) * 2;
  if (stated > shp.length) {
    const why = `图形文件（.shp）不完整：应有 ${stated} 字节，实有 ${shp.length} 字节，可能没有复制完。`;
    notes.add('error', null, null, why);
  }
  const walked = walk(view, stated > HEADER && stated < shp.length ? stated : shp.length);
  const indexed = walked.inOrder && !walked.truncated ? null : byIndex(view, shx);
  if (indexed)
    notes.add('notice', null, null, '图形文件（.shp）中的记录次序不齐，已按 .shx 定位。');
  const { starts, lengths, truncated } = indexed ?? walked;
  return {
    view,
    points: pointReader(shp),
    count: starts.length,
    at: (index) => starts[index] as number,
    length: (index) => lengths[index] as number,
    truncated,
  };
}

function checkHeader(view: DataView): void {
  const now = '请确认选择了完整的 .shp 文件，或在 ArcGIS、QGIS 中重新导出。';
  if (view.byteLength < HEADER) {
    throw new Damage('shp', '图形文件（.shp）不完整，连文件头也没有。', now);
  }
  if (view.getInt32(0, false) !== FILE_CODE) {
    throw new Damage('shp', '图形文件（.shp）的文件头不符，不是 Shapefile。', now);
  }
}

function walk(view: DataView, end: number): Found {
  const starts: number[] = [];
  const lengths: number[] = [];
  let inOrder = true;
  let first = 1;
  let at = HEADER;
  while (at + RECORD_HEADER <= end) {
    if (starts.length === MOST_ROWS) throw tooMany(`图形超过 ${MOST_ROWS / 1e4} 万个`);
    const number = view.getInt32(at, false);
    const length = view.getInt32(at + 4, false) * 2;
    if (starts.length === 0) first = number;
    if (number !== first + starts.length || first < 0 || first > 1 || length < 4) inOrder = false;
    starts.push(at + RECORD_HEADER);
    const left = end - at - RECORD_HEADER;
    lengths.push(Math.max(0, Math.min(length, left)));
    if (length > left) return { starts, lengths, truncated: true, inOrder };
    at += RECORD_HEADER + Math.max(length, 0);
  }
  return { starts, lengths, truncated: false, inOrder };
}

/** Null unless every place the index names lies within the file. */
function byIndex(shp: DataView, shx: Uint8Array | undefined): Found | null {
  if (!shx || shx.length < HEADER) return null;
  const view = viewOf(shx);
  const count = Math.floor((shx.length - HEADER) / 8);
  if (view.getInt32(0, false) !== FILE_CODE || count === 0 || count > MOST_ROWS) return null;
  const starts: number[] = [];
  const lengths: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = view.getInt32(HEADER + 8 * i, false) * 2 + RECORD_HEADER;
    if (start < HEADER + RECORD_HEADER || start > shp.byteLength) return null;
    const length = shp.getInt32(start - 4, false) * 2;
    if (length < 0 || start + length > shp.byteLength) return null;
    starts.push(start);
    lengths.push(length);
  }
  return { starts, lengths, truncated: false, inOrder: true };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

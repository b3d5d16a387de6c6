import { decodeText } from '../encoding/decode-text';
import { Damage } from '../import/damage';
import { MOST_TEXT_BYTES, MOST_VERTICES, tooMany } from '../import/limits';
import { noteList } from '../import/note-list';
import type { Reading, SourceFile, SourceTable, Unreadable } from '../import/source-table';
import { step, withinReader } from '../import/within-reader';
import { nestRings } from '../outline/nest-rings';
import { type Axes, axesOf, coordinateLine, isCoordinateHead } from './coordinate-line';

const STRIDE = 5000;
const NOW = '请每行写一个点：经度、纬度，或东坐标、北坐标，按顺序绕地块一圈；多圈之间空一行。';

/** Whether a text is a list of points and nothing else, but for a line or two that are spoiled. */
export function isCoordinateList(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const body = isCoordinateHead(lines[0] ?? '') ? lines.slice(1) : lines;
  const points = body.filter((line) => coordinateLine(line) !== null).length;
  return points >= 2 && points * 10 >= body.length * 8;
}

/** Points line by line as one outline; rings stand apart by an empty line, or by coming back to their first point. */
export function readCoordinateList(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  return withinReader(file, () => {
    step(reading, 0);
    if (file.bytes.length > MOST_TEXT_BYTES) throw tooMany('文字超过 500 MB');
    const { text, encoding } = decodeText(file.bytes);
    const notes = noteList();
    const { rings, hasHeight } = ringsOf(text.split(/\r\n|\n|\r/), (share) => step(reading, share));
    if (hasHeight) notes.add('notice', null, null, '每行的第三个数按高程看待，没有读入。');
    const { polygons, guessed } = nestRings(rings);
    if (guessed) notes.add('warning', null, null, '环太多，内外环按次序和方向判定，请核对。');
    const table = { file: file.name, layer: '', format: 'coordinates' as const };
    return [
      {
        ...table,
        columns: [],
        rows: [[]],
        rowNumbers: [1],
        shapes: [{ polygons }],
        crs: {},
        encoding,
        notes: notes.all(),
      },
    ];
  });
}

function ringsOf(lines: readonly string[], between: (share: number) => void) {
  const rings: Float64Array[] = [];
  let ring: number[] = [];
  let begin = 1;
  let usual: Axes | null = null;
  let hasHeight = false;
  let vertices = 0;
  const head = lines.findIndex((line) => line.trim() !== '');
  for (const [i, line] of lines.entries()) {
    if (i % STRIDE === 0) between(i / lines.length);
    if (i === head && isCoordinateHead(line)) continue;
    if (line.trim() === '') {
      end();
      continue;
    }
    const point = coordinateLine(line);
    if (!point) throw spoiled(i + 1, `“${line.trim().slice(0, 30)}”不是一对坐标`);
    const axes = axesOf(point.first, point.second);
    usual ??= axes;
    if (axes !== usual) throw spoiled(i + 1, '两个数的先后次序与前面各行相反');
    hasHeight ||= point.hasHeight;
    if (ring.length === 0) begin = i + 1;
    const [x, y] = ring;
    ring.push(point.first, point.second);
    if (++vertices > MOST_VERTICES) throw tooMany(`界址点超过 ${MOST_VERTICES / 1e4} 万个`);
    if (ring.length > 6 && point.first === x && point.second === y) end();
  }
  end();
  if (rings.length === 0) throw new Damage('coordinates-none', '里面没有坐标。', NOW);
  return { rings, hasHeight };

  /** An outline may name its first point again at the end, or leave that to the reader. */
  function end(): void {
    if (ring.length === 0) return;
    if (ring.length > 2 && ring.at(-2) === ring[0] && ring.at(-1) === ring[1]) ring.length -= 2;
    if (ring.length < 6) throw spoiled(begin, '起的一圈不足三个点');
    rings.push(Float64Array.from(ring));
    ring = [];
  }
}

function spoiled(line: number, what: string): Damage {
  return new Damage('coordinates', `坐标表第 ${line} 行${what}，没有读入。`, NOW);
}

import { isDay } from '../../core/field';
import { encodeText, type TextEncoding } from '../encoding/encode-text';
import type { ExportColumn, ExportLoss } from '../export/export-layer';
import type { Cell } from '../import/source-table';
import { firstBytes } from './short-names';

/** A column as a .dbf holds it; cells are padded to the width when they are written. */
export interface EncodedColumn {
  readonly type: 'C' | 'N' | 'D' | 'L';
  readonly width: number;
  readonly decimals: number;
  readonly cells: readonly Uint8Array[];
}

type TellLoss = (kind: 'cut' | 'rounded' | 'not-a-number', row: number) => void;

const MOST_TEXT = 254;
/** What ArcGIS takes as a number. */
const MOST_DIGITS = 19;
const MOST_DECIMALS = 15;
const NOTHING = new Uint8Array(0);

export function encodeColumn(
  layer: string,
  column: ExportColumn,
  cells: readonly Cell[],
  encoding: TextEncoding,
  losses: ExportLoss[],
): EncodedColumn {
  const tell: TellLoss = (kind, row) => losses.push({ kind, layer, row, column: column.name });
  if (column.kind === 'number') return numbers(cells, column.decimals, tell);
  if (column.kind === 'flag') return { type: 'L', width: 1, decimals: 0, cells: cells.map(flag) };
  const isDays =
    column.kind === 'date' && cells.every((cell) => cell === null || isDay(String(cell)));
  if (isDays) {
    const days = cells.map((cell) => ascii(cell === null ? '' : String(cell).replaceAll('-', '')));
    return { type: 'D', width: 8, decimals: 0, cells: days };
  }
  const tellLetters = (row: number, letters: readonly string[]) =>
    losses.push({ kind: 'letters', layer, row, column: column.name, letters });
  return texts(cells, encoding, tell, tellLetters);
}

function texts(
  cells: readonly Cell[],
  encoding: TextEncoding,
  tell: TellLoss,
  tellLetters: (row: number, letters: readonly string[]) => void,
): EncodedColumn {
  const encoded = cells.map((cell, i) => {
    if (cell === null || cell === '') return NOTHING;
    const text = plainText(cell);
    const { bytes, lost } = encodeText(text, encoding);
    if (lost.length > 0) tellLetters(i + 1, lost);
    if (bytes.length <= MOST_TEXT) return bytes;
    tell('cut', i + 1);
    return encodeText(firstBytes(text, MOST_TEXT, encoding), encoding).bytes;
  });
  return { type: 'C', width: widest(encoded), decimals: 0, cells: encoded };
}

/** A zero would end the text for every reader. */
function plainText(cell: string | number | boolean): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell).replaceAll('\0', ' ');
}

/** The point stands at one place in a column, so the most exact number decides for all, as far as the width allows. */
function numbers(
  cells: readonly Cell[],
  wanted: number | undefined,
  tell: TellLoss,
): EncodedColumn {
  const figures = cells.map((cell, i) => {
    if (cell === null || cell === '') return null;
    const figure = Number(cell);
    if (Number.isFinite(figure)) return figure;
    tell('not-a-number', i + 1);
    return null;
  });
  const needed = figures.reduce<number>((most, figure) => Math.max(most, decimalsOf(figure)), 0);
  const whole = figures.reduce<number>((most, figure) => Math.max(most, wholeDigits(figure)), 1);
  const room = Math.max(0, MOST_DIGITS - whole - 1);
  const decimals = Math.min(wanted ?? needed, MOST_DECIMALS, room);
  const encoded = figures.map((figure, i) => {
    if (figure === null) return NOTHING;
    const text = inDigits(figure, decimals);
    if (/e/.test(text) || text.length > MOST_DIGITS + 1) {
      tell('not-a-number', i + 1);
      return NOTHING;
    }
    const meant =
      wanted === undefined ? figure : Number(figure.toFixed(Math.min(wanted, MOST_DECIMALS)));
    if (Number(text) !== meant) tell('rounded', i + 1);
    return ascii(text);
  });
  return { type: 'N', width: widest(encoded), decimals, cells: encoded };
}

/** Past what a number holds exactly, the digits by which programs show it, not those it stands for. */
function inDigits(figure: number, decimals: number): string {
  if (Math.abs(figure) <= Number.MAX_SAFE_INTEGER) return figure.toFixed(decimals);
  return decimals > 0 ? `${figure}.${'0'.repeat(decimals)}` : String(figure);
}

function decimalsOf(figure: number | null): number {
  if (figure === null || Number.isInteger(figure)) return 0;
  const [mantissa = '', exponent = '0'] = String(figure).split('e');
  const after = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, after - Number(exponent));
}

/** With the sign. Figures past what a column holds are left out, and told when they are written. */
function wholeDigits(figure: number | null): number {
  if (figure === null) return 1;
  const text = String(Math.trunc(figure));
  return /e/.test(text) || text.length > MOST_DIGITS
    ? 1
    : text.length + (figure < 0 && figure > -1 ? 1 : 0);
}

function flag(cell: Cell): Uint8Array {
  if (cell === null) return NOTHING;
  return ascii(cell === true || cell === 1 || cell === '是' ? 'T' : 'F');
}

function widest(cells: readonly Uint8Array[]): number {
  return cells.reduce((most, { length }) => Math.max(most, length), 1);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

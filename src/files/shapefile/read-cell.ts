import { isDay } from '../../core/field';
import type { FieldDecoder } from '../encoding/decode-field';
import type { Cell } from '../import/source-table';

/** What is wrong with a cell, as a sentence without its end. */
export type CellFault = (kind: string, severity?: 'warning' | 'notice') => void;

export type CellReader = (bytes: Uint8Array, from: number, to: number, fault: CellFault) => Cell;

const BLANK = 0x20;
/** More digits than this do not fit a number; an identifier of 19 digits must not lose its last ones. */
const MOST_DIGITS = 15;

/** How cells of a type are read; null for a type that stands for bytes kept elsewhere. */
export function cellReader(type: string, width: number, decode: FieldDecoder): CellReader | null {
  if (type === 'C') return textReader(decode);
  if (type === 'N' || type === 'F') return readNumber;
  if (type === 'D') return readDate;
  if (type === 'L') return readFlag;
  if ((type === 'I' || type === '+') && width === 4)
    return (bytes, from) => viewOf(bytes).getInt32(from, true);
  if ((type === 'O' || type === 'B') && width === 8) return readDouble;
  return null;
}

function textReader(decode: FieldDecoder): CellReader {
  return (bytes, from, to, fault) => {
    const [start, end] = trimmed(bytes, from, to);
    if (start === end) return null;
    const text = decode(bytes, start, end);
    if (!text.includes('\uFFFD')) return text;
    const kept = text.replace(/\uFFFD+$/, '');
    if (end === to && !kept.includes('\uFFFD')) {
      fault('文字超出字段宽度，末尾被截断，半个字已去掉');
      return kept || null;
    }
    fault('文字中有无法识别的字节，以“\uFFFD”表示');
    return text;
  };
}

const readNumber: CellReader = (bytes, from, to, fault) => {
  const [start, end] = trimmed(bytes, from, to);
  if (start === end) return null;
  const plain = plainNumber(bytes, start, end);
  if (plain !== null) return plain;
  const text = latin(bytes, start, end);
  if (/^\*+$/.test(text)) {
    fault('数字为星号（空值，或当初超出字段宽度），按空值读入', 'notice');
    return null;
  }
  if (/^[+-]?(nan|inf|1\.#)/i.test(text)) {
    fault('数字为 NaN 或无穷大，按空值读入');
    return null;
  }
  const number = Number(text);
  if (/^-?[1-9]\d{15,}$/.test(text) && String(number) !== text) return text;
  if (Number.isFinite(number) && /^[-+.\deE]+$/.test(text)) return number;
  fault('数字字段中不是数字，按文字读入');
  return text;
};

/** Digits and a point, as nearly every number is; null for the rest. */
function plainNumber(bytes: Uint8Array, from: number, to: number): number | null {
  const minus = bytes[from] === 0x2d;
  let digits = 0;
  let decimals = -1;
  let value = 0;
  for (let at = minus ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x2e && decimals < 0) decimals = 0;
    else if (byte < 0x30 || byte > 0x39) return null;
    else {
      value = value * 10 + byte - 0x30;
      if (value > 0) digits++;
      if (decimals >= 0) decimals++;
    }
  }
  if (
    digits > MOST_DIGITS ||
    decimals > 22 ||
    to - from === (minus ? 1 : 0) + (decimals >= 0 ? 1 : 0)
  ) {
    return null;
  }
  const size = decimals > 0 ? value / 10 ** decimals : value;
  return minus && size !== 0 ? -size : size;
}

const readDate: CellReader = (bytes, from, to, fault) => {
  const [start, end] = trimmed(bytes, from, to);
  const text = latin(bytes, start, end);
  if (/^0*$/.test(text)) return null;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  if (text.length === 8 && isDay(day)) return day;
  fault('不是有效日期，按文字读入');
  return text;
};

const readFlag: CellReader = (bytes, from, _to, fault) => {
  const sign = String.fromCharCode(bytes[from] ?? BLANK).toUpperCase();
  if (sign === 'T' || sign === 'Y') return true;
  if (sign === 'F' || sign === 'N') return false;
  if (sign !== '?' && sign !== ' ' && sign !== '\0') fault('不是“是、否”，按空值读入');
  return null;
};

const readDouble: CellReader = (bytes, from, _to, fault) => {
  const number = viewOf(bytes).getFloat64(from, true);
  if (Number.isFinite(number)) return number;
  fault('数字为 NaN 或无穷大，按空值读入');
  return null;
};

/** A zero ends the text; blanks on either side are padding. */
function trimmed(bytes: Uint8Array, from: number, to: number): [number, number] {
  let start = from;
  while (start < to && bytes[start] === BLANK) start++;
  let end = start;
  let last = start;
  for (; end < to && bytes[end] !== 0; end++) if (bytes[end] !== BLANK) last = end + 1;
  return [start, last];
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

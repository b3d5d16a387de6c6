import type { Cell } from '../import/source-table';
import type { CellMark } from './grid';
import { cellText } from './read-shared-strings';
import type { NumberShape } from './read-styles';
import { timeText } from './serial-day';

/** A cell as it stands in the sheet. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly hasFormula: boolean;
}

export interface Workbook {
  readonly strings: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly from1904: boolean;
}

/** Receives what there is to say of the cell, and answers nothing. */
export type Mark = (severity: CellMark['severity'], why: string) => void;

/** From here on a double no longer tells two neighbouring whole numbers apart the way a code needs it. */
const EXACT_DIGITS = 15;

export function cellOf(cell: RawCell, book: Workbook, mark: Mark): Cell {
  const { type, value } = cell;
  if (type === 's') return sharedValue(value, book, mark);
  if (type === 'inlineStr' || type === 'str') return textValue(cell, mark);
  if (value === '') {
    if (cell.hasFormula)
      mark('warning', '公式没有保存计算结果，按空白读入；请用 Excel 或 WPS 打开并保存一次');
    return null;
  }
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'e') {
    mark('warning', `单元格是错误值 ${value}，按空白读入`);
    return null;
  }
  if (type === 'd') return isoDay(value);
  return numberValue(cell, book, mark);
}

function sharedValue(value: string, { strings }: Workbook, mark: Mark): Cell {
  const text = value === '' ? undefined : strings[Number(value)];
  if (text === undefined) mark('error', '单元格所指的文字在文件中找不到，按空白读入');
  return text ? text : null;
}

function textValue({ value, hasFormula }: RawCell, mark: Mark): Cell {
  const text = cellText(value);
  if (text === '' && hasFormula) mark('notice', '公式的结果是空文字，按空白读入');
  return text === '' ? null : text;
}

function isoDay(value: string): string {
  const [day = value, clock] = value.split('T');
  return clock === undefined || /^00:00(:00(\.0+)?)?Z?$/.test(clock) ? day : `${day} ${clock}`;
}

function numberValue({ value, style }: RawCell, book: Workbook, mark: Mark): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) {
    mark('error', `“${value.slice(0, 40)}”不是数字，按文字读入`);
    return cellText(value) || null;
  }
  const shape = book.shapes[style];
  if (shape?.time) {
    const time = timeText(number, shape.time, book.from1904);
    if (time !== null) return time;
    mark('warning', `日期格式的单元格里是 ${value}，不在可用的日期范围内，按数字读入`);
  }
  if (shape?.percent) mark('notice', '以百分比显示，读入的是小数（85% 读为 0.85）');
  if (Number.isInteger(number) && shape && shape.digits > 0 && number >= 0) {
    return String(number).padStart(shape.digits, '0');
  }
  if (Math.abs(number) >= 10 ** EXACT_DIGITS && Number.isInteger(number)) {
    mark(
      'warning',
      '编码以数字保存，超过 15 位，末尾数字已被 Excel 改为 0；请把该列设为文本后重新填写',
    );
  }
  // Fifteen digits are what a spreadsheet shows: 8.380000000000001 is 8.38.
  return value.length > EXACT_DIGITS ? Number(number.toPrecision(EXACT_DIGITS)) : number;
}

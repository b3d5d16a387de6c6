import { roundTo } from '../quantity';
import { holdsSign } from './compare-sign';
import type { FilterField } from './filter-field';
import type { CompareSign, FilterQuestion } from './filter-tree';
import { convert } from './filter-units';

type FigureQuestion = Extract<
  FilterQuestion,
  { readonly kind: 'compare' | 'between' | 'compare-fields' }
>;
type RowTest = (row: number) => boolean | null;

/** Tests of figures. They run over every row, so each sign has its own closure. */
export function answerFigures(
  field: FilterField,
  question: FigureQuestion,
  byKey: ReadonlyMap<string, FilterField>,
): RowTest {
  const own = field.unit ?? '';
  if (question.kind === 'compare-fields') {
    const other = byKey.get(question.other);
    const scale = other ? convert(1, other.unit ?? '', own) : null;
    if (!other || scale === null) return () => null;
    return compareTwo(field, other, scale, question.sign);
  }
  const inOwn = (value: number) => convert(value, question.unit || own, own) ?? Number.NaN;
  if (question.kind === 'between') {
    const [from, to] = [inOwn(question.from), inOwn(question.to)];
    return ofFigure(field, (value) => value >= from && value < to);
  }
  return ofFigure(field, compareWith(question.sign, inOwn(question.value), field.decimals));
}

function ofFigure({ read }: FilterField, test: (value: number) => boolean): RowTest {
  return (row) => {
    const value = read(row);
    return typeof value === 'number' && !Number.isNaN(value) ? test(value) : null;
  };
}

function compareWith(
  sign: CompareSign,
  bound: number,
  decimals: number | undefined,
): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return decimals === undefined ? (value) => value === bound : looksLike(bound, decimals);
  }
}

/** Equal is what reads equal: 2.996 stands as 3.00 on the screen. Rounding is slow, so only near values are rounded. */
function looksLike(bound: number, decimals: number): (value: number) => boolean {
  const wanted = roundTo(bound, decimals);
  const near = 10 ** -decimals;
  return (value) => Math.abs(value - bound) < near && roundTo(value, decimals) === wanted;
}

function compareTwo(a: FilterField, b: FilterField, scale: number, sign: CompareSign): RowTest {
  return (row) => {
    const [left, right] = [a.read(row), b.read(row)];
    if (typeof left !== 'number' || typeof right !== 'number') return null;
    if (Number.isNaN(left) || Number.isNaN(right)) return null;
    return holdsSign(left - right * scale, sign);
  };
}

import { faultAt } from './filter-fault';
import type { FilterField } from './filter-field';
import type { CompareSign, FilterTree } from './filter-tree';
import { byOwnLand, convert, unitAt, unitNamed, unitsLike } from './filter-units';
import { standsAlone } from './filter-words';
import type { Scanner } from './scanner';

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly from: number;
}

const figure = /^-?(\d{1,3}(,\d{3})+(?![\d,])|\d+)(\.\d+)?/;
/** Between two figures: 3~5, 3-5, 3至5. */
export const rangeSign = /^(~|—|–|-|至|到)/;

/** One figure with its sign, a range of figures, or another field to compare with. */
export function readFigures(
  scanner: Scanner,
  field: FilterField,
  sign: CompareSign | null,
): FilterTree {
  scanner.skipSpace();
  const at = scanner.at;
  const other = sign ? scanner.takeField() : null;
  if (other && sign) return againstField(field, other, sign, [at, scanner.at]);
  const from = readFigure(scanner, field);
  if ((sign === null || sign === '=') && scanner.match(rangeSign)) {
    return range(field, from, readFigure(scanner, field), scanner.at);
  }
  if (sign) {
    return { kind: 'compare', field: field.key, sign, value: from.value, unit: from.unit };
  }
  throw faultAt(at, scanner.at, '数字前面缺少比较。', '可写 < 3、≥ 3，或写区间 3~5。');
}

function readFigure(scanner: Scanner, field: FilterField): Figure {
  scanner.skipSpace();
  const from = scanner.at;
  const digits = scanner.match(figure);
  if (digits === null) {
    const unit = field.unit ? `（${field.unit}）` : '';
    throw faultAt(from, from + 1, `这里应写数字${unit}。`, '例如 3、0.8、1,200。', {
      what: 'value',
      field,
    });
  }
  return { value: Number(digits.replaceAll(',', '')), unit: readUnit(scanner, field), from };
}

/** A unit may stand close or after a gap; what else stands close is no unit we know, and is said. */
function readUnit(scanner: Scanner, field: FilterField): string {
  const close = scanner.at;
  scanner.skipSpace();
  const at = scanner.at;
  const own = field.unit ?? '';
  const typed = unitAt(scanner.text, at, own);
  if (typed !== null && ends(scanner, at + typed.length)) {
    const unit = typed === own ? own : byOwnLand(unitNamed(typed) ?? typed, own);
    if (convert(1, unit, own) === null) {
      const now = own ? `可写 ${unitsLike(own).join('、')}。` : '请去掉单位。';
      throw faultAt(at, at + typed.length, `单位“${typed}”与字段不符。`, now);
    }
    scanner.at += typed.length;
    return unit === own ? '' : unit;
  }
  if (at === close && !ends(scanner, at)) {
    const can = unitsLike(own);
    const now = can.length > 0 ? `可写 ${can.join('、')}，或不写。` : '这个字段不带单位。';
    throw faultAt(at, at + 1, '不认识这个单位。', now);
  }
  scanner.at = close;
  return '';
}

function ends(scanner: Scanner, at: number): boolean {
  return standsAlone(scanner.text, at) || rangeSign.test(scanner.text.slice(at, at + 1));
}

function range(field: FilterField, a: Figure, b: Figure, end: number): FilterTree {
  const unit = a.unit || b.unit;
  if (a.unit && a.unit !== b.unit) {
    throw faultAt(a.from, end, '区间两端的单位不同。', '请写成同一单位，如 3~5 亩。');
  }
  if (a.value < b.value) {
    return { kind: 'between', field: field.key, from: a.value, to: b.value, unit };
  }
  throw faultAt(a.from, end, '区间应由小到大。', '含前一个数，不含后一个数，如 3~5。');
}

function againstField(
  field: FilterField,
  other: FilterField,
  sign: CompareSign,
  [from, to]: readonly [number, number],
): FilterTree {
  if (other.kind === 'number' && convert(1, other.unit ?? '', field.unit ?? '') !== null) {
    return { kind: 'compare-fields', field: field.key, sign, other: other.key };
  }
  throw faultAt(from, to, '两个字段的单位不同，不能相比。', '请换一个字段，或写数字。');
}

import { faultAt } from './filter-fault';
import type { FilterField } from './filter-field';
import { type FilterTree, negation } from './filter-tree';
import { type Operator, operatorAt, operatorsFor } from './filter-words';
import { readDays } from './read-days';
import { readFigures } from './read-figures';
import { readValues } from './read-values';
import type { Scanner } from './scanner';

/** What is asked of a field, from the sign or word after its name on. */
export function readQuestion(scanner: Scanner, field: FilterField, from: number): FilterTree {
  scanner.skipSpace();
  const at = scanner.at;
  const found = operatorAt(scanner.text, at);
  if (!found && !(isScale(field) && /\d/.test(scanner.text.slice(at, at + 2)))) {
    throw faultAt(
      from,
      Math.max(at, from + 1),
      `“${nameOf(field)}”后面缺少比较。`,
      `可接 ${operatorsFor(field).join(' ')}。`,
      { what: 'operator', field },
    );
  }
  const operator = found?.operator ?? { what: 'between' };
  scanner.at += found?.length ?? 0;
  if (operator.what === 'known') return unless(operator.negated, knownOf(field));
  if (operator.what === 'some') return someOf(field, operator.negated);
  if (operator.what === 'compare' && operator.sign === '=' && scanner.match(/^(未知|无数据)/)) {
    return unless(!operator.negated, knownOf(field));
  }
  refuseMisfit(scanner, field, operator, at);
  if (operator.what === 'holds') {
    const text = scanner.takeWord({ what: 'value', field }).trim();
    return unless(operator.negated, { kind: 'holds', field: field.key, text });
  }
  const sign = operator.what === 'compare' ? operator.sign : null;
  const read = { number: readFigures, date: readDays, text: readValues, choice: readValues };
  const question = read[field.kind](scanner, field, sign);
  return unless(operator.what === 'compare' && operator.negated, question);
}

function unless(negated: boolean, question: FilterTree): FilterTree {
  return negated ? negation(question) : question;
}

function knownOf(field: FilterField): FilterTree {
  return { kind: 'known', field: field.key };
}

/** 有 is any value but those that say there is nothing; where no value says so, it is 已知. */
function someOf(field: FilterField, none: boolean): FilterTree {
  if (!field.none) return unless(none, knownOf(field));
  return unless(!none, { kind: 'one-of', field: field.key, values: field.none });
}

function isScale({ kind }: FilterField): boolean {
  return kind === 'number' || kind === 'date';
}

function refuseMisfit(scanner: Scanner, field: FilterField, operator: Operator, at: number): void {
  const asText = operator.what === 'holds';
  const asScale =
    operator.what === 'between' || (operator.what === 'compare' && operator.sign !== '=');
  if (!(isScale(field) ? asText : asScale)) return;
  const typed = scanner.typed.slice(at, scanner.at);
  const kind = { number: '数字', date: '日期', text: '文字', choice: '选项' }[field.kind];
  throw faultAt(
    at,
    scanner.at,
    `“${nameOf(field)}”是${kind}，不能用“${typed}”。`,
    `可用 ${operatorsFor(field).join(' ')}。`,
  );
}

function nameOf({ names, key }: FilterField): string {
  return names[0] ?? key;
}

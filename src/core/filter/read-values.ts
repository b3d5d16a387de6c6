import { faultAt } from './filter-fault';
import type { FilterField } from './filter-field';
import type { FilterTree } from './filter-tree';
import type { Scanner } from './scanner';

/** One value or several: 用途 = 工业用地、仓储用地 asks whether it is one of them. */
export function readValues(scanner: Scanner, field: FilterField): FilterTree {
  const values = [readValue(scanner, field)];
  for (;;) {
    const before = scanner.at;
    if (!scanner.match(/^[,、]/)) break;
    scanner.skipSpace();
    // After the comma a new condition may begin: 用途 = 工业用地，容积率 < 1.
    if (
      !scanner.ended &&
      (beginsOther(scanner, field) || scanner.text.charAt(scanner.at) === '(')
    ) {
      scanner.at = before;
      break;
    }
    const value = readValue(scanner, field);
    if (!values.includes(value)) values.push(value);
  }
  return { kind: 'one-of', field: field.key, values };
}

/** 用途 = 工业用地，规上: what is no value of this field asks another. */
function beginsOther(scanner: Scanner, { choices }: FilterField): boolean {
  if (scanner.fieldHere()) return true;
  const bare = scanner.bareHere();
  return bare !== null && !choices?.includes(bare.value);
}

/** Values are kept as the rows spell them; a choice that does not exist would find nothing, so it is said. */
function readValue(scanner: Scanner, field: FilterField): string {
  scanner.skipSpace();
  const from = scanner.at;
  const typed = scanner.takeWord({ what: 'value', field }).trim();
  const value = field.aliases?.get(typed) ?? typed;
  const { choices } = field;
  if (!choices || choices.includes(value)) return value;
  throw faultAt(
    from,
    scanner.at,
    `“${field.names[0] ?? field.key}”没有“${typed}”这一项。`,
    `可选 ${choices.join('、')}。`,
    { what: 'value', field },
  );
}

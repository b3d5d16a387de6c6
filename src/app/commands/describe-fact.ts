import type { FactSubject } from '../../core/edit-fact';
import type { FactValue } from '../../core/fact';
import { fieldOf } from '../../core/fields';
import { formatPeriod, formatValue } from '../../core/format-value';
import type { Workspace } from '../../core/workspace';

/** Words for a fact in the log: which record and field, and how a value of it reads. */
export function describeFact(
  ws: Workspace,
  { table, id }: Pick<FactSubject, 'table' | 'id'>,
  key: string,
  period: string | undefined,
) {
  const field = fieldOf(table, key);
  const name = ws.tables[table].get(id)?.name ?? id;
  return {
    what: `“${name}”${period ? formatPeriod(period) : '的'}${field?.label ?? key}`,
    say: (value: FactValue) => shorten(field ? formatValue(field, value) : String(value)),
  };
}

/** A log line names a long remark by how it begins; the record's history shows all of it. */
function shorten(text: string): string {
  const signs = [...text];
  return signs.length > 30 ? `${signs.slice(0, 30).join('')}…` : text;
}

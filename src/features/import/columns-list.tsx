import { useState } from 'react';
import type { ImportTable } from '../../app/import/import-store';
import { changeTable } from '../../app/import/run-import';
import type { ColumnMapping } from '../../core/import/mapping';
import { ChoiceBar } from '../../ui/choice-bar';
import { ColumnField } from './column-field';
import look from './columns.module.css';

/** Rows whose meaning can be looked at beside the raw. */
const PREVIEWED = 5;

/** Column by column: the field it becomes, and what the chosen row then says. Columns left out stand last. */
export function ColumnsList({ one }: { one: ImportTable }) {
  const { key, table, mapping } = one;
  const [at, setAt] = useState(0);
  const row = table.rows[at] ?? [];
  const places = mapping.columns.map((_, place) => place);
  const mapped = places.filter((place) => mapping.columns[place]?.field !== null);
  const leftOut = places.filter((place) => mapping.columns[place]?.field === null);
  const change = (place: number, patch: Partial<ColumnMapping>) => {
    const columns = mapping.columns.map((column, index) =>
      index === place ? { ...column, ...patch } : column,
    );
    changeTable(key, { mapping: { ...mapping, columns } });
  };
  const fieldOf = (place: number) => (
    <ColumnField
      key={place}
      one={one}
      place={place}
      cell={row[place] ?? null}
      onChange={(patch) => change(place, patch)}
    />
  );
  return (
    <>
      {table.rows.length > 1 && (
        <ChoiceBar
          label="预览哪一行"
          value={String(at)}
          onChange={(value) => setAt(Number(value))}
          choices={table.rows.slice(0, PREVIEWED).map((_, index) => ({
            value: String(index),
            label: `第 ${table.rowNumbers[index] ?? index + 1} 行`,
          }))}
        />
      )}
      <ul>{mapped.map(fieldOf)}</ul>
      {leftOut.length > 0 && (
        <>
          <p className={look.leftOut}>以下 {leftOut.length} 列没有对照，不导入：</p>
          <ul>{leftOut.map(fieldOf)}</ul>
        </>
      )}
    </>
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Cell, ImportTable } from '../../app/import/import-store';
import { type ImportField, importFields, unitsOf } from '../../core/import/import-field';
import type { ColumnMapping } from '../../core/import/mapping';
import { suggestMapping } from '../../core/import/suggest-mapping';
import look from './columns.module.css';
import style from './import.module.css';
import { parsedText, rawText } from './parsed-text';
import { WordsField } from './words-field';

interface ColumnFieldProps {
  readonly one: ImportTable;
  readonly place: number;
  readonly cell: Cell;
  readonly onChange: (patch: Partial<ColumnMapping>) => void;
}

/** What one column becomes: its field, the year it tells of, its unit, and what its words mean. */
export function ColumnField({ one, place, cell, onChange }: ColumnFieldProps) {
  const { mapping } = one;
  const column = mapping.columns[place] as ColumnMapping;
  const fields = importFields(mapping.target);
  const field = fields.find(({ key }) => key === column.field) ?? null;
  const raw = rawText(cell);
  const twice = field !== null && isTwice(mapping.columns, place);
  return (
    <li className={look.column}>
      <span className={look.columnName} title={column.column}>
        {column.column}
      </span>
      <NativeSelect
        aria-label={`“${column.column}”对照的字段`}
        value={column.field ?? ''}
        onChange={(event) => {
          const key = event.currentTarget.value;
          onChange(meaning(one, place, fields.find((each) => each.key === key) ?? null));
        }}
        data={[
          { value: '', label: '不导入' },
          ...fields.map(({ key, label, wanted }) => ({
            value: key,
            label: wanted ? `${label}（必需）` : label,
          })),
        ]}
      />
      <span className={look.raw} title={raw}>
        {raw}
      </span>
      {field && <Parsed field={field} column={column} cell={cell} />}
      {field && <More field={field} column={column} onChange={onChange} />}
      {field && <WordsField one={one} place={place} field={field} onChange={onChange} />}
      {twice && <p className={style.wrong}>另一列也对照了这个字段，后面的列会盖过前面的。</p>}
    </li>
  );
}

function Parsed({
  field,
  column,
  cell,
}: {
  field: ImportField;
  column: ColumnMapping;
  cell: Cell;
}) {
  const { tone, text } = parsedText(field, column, cell);
  return (
    <span className={look.parsed} data-tone={tone} title={text}>
      → {text}
    </span>
  );
}

function More({
  field,
  column,
  onChange,
}: {
  field: ImportField;
  column: ColumnMapping;
  onChange: ColumnFieldProps['onChange'];
}): ReactNode {
  const { dimension, period } = field;
  if (!dimension && period === 'none') return null;
  return (
    <span className={look.more} data-period={period}>
      {period !== 'none' && (
        <TextInput
          type={period === 'month' ? 'month' : 'number'}
          aria-label={`“${column.column}”的${period === 'month' ? '月份' : '年份'}`}
          value={column.period ?? ''}
          rightSection={period === 'year' ? '年' : null}
          onChange={(event) => onChange({ period: event.currentTarget.value || null })}
        />
      )}
      {dimension && (
        <NativeSelect
          aria-label={`“${column.column}”的单位`}
          value={column.unit ?? ''}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
          data={Object.keys(unitsOf[dimension])}
        />
      )}
    </span>
  );
}

/** The field chosen by hand, with the year, unit and words the name of the column speaks for. */
function meaning(
  { table, mapping }: ImportTable,
  place: number,
  field: ImportField | null,
): Partial<ColumnMapping> {
  if (!field) return { field: null, period: null, unit: null, words: {} };
  const column = mapping.columns[place]?.column ?? '';
  // The name of the field beside that of the column makes the guess fall on this field.
  const cells = table.rows.slice(0, 2000).map((row) => [row[place]]);
  const [guess] = suggestMapping(
    mapping.target,
    [`${field.label}（${column}）`],
    cells,
    mapping,
  ).columns;
  if (guess?.field === field.key) {
    const { period, unit, words } = guess;
    return { field: field.key, period, unit, words };
  }
  const unit = field.dimension ? (Object.keys(unitsOf[field.dimension])[0] ?? null) : null;
  const period =
    field.period === 'none' ? null : mapping.asOf.slice(0, field.period === 'year' ? 4 : 7);
  return { field: field.key, period, unit, words: {} };
}

function isTwice(columns: readonly ColumnMapping[], place: number): boolean {
  const own = columns[place];
  return columns.some(
    (other, at) => at !== place && other.field === own?.field && other.period === own?.period,
  );
}

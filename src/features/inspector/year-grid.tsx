import { useState } from 'react';
import { findFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatPeriod, formatValue } from '../../core/format-value';
import { UNKNOWN } from '../../core/quantity';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { Editor } from './editor';
import { FactForm } from './fact-form';
import style from './facts.module.css';
import type { FactRecord } from './record';
import { yearsOf } from './years-of';

/** Facts by year: fields down, years across, newest first. Any cell can be stated or corrected. */
export function YearGrid({ record, fields }: { record: FactRecord; fields: readonly Field[] }) {
  const [cell, setCell] = useState<{ field: Field; year: string } | null>(null);
  const years = yearsOf(record.facts, new Date().getFullYear());
  const first = fields[0];
  const fact = cell ? findFact(record.facts, cell.field.key, cell.year) : undefined;
  return (
    <Section
      title="年度指标"
      aside={
        first && (
          <TextButton onClick={() => setCell({ field: first, year: '' })}>填写其他年度</TextButton>
        )
      }
    >
      <div className={style.scroll}>
        <table className={style.grid}>
          <thead>
            <tr>
              <th scope="col">指标</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {formatPeriod(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.key}>
                <th scope="row">
                  {field.label}
                  {field.unit && <small>（{field.unit}）</small>}
                </th>
                {years.map((year) => (
                  <td key={year}>
                    <Cell record={record} field={field} year={year} onOpen={setCell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cell && (
        <Editor>
          {fact && (
            <p className={style.source}>
              现有：{formatValue(cell.field, fact.value)}，{fact.asOf} · {fact.source}
            </p>
          )}
          <FactForm
            key={`${cell.field.key}/${cell.year}`}
            record={record}
            field={cell.field}
            fact={fact}
            period={cell.year}
            draftKey={`${record.table}/${record.id}/${cell.field.key}/${cell.year}`}
            onClose={() => setCell(null)}
          />
        </Editor>
      )}
    </Section>
  );
}

interface CellProps {
  readonly record: FactRecord;
  readonly field: Field;
  readonly year: string;
  readonly onOpen: (cell: { field: Field; year: string }) => void;
}

function Cell({ record, field, year, onOpen }: CellProps) {
  const fact = findFact(record.facts, field.key, year);
  const known = fact !== undefined && fact.value !== null;
  const text = fact ? formatValue({ ...field, unit: '' }, fact.value) : UNKNOWN;
  const source = fact ? `，来源：${fact.source}` : '';
  return (
    <button
      type="button"
      className={known ? style.cell : `${style.cell} ${style.unknown}`}
      title={`${field.label} ${formatPeriod(year)}${source}`}
      aria-label={`${formatPeriod(year)}${field.label}：${text}，点按修改`}
      onClick={() => onOpen({ field, year })}
    >
      {text}
    </button>
  );
}

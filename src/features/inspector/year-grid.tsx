import { useRef, useState } from 'react';
import { findFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatPeriod, formatValue } from '../../core/format-value';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { draftsUnder, hasDraft } from './drafts';
import { Editor } from './editor';
import { FactForm } from './fact-form';
import style from './facts.module.css';
import type { FactRecord } from './record';
import { useOverflow } from './use-overflow';
import { YearCell } from './year-cell';
import { YearForm } from './year-form';
import { yearsOf } from './years-of';

interface Place {
  readonly field: Field;
  readonly year: string;
}

/** Facts by year: fields down, years across, newest first. Any cell can be stated or corrected. */
export function YearGrid({ record, fields }: { record: FactRecord; fields: readonly Field[] }) {
  const keyOf = ({ field, year }: Place) => `${record.table}/${record.id}/${field.key}/${year}`;
  const drafted = fields.flatMap((field) =>
    draftsUnder(keyOf({ field, year: '' })).map((year): Place => ({ field, year })),
  );
  const [cell, setCell] = useState<Place | null>(drafted[0] ?? null);
  const [asking, setAsking] = useState(false);
  // A year nobody has said anything about yet stands while this record is on the screen.
  const [added, setAdded] = useState<readonly string[]>(drafted.map(({ year }) => year));
  const years = yearsOf(record.facts, new Date().getFullYear(), added);
  const scroll = useRef<HTMLDivElement>(null);
  const hidden = useOverflow(scroll);
  const fact = cell ? findFact(record.facts, cell.field.key, cell.year) : undefined;
  const addYear = (year: string) => {
    setAsking(false);
    setAdded([...added, year]);
    const empty = fields.find((field) => !findFact(record.facts, field.key, year)) ?? fields[0];
    if (empty) setCell({ field: empty, year });
  };
  return (
    <Section
      title="年度指标"
      aside={!asking && <TextButton onClick={() => setAsking(true)}>填写其他年度</TextButton>}
    >
      {asking && (
        <Editor>
          <YearForm onYear={addYear} onClose={() => setAsking(false)} />
        </Editor>
      )}
      <div ref={scroll} className={style.scroll}>
        <table className={style.grid}>
          <thead>
            <tr>
              <th scope="col">指标</th>
              {years.map((year) => (
                <th key={year} scope="col" aria-label={formatPeriod(year)}>
                  {year}
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
                    <YearCell
                      field={field}
                      year={year}
                      fact={findFact(record.facts, field.key, year)}
                      open={cell?.field === field && cell.year === year}
                      draft={hasDraft(keyOf({ field, year }))}
                      onOpen={() => setCell({ field, year })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden && <p className={style.hint}>共 {years.length} 个年度，向右滑动查看更早的 →</p>}
      {cell && (
        // Another cell is another form, brought into sight like the first.
        <Editor key={keyOf(cell)}>
          <p className={style.source}>
            {formatPeriod(cell.year)}
            {fact
              ? `，现有：${formatValue(cell.field, fact.value)}，${fact.asOf} · ${fact.source}`
              : '，还没有填写'}
          </p>
          <FactForm
            record={record}
            field={cell.field}
            fact={fact}
            period={cell.year}
            draftKey={keyOf(cell)}
            onClose={() => setCell(null)}
          />
        </Editor>
      )}
    </Section>
  );
}

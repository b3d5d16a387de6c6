import { useState } from 'react';
import { findFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatPeriod, formatValue } from '../../core/format-value';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { draftsUnder, hasDraft } from './drafts';
import { Editor } from './editor';
import { FactForm } from './fact-form';
import facts from './facts.module.css';
import style from './figures.module.css';
import { monthSum, monthsOf, yearsWithMonths } from './months-of';
import type { FactRecord } from './record';
import { YearCell } from './year-cell';

/** A figure by month, one year at a time; the sum is of the months that are known, and says how many. */
export function MonthGrid({ record, field }: { record: FactRecord; field: Field }) {
  const keyOf = (month: string) => `${record.table}/${record.id}/${field.key}/${month}`;
  const drafted = draftsUnder(keyOf('')).at(0);
  const years = yearsWithMonths(record.facts, field.key);
  const newest = years[0] ?? String(new Date().getFullYear());
  const [asked, setAsked] = useState<string | null>(drafted?.slice(0, 4) ?? null);
  const [cell, setCell] = useState<string | null>(drafted ?? null);
  const year = asked ?? newest;
  const shown = years.length > 0 || asked !== null;
  const fact = cell ? findFact(record.facts, field.key, cell) : undefined;
  return (
    <Section
      title={field.label}
      aside={
        shown ? (
          <YearChoice
            years={years}
            year={year}
            onChoose={(chosen) => {
              setAsked(chosen);
              setCell(null);
            }}
          />
        ) : (
          <TextButton onClick={() => setAsked(newest)}>按月填写</TextButton>
        )
      }
    >
      {!shown && <Quiet>没有按月数据。{field.note}。</Quiet>}
      {shown && (
        <>
          <ol className={style.months}>
            {monthsOf(year).map((month) => (
              <li key={month}>
                <small>{Number(month.slice(5))} 月</small>
                <YearCell
                  field={field}
                  year={month}
                  fact={findFact(record.facts, field.key, month)}
                  open={cell === month}
                  draft={hasDraft(keyOf(month))}
                  onOpen={() => setCell(month)}
                />
              </li>
            ))}
          </ol>
          <p className={style.note}>
            {monthSum(record.facts, field, year)}。{field.note}。
          </p>
        </>
      )}
      {cell && (
        <Editor key={keyOf(cell)}>
          <p className={facts.source}>
            {formatPeriod(cell)}
            {fact
              ? `，现有：${formatValue(field, fact.value)}，${fact.asOf} · ${fact.source}`
              : '，还没有填写'}
          </p>
          <FactForm
            record={record}
            field={field}
            fact={fact}
            period={cell}
            draftKey={keyOf(cell)}
            onClose={() => setCell(null)}
          />
        </Editor>
      )}
    </Section>
  );
}

interface YearChoiceProps {
  readonly years: readonly string[];
  readonly year: string;
  readonly onChoose: (year: string) => void;
}

function YearChoice({ years, year, onChoose }: YearChoiceProps) {
  if (years.length < 2) return formatPeriod(year);
  return years.map((one) => (
    <TextButton key={one} disabled={one === year} onClick={() => onChoose(one)}>
      {formatPeriod(one)}
    </TextButton>
  ));
}

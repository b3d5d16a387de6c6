import { useId, useState } from 'react';
import type { SourceNote } from '../../app/import/import-store';
import { targetNames } from '../../core/import/import-field';
import { type Outcome, outcomeNames, type SourceOutcome } from '../../core/import/import-plan';
import { formatNumber } from '../../core/quantity';
import style from './import.module.css';
import { OutcomeRows } from './outcome-rows';
import outcomes from './outcomes.module.css';

interface SourceOutcomesProps {
  readonly source: SourceOutcome;
  readonly notes: readonly SourceNote[];
}

const every = Object.keys(outcomeNames) as Outcome[];

/** Of one table: so many of each outcome, adding up to its rows; a count opens its rows. */
export function SourceOutcomes({
  source: { name, target, rows, missing },
  notes,
}: SourceOutcomesProps) {
  const id = useId();
  const refused = rows.some(({ outcome }) => outcome === 'refused');
  const [shown, setShown] = useState<Outcome | null>(refused ? 'refused' : null);
  const of = (wanted: Outcome) => rows.filter(({ outcome }) => outcome === wanted);
  const noted = rows.filter((row) => row.notes.length > 0).length;
  return (
    <section className={style.card} aria-labelledby={id}>
      <h3 id={id} className={style.file} title={name}>
        {name}
      </h3>
      <p className={style.meta}>
        {targetNames[target]} · 共 {formatNumber(rows.length, 0)} 行
        {noted > 0 && ` · ${formatNumber(noted, 0)} 行有提示`}
      </p>
      <div className={outcomes.counts}>
        {every.map((outcome) => {
          const count = of(outcome).length;
          return (
            <button
              key={outcome}
              type="button"
              className={outcomes.count}
              data-outcome={outcome}
              aria-pressed={shown === outcome}
              disabled={count === 0}
              onClick={() => setShown(shown === outcome ? null : outcome)}
            >
              <span>{outcomeNames[outcome]}</span>
              <strong>{formatNumber(count, 0)}</strong>
            </button>
          );
        })}
      </div>
      {shown && <OutcomeRows key={shown} rows={of(shown)} label={outcomeNames[shown]} />}
      <FileNotes notes={notes} />
      {missing.length > 0 && (
        <details className={style.fold}>
          <summary>数据中有、文件中没有的 {formatNumber(missing.length, 0)} 条，保留不动</summary>
          <p className={style.meta}>
            {missing
              .slice(0, MOST_MISSING)
              .map((one) => one.name)
              .join('、')}
            {missing.length > MOST_MISSING && ` 等`}
          </p>
        </details>
      )}
    </section>
  );
}

const MOST_MISSING = 100;

/** What the reading had to say of the file as a whole, and of rows whose outline is amiss. */
function FileNotes({ notes }: Pick<SourceOutcomesProps, 'notes'>) {
  const serious = notes.filter(({ severity }) => severity !== 'notice');
  if (serious.length === 0) return null;
  return (
    <details className={style.fold}>
      <summary>读取时发现 {formatNumber(serious.length, 0)} 处问题</summary>
      <ul className={style.notes}>
        {serious.slice(0, MOST_MISSING).map(({ row, field, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes; notes may say the same.
          <li key={at}>
            {row !== null && `第 ${row} 行`}
            {field !== null && `“${field}”`}
            {(row !== null || field !== null) && '：'}
            {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useState } from 'react';
import type { FieldDiff, RowOutcome } from '../../core/import/import-plan';
import { noteWords } from '../../core/import/row-note';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import outcomes from './outcomes.module.css';

const PAGE = 50;

/** Rows of one outcome: why, what was left out, and field by field what changes. */
export function OutcomeRows({ rows, label }: { rows: readonly RowOutcome[]; label: string }) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul aria-label={label}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.at} className={style.row}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <TextButton onClick={() => setShown(shown + 4 * PAGE)}>
          再显示一些（还有 {rows.length - shown} 行）
        </TextButton>
      )}
    </>
  );
}

function Row({ row: { at, name, why, notes, diffs } }: { row: RowOutcome }) {
  const line = (
    <span className={outcomes.rowLine}>
      <span className={style.rowName} title={name}>
        {name}
      </span>
      <span className={style.meta}>第 {at} 行</span>
    </span>
  );
  const words = (
    <>
      {why && <p className={style.wrong}>{why}。</p>}
      {[...new Set(notes.map(noteWords))].map((note) => (
        <p key={note} className={style.warned}>
          {note}。
        </p>
      ))}
    </>
  );
  if (diffs.length === 0) {
    return (
      <>
        {line}
        {words}
      </>
    );
  }
  return (
    <>
      <details className={outcomes.diffs}>
        <summary>
          {line}
          <span className={style.meta}> · {diffs.length} 项</span>
        </summary>
        <Diffs diffs={diffs} />
      </details>
      {words}
    </>
  );
}

function Diffs({ diffs }: { diffs: readonly FieldDiff[] }) {
  return (
    <dl className={outcomes.diff}>
      {diffs.map(({ label, before, after }) => (
        <div key={`${label} ${after}`}>
          <dt>{label}</dt>
          <dd>
            {before && <del>{before}</del>} <ins>{after || '（空）'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { showClause } from '../../app/programs/shown-clause';
import type { Clause } from '../../core/program/schema/text-schema';
import style from './trace.module.css';

/** Where the document says so; pressing it opens the document at these words. */
export function ClauseChip({ clause }: { clause: Clause }) {
  return (
    <button
      type="button"
      className={style.clause}
      title={`“${clause.quote}”`}
      aria-label={`查看原文 ${clause.at}`}
      onClick={() => showClause(clause)}
    >
      {clause.at}
    </button>
  );
}

import { showClause } from '../../app/programs/shown-clause';
import type { Clause } from '../../core/program/schema/text-schema';
import style from './projects.module.css';

/** Where it stands in the document; opens the document at the very words. */
export function ClauseChip({ clause }: { readonly clause: Clause }) {
  return (
    <button
      type="button"
      className={style.chip}
      title={clause.quote}
      aria-label={`查看原文：${clause.at}`}
      onClick={() => showClause(clause)}
    >
      {clause.at}
    </button>
  );
}

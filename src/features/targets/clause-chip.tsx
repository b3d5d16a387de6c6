import { programsOf } from '../../app/programs/program-headers';
import { showClause } from '../../app/programs/shown-clause';
import { showProgram, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Clause } from '../../core/program/schema/text-schema';
import style from './targets.module.css';

interface ClauseChipProps {
  readonly clause: Clause;
  /** The document it is a clause of. */
  readonly program: string;
}

/** Where it stands in the document; opens that document, also while another is the chosen one. */
export function ClauseChip({ clause, program }: ClauseChipProps) {
  const show = () => {
    const { info, ws } = useWorkspace.getState();
    const headers = programsOf(info, ws.tables.programs);
    const chosen = useSession.getState().program ?? headers[0]?.id;
    const header = headers.find((one) => one.programId === program);
    const first = header?.years[0];
    if (header && first !== undefined && header.id !== chosen) showProgram(header.id, first);
    showClause(clause);
  };
  return (
    <button
      type="button"
      className={style.chip}
      title={clause.quote}
      aria-label={`查看原文：${clause.at}`}
      onClick={show}
    >
      {clause.at}
    </button>
  );
}

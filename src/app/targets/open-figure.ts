import type { ComputedValue } from '../../core/target/computed-target';
import { askerOf } from '../../core/target/program-progress';
import { type ProgressAsked, progressOf, type TargetProgress } from '../../core/target/progress';
import { periodAt, periodsOf } from '../../core/target/target-period';
import { piecesOf, type TaskPiece } from '../../core/target/task-pieces';
import { type TaskCell, type TaskTableProgress, taskTableOf } from '../../core/target/task-table';
import type { OpenTarget } from '../session';
import type { Targets } from './derive-targets';

/** The target that is open: the whole, its printed table, the figure a person clicked and what that is made of. */
export interface OpenFigure {
  readonly asked: ProgressAsked;
  readonly progress: TargetProgress;
  /** Null where the document does not split the target (未分解). */
  readonly table: TaskTableProgress | null;
  /** Null is the target as a whole. */
  readonly cell: TaskCell | null;
  /** What the open figure itself is made of, where data tells it: of a row its own firms, not those of the whole. */
  readonly computed: ComputedValue | null;
  readonly parcelIds: ReadonlySet<string>;
  readonly firmIds: ReadonlySet<string>;
  readonly blockIds: ReadonlySet<string>;
  readonly creditIds: readonly string[];
}

/** Null where there is no such target, or not any more. */
export function openFigure(
  targets: Pick<Targets, 'day' | 'programs'>,
  open: OpenTarget,
): OpenFigure | null {
  const program = targets.programs.find((one) => one.program === open.program);
  const target = program?.pack.targets.find(({ id }) => id === open.target);
  if (!program || !target) return null;
  const periods = periodsOf(program.pack, target);
  const period = periods.find(({ year }) => year === open.year) ?? periodAt(periods, targets.day);
  if (!period) return null;
  const asked = askerOf(program.asked)(target, period);
  const progress = progressOf(asked);
  const printed = program.pack.taskTables.find(({ id }) => id === target.split?.table);
  const table = printed ? taskTableOf(asked, printed, program.unitIdOf) : null;
  const cell = table ? cellOf(table, open) : null;
  const whole = piecesOf(progress);
  const pieces = cell?.pieces ?? whole ?? [];
  const computed =
    cell && table && !whole ? computedOf(asked, cell, table, open) : progress.computed;
  const idsIn = (name: string) => {
    return pieces.flatMap(({ credit }) => {
      const subject = credit?.credit.subject;
      return subject?.table === name ? [subject.id] : [];
    });
  };
  return {
    asked,
    progress,
    table,
    cell,
    computed,
    parcelIds: new Set(idsIn('parcels')),
    firmIds: new Set([
      ...idsIn('enterprises'),
      ...(whole ? firmsOf(pieces) : (computed?.ids ?? [])),
    ]),
    blockIds: new Set(idsIn('blocks')),
    creditIds: pieces.flatMap(({ credit }) => credit?.credit.id ?? []),
  };
}

function firmsOf(pieces: readonly TaskPiece[]): readonly string[] {
  return pieces.flatMap(({ firm }) => firm ?? []);
}

/** A ratio of one row is worked out of the firms of that row; of a row without a record nobody knows any. */
function computedOf(
  asked: ProgressAsked,
  { task }: TaskCell,
  { rows, columns }: TaskTableProgress,
  open: OpenTarget,
): ComputedValue | null {
  const unitId = rows.find(({ unit }) => unit === open.unit)?.unitId ?? null;
  if (open.unit !== null && unitId === null) return null;
  const sector = columns.find(({ key }) => key === open.column)?.sector ?? null;
  const scope = { ...(unitId !== null && { unitId }), ...(sector !== null && { sector }) };
  return progressOf({ ...asked, cell: { scope, task } }).computed;
}

function cellOf(table: TaskTableProgress, { unit, column }: OpenTarget): TaskCell | null {
  if (unit === null && column === null) return null;
  const rows = table.rest ? [...table.rows, table.rest] : table.rows;
  const row = unit === null ? table.totals : rows.find((one) => one.unit === unit);
  // 未分到单位 is no row where everything belongs somewhere.
  if (!row) return null;
  if (column === null) return row.whole;
  return row.cells[table.columns.findIndex(({ key }) => key === column)] ?? null;
}

import { exactSum } from '../program/check/exact-sum';
import type { TaskTable } from '../program/schema/target-schema';
import type { ComputedScope } from './computed-target';
import { type ProgressAsked, progressOf, type Standing, standingOf } from './progress';
import { placesOf } from './ranking';
import { piecesOf, sumPieces, type TaskPiece } from './task-pieces';

/** One figure of the table: a unit and a sector, a row, a column or the whole. */
export interface TaskCell
  extends Pick<Standing, 'gap' | 'rate' | 'schedule' | 'lag' | 'light' | 'why'> {
  /** Null is a printed dash: no task, and so neither rate nor place. */
  readonly task: number | null;
  readonly done: number | null;
  /** The part of what is done that lies in cells without a task (无任务). */
  readonly withoutTask: number | null;
  readonly floorMu: number | null;
  /** By rate among the printed units of the column. */
  readonly place: number | null;
  readonly pieces: readonly TaskPiece[];
}

export interface TaskRow {
  /** As printed; 未分到单位 for what belongs to none of them. */
  readonly unit: string;
  /** The record the row stands for; null where there is none. */
  readonly unitId: string | null;
  /** Parallel to the columns. */
  readonly cells: readonly TaskCell[];
  readonly whole: TaskCell;
}

export interface TaskColumn {
  readonly key: string;
  readonly title: string;
  /** Null counts every sector. */
  readonly sector: string | null;
}

export interface TaskTableProgress {
  readonly unit: string;
  /** Printed columns of the target. */
  readonly columns: readonly TaskColumn[];
  /** As printed and in that order. */
  readonly rows: readonly TaskRow[];
  /** 未分到单位: what belongs to no printed row; null where all of it does. */
  readonly rest: TaskRow | null;
  readonly totals: TaskRow;
}

export const NO_UNIT = '未分到单位';
const NO_SECTOR = '未注明行业';

/** A target by unit and sector as the document prints it. `unitIdOf` finds the record of a printed name. */
export function taskTableOf(
  asked: Omit<ProgressAsked, 'cell'>,
  table: TaskTable,
  unitIdOf: (printed: string) => string | null,
): TaskTableProgress {
  const { target } = asked;
  const own = target.split?.column;
  const printed = table.columns.filter(({ key }) => own === undefined || key === own);
  const whole = progressOf(asked);
  const pieces = piecesOf(whole);
  const sectors = new Set(printed.flatMap(({ sector }) => sector ?? []));
  const columns: TaskColumn[] = printed.map(({ key, title, sector }) => {
    return { key, title, sector: sector ?? null };
  });
  const isElsewhere = ({ sector }: TaskPiece) => sectors.size > 0 && !sectors.has(sector);
  if (pieces?.some(isElsewhere)) columns.push({ key: '', title: NO_SECTOR, sector: null });

  const inColumn = (all: readonly TaskPiece[], { key, sector }: TaskColumn) => {
    if (key === '') return all.filter(isElsewhere);
    return sector === null ? all : all.filter((piece) => piece.sector === sector);
  };
  const cell = (task: number | null, scope: ComputedScope, own: readonly TaskPiece[] | null) => {
    const sums = own ? sumPieces(own) : progressOf({ ...asked, cell: { scope, task } });
    return finish(asked, task, sums, own ?? []);
  };
  const unitIds = table.rows.map(({ unit }) => unitIdOf(unit));
  const byUnit = pieces && groupByUnit(pieces, unitIds);
  const rowOf = (
    unit: string,
    unitId: string | null,
    all: readonly TaskPiece[] | null,
    tasks: Readonly<Record<string, number | null>>,
  ): TaskRow => {
    const place = unitId === null ? {} : { unitId };
    const lost = unitId === null && all === null;
    const cells = columns.map((column) => {
      const task = tasks[column.key] ?? null;
      const scope = { ...place, ...(column.sector !== null && { sector: column.sector }) };
      if (lost) return finish(asked, task, { done: null, floorMu: null }, []);
      return cell(task, scope, all && inColumn(all, column));
    });
    const task = sumOfTasks(printed.map(({ key }) => tasks[key] ?? null));
    const sum = lost
      ? finish(asked, task, { done: null, floorMu: null }, [])
      : cell(task, place, all);
    return { unit, unitId, cells, whole: apart(sum, cells) };
  };
  const rows = table.rows.map(({ unit, values }, at) =>
    rowOf(unit, unitIds[at] ?? null, (unitIds[at] && byUnit?.rows[at]) || null, values),
  );
  const rest = byUnit?.rest.length ? rowOf(NO_UNIT, null, byUnit.rest, {}) : null;
  const lines = rest ? [...rows, rest] : rows;
  const bottom = columns.map((column, at) => {
    const task = column.key === '' ? null : (table.totals[column.key] ?? null);
    const scope = column.sector === null ? {} : { sector: column.sector };
    const sum = cell(task, scope, pieces && inColumn(pieces, column));
    return apart(
      sum,
      lines.flatMap(({ cells }) => cells[at] ?? []),
    );
  });
  const all = finish(asked, whole.task, whole, pieces ?? []);
  return {
    unit: target.unit,
    columns,
    rows: withPlaces(rows, columns.length),
    rest,
    totals: {
      unit: table.totalsLabel,
      unitId: null,
      cells: bottom,
      whole: apart(
        all,
        lines.flatMap(({ cells }) => cells),
      ),
    },
  };
}

function groupByUnit(pieces: readonly TaskPiece[], unitIds: readonly (string | null)[]) {
  const rows = unitIds.map((): TaskPiece[] => []);
  const rest: TaskPiece[] = [];
  const rowOf = new Map(unitIds.flatMap((id, at) => (id === null ? [] : [[id, at] as const])));
  for (const piece of pieces) {
    const at = piece.unitId === null ? undefined : rowOf.get(piece.unitId);
    (at === undefined ? rest : (rows[at] as TaskPiece[])).push(piece);
  }
  return { rows, rest };
}

function finish(
  asked: Omit<ProgressAsked, 'cell'>,
  task: number | null,
  { done, floorMu }: { readonly done: number | null; readonly floorMu: number | null },
  pieces: readonly TaskPiece[],
): TaskCell {
  const { gap, rate, schedule, lag, light, why } = standingOf(asked, task, done);
  const withoutTask = task === null && done !== null && pieces.length > 0 ? done : null;
  const told = { gap, rate, schedule, lag, light, why, place: null, pieces };
  return { task, done, withoutTask, floorMu, ...told };
}

/** A sum tells how much of it lies where nothing was asked. */
function apart(sum: TaskCell, cells: readonly TaskCell[]): TaskCell {
  const pieces = cells.flatMap((cell) => (cell.task === null ? cell.pieces : []));
  return { ...sum, withoutTask: pieces.length > 0 ? sumPieces(pieces).done : null };
}

/** A row of dashes has no task, not a task of nothing. */
function sumOfTasks(tasks: readonly (number | null)[]): number | null {
  const known = tasks.filter((task) => task !== null);
  return known.length > 0 ? Number(exactSum(known)) : null;
}

function withPlaces(rows: readonly TaskRow[], columns: number): TaskRow[] {
  const named = (cellOf: (row: TaskRow) => TaskCell | undefined) =>
    placesOf(rows.map((row, at) => ({ id: String(at), rate: cellOf(row)?.rate ?? null })));
  const inColumns = Array.from({ length: columns }, (_, c) => named(({ cells }) => cells[c]));
  const ofWhole = named(({ whole }) => whole);
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, c) => ({ ...cell, place: inColumns[c]?.get(String(at)) ?? null })),
    whole: { ...row.whole, place: ofWhole.get(String(at)) ?? null },
  }));
}

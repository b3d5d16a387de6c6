import { roundTo, sumOf } from '../quantity';
import type { BulletinCell, BulletinTable, TotalCell, TotalFormula } from './bulletin';
import { withFormula } from './cells';

/** How far two figures may be apart and still be the same; binary dust is finer. */
const DUST = 1e-9;

/**
 * The last row with the formulas that give the same figures again. Where a column does not add up, as a ratio of sums or a
 * figure that was reported as a whole, there is none.
 */
export function totalRow(
  rows: readonly (readonly BulletinCell[])[],
  cells: readonly BulletinCell[],
  wanted: readonly (TotalFormula | null)[],
): readonly TotalCell[] {
  return cells.map((cell, at) => {
    const formula = wanted[at] ?? null;
    return withFormula(cell, formula && gives(formula, rows, cells, at) ? formula : null);
  });
}

function gives(
  formula: TotalFormula,
  rows: readonly (readonly BulletinCell[])[],
  cells: readonly BulletinCell[],
  at: number,
): boolean {
  const told = cells[at]?.value;
  if (told === null || told === undefined) return false;
  const value = (column: number) => cells[column]?.value ?? null;
  if (formula.kind === 'sum') {
    const terms = rows.flatMap((row) => row[at]?.value ?? []);
    return terms.length > 0 && isSame(sumOf(terms), told);
  }
  const of = value(formula.of);
  const other = value(formula.kind === 'rest' ? formula.less : formula.by);
  if (of === null || other === null) return false;
  if (formula.kind === 'rest') return isSame(Math.max(0, of - other), told);
  return other !== 0 && isSame(of / other, told);
}

/** Whether figures as they are printed add up otherwise than the printed total says. */
export function hasTail({ rows, total }: BulletinTable): boolean {
  if (!total) return false;
  return total.some(({ formula, value, text }, at) => {
    if (formula?.kind !== 'sum' || value === null) return false;
    const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
    const printed = rows.map((row) => roundTo(row[at]?.value ?? 0, decimals));
    return !isSame(roundTo(sumOf(printed), decimals), roundTo(value, decimals));
  });
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= DUST * Math.max(1, Math.abs(a), Math.abs(b));
}

import type { Clause } from '../program/schema/text-schema';
import { formatNumber } from '../quantity';
import type { Operator } from '../rules/condition';
import type { Project } from './project';

/** The line a firm was listed by, in the year of its plan. */
export interface ReboundLine {
  readonly label: string;
  readonly operator: Operator;
  readonly value: number;
  readonly unit: string;
  readonly clause: Clause;
}

export interface YearFigure {
  readonly year: number;
  /** Null is unknown. */
  readonly value: number | null;
}

export interface Rebound {
  readonly year: number;
  readonly value: number;
  readonly line: ReboundLine;
  /** For the log: 2022 年亩均税收 2.10 万元/亩，又低于 3 万元/亩. */
  readonly words: string;
}

/**
 * Whether a figure has come back to where the plan began: by the newest figure known of a later year, against the line
 * of the plan's own year. A line that was raised since is another list, not a rebound.
 */
export function reboundOf(
  { year }: Pick<Project, 'year'>,
  line: ReboundLine | null,
  figures: readonly YearFigure[],
): Rebound | null {
  if (!line) return null;
  let newest: { readonly year: number; readonly value: number } | null = null;
  for (const { year: of, value } of figures) {
    if (of > year && value !== null && (!newest || of > newest.year)) newest = { year: of, value };
  }
  if (!newest || !falls(newest.value, line)) return null;
  const { label, unit, value } = line;
  const side = line.operator === '<' || line.operator === '<=' ? '又低于' : '又高于';
  const words = `${newest.year} 年${label} ${formatNumber(newest.value, 2)} ${unit}，${side} ${formatNumber(value, 2)} ${unit}`;
  return { ...newest, line, words };
}

function falls(value: number, { operator, value: edge }: ReboundLine): boolean {
  if (operator === '<') return value < edge;
  if (operator === '<=') return value <= edge;
  if (operator === '>') return value > edge;
  return operator === '>=' && value >= edge;
}

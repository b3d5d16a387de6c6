import { NO } from '../rules/condition';
import type { ListEdge } from './list-edge';

export interface EdgeRow {
  readonly row: number;
  readonly value: number;
  readonly edge: ListEdge;
}

/**
 * Rows whose figure lies within so many per cent of an edge, both ends included, nearest first. With several edges a
 * place's own goes before the one of everywhere, and a row is named once. `values` is parallel to `edges`; whom
 * the list is not about at all (`scope` says no) is left out.
 */
export function edgeRows(
  edges: readonly ListEdge[],
  values: readonly Float64Array[],
  percent: number,
  scope: Uint8Array | null = null,
): readonly EdgeRow[] {
  const found = new Map<number, EdgeRow>();
  /** Rows that a place's own edge has spoken for, by fact. */
  const spoken = new Map<string, Uint8Array>();
  edges.forEach((edge, at) => {
    const figures = values[at] ?? new Float64Array(0);
    const own = spoken.get(edge.fact) ?? new Uint8Array(figures.length);
    spoken.set(edge.fact, own);
    const reach = (Math.abs(edge.value) * percent) / 100 + DUST;
    for (let row = 0; row < figures.length; row++) {
      const value = figures[row] as number;
      if (Number.isNaN(value) || scope?.[row] === NO || own[row]) continue;
      if (edge.scope !== null) own[row] = 1;
      const near = Math.abs(value - edge.value) <= reach;
      if (near && !found.has(row)) found.set(row, { row, value, edge });
    }
  });
  const distance = ({ value, edge }: EdgeRow) =>
    Math.abs(value - edge.value) / Math.abs(edge.value || 1);
  return [...found.values()].toSorted((a, b) => distance(a) - distance(b) || a.row - b.row);
}

/** 3.3 is within 10 % of 3, whatever binary makes of it. */
const DUST = 1e-9;

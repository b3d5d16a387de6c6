import type { CellArea, Grid } from './grid';

/** Merges of the first rows with the indexes of the rows they hold; rows without any cell are not in the grid. */
export function mergedRows(grid: Grid, most = Number.POSITIVE_INFINITY) {
  const { rowNumbers } = grid;
  const limit = rowNumbers[Math.min(most, rowNumbers.length) - 1] ?? 0;
  const found: (CellArea & { readonly first: number; readonly last: number })[] = [];
  for (const area of grid.merges) {
    if (area.top > limit) continue;
    const first = indexAtOrAfter(rowNumbers, area.top);
    const last = indexAtOrAfter(rowNumbers, area.bottom + 1) - 1;
    if (last >= first && rowNumbers[first] === area.top) found.push({ ...area, first, last });
  }
  return found;
}

function indexAtOrAfter(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

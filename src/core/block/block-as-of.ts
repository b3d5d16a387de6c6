import { type Geometry, packPolygons } from '../geo/geometry';
import type { Block, BlockGoal, BlockOutline } from './block';

/** The blocks of one program, in the order of their names. */
export function blocksOfProgram(
  blocks: ReadonlyMap<string, Block>,
  programId: string,
): readonly Block[] {
  const own = [...blocks.values()].filter((block) => block.programId === programId);
  // By code unit, the same on every machine; whoever shows them may sort by reading.
  return own.sort((a, b) =>
    a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

/** The day whose boundaries count for a program year: its last, but never ahead of today. */
export function dayOfYear(year: number, today: string): string {
  const yearEnd = `${year}-12-31`;
  return yearEnd < today ? yearEnd : today;
}

/** The boundary valid on a day; null before the first. Days written 2021-07-31 sort as text. */
export function blockAsOf({ outlines }: Pick<Block, 'outlines'>, day: string): BlockOutline | null {
  return outlines.findLast(({ validFrom }) => validFrom <= day) ?? null;
}

const packed = new WeakMap<BlockOutline, Geometry>();

/** A boundary as the map and the overlay take it, packed once for as long as it stands. */
export function geometryOf(outline: BlockOutline): Geometry {
  const known = packed.get(outline) ?? packPolygons(outline.polygons);
  packed.set(outline, known);
  return known;
}

/** Whether a block has started by a year: null within a range of years, or where no year is named. */
export function startedBy(
  { startYear, startTo }: Pick<Block, 'startYear' | 'startTo'>,
  year: number,
): boolean | null {
  if (startYear === null) return null;
  if (year < startYear) return false;
  return year >= (startTo ?? startYear) ? true : null;
}

/** The goal of a year, if there is one. */
export function goalOf({ goals }: Pick<Block, 'goals'>, year: number): BlockGoal | undefined {
  return goals.find((goal) => goal.year === year);
}

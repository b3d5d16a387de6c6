const CHARACTER_PX = 12;
const LINE_PX = 15;
/** A line longer than this is harder to read than two. */
const LONGEST_LINE = 8;
/** A column of two or three characters is no name. */
const SHORTEST_LINE = 4;

/** Characters a line of this name may have in so much room; null when the name does not fit at all. */
export function lineLength(name: string, widthPx: number, heightPx: number): number | null {
  const characters = [...name].length;
  const perLine = Math.min(LONGEST_LINE, Math.floor(widthPx / CHARACTER_PX));
  if (perLine < Math.min(SHORTEST_LINE, characters)) return null;
  const lines = Math.ceil(characters / perLine);
  return lines * LINE_PX <= heightPx ? perLine : null;
}

/** Where a line of a list ends, and what stays in sight below it: the sum under the classes. */
export interface LineEnd {
  readonly endPx: number;
  readonly belowPx: number;
}

/** The most height not above `roomPx` that cuts no line in half; all the room where all fits or nothing does. */
export function wholeHeight(lines: readonly LineEnd[], roomPx: number): number {
  const ends = lines.map(({ endPx, belowPx }) => endPx + belowPx);
  if (ends.every((end) => end <= roomPx)) return roomPx;
  return Math.max(0, ...ends.filter((end) => end <= roomPx)) || roomPx;
}

/** The points of a `coordinates` element as x y x y; heights are left out. What is no number becomes NaN. */
export function parseCoordinates(text: string): Float64Array {
  const tidy = /,\s|\s,/.test(text) ? text.replace(/\s*,\s*/g, ',') : text;
  const points: number[] = [];
  for (const point of tidy.split(/\s+/)) {
    if (point === '') continue;
    const comma = point.indexOf(',');
    const second = point.indexOf(',', comma + 1);
    points.push(
      numberOf(comma < 0 ? point : point.slice(0, comma)),
      comma < 0 ? Number.NaN : numberOf(point.slice(comma + 1, second < 0 ? undefined : second)),
    );
  }
  return Float64Array.from(points);
}

function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

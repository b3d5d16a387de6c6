/** A line of a table of coordinates: two figures that can be a place in China, with a point number or a height. */
export interface CoordinateLine {
  readonly label: string;
  /** In the order they stand. */
  readonly first: number;
  readonly second: number;
  readonly hasHeight: boolean;
}

export type Axes = 'east-first' | 'north-first';

const LABEL = /^[a-z]{0,4}[-_]?\d{1,6}$/i;
const NUMBER = /^[+-]?\d+(\.\d*)?$/;
const DEGREES = /^(\d{1,3})[°度](\d{1,2})[′'分](?:(\d{1,2}(?:\.\d*)?)(?:[″"秒]|''))?[NEne]?$/;
const HEAD =
  /^(点号|界址点号|点名|序号|圈号|[xyhz]|经度|纬度|东经|北纬|横坐标|纵坐标|东坐标|北坐标|高程|lon|lat|lng|longitude|latitude|easting|northing)(坐标|值)?([（([].{1,6}[)）\]])?$/i;

function fieldsOf(line: string): string[] {
  return line
    .trim()
    .split(/\s*[,，;；\t]\s*|\s+/)
    .filter((field) => field !== '');
}

/** 点号 X Y, 经度 纬度 and the like, and nothing else. */
export function isCoordinateHead(line: string): boolean {
  const fields = fieldsOf(line);
  return fields.length >= 2 && fields.length <= 5 && fields.every((field) => HEAD.test(field));
}

/** Null for a line that is no point. */
export function coordinateLine(line: string): CoordinateLine | null {
  const fields = fieldsOf(line);
  const figures = fields.map(figureOf);
  // A number before the two is that of the point: 3 could be a latitude, but not the third point's.
  for (const from of [1, 0]) {
    const [first, second] = [figures[from] ?? Number.NaN, figures[from + 1] ?? Number.NaN];
    if (axesOf(first, second) === null) continue;
    const rest = figures.slice(from + 2);
    if (from === 1 && !LABEL.test(fields[0] ?? '')) continue;
    if (rest.length > 1 || rest.some((height) => !(Math.abs(height) < 10_000))) continue;
    return {
      label: from === 1 ? (fields[0] ?? '') : '',
      first,
      second,
      hasHeight: rest.length > 0,
    };
  }
  return null;
}

/** Which of the two comes first, by their size: degrees, or metres with or without the zone. */
export function axesOf(first: number, second: number): Axes | null {
  if (isEast(first, second)) return 'east-first';
  return isEast(second, first) ? 'north-first' : null;
}

function isEast(east: number, north: number): boolean {
  if (east >= 73 && east <= 136 && north >= 3 && north <= 54) return true;
  const isEasting = (east >= 1e5 && east < 1e6) || (east >= 1.3e7 && east < 4.7e7);
  return isEasting && north >= 1.5e6 && north < 6.5e6;
}

function figureOf(field: string): number {
  if (NUMBER.test(field)) return Number(field);
  const [, degrees, minutes, seconds = '0'] = DEGREES.exec(field) ?? [];
  if (degrees === undefined) return Number.NaN;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
}

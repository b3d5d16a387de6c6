/**
 * What stands on a sheet beside the map, as data in millimetres: the same list is drawn as text in the page, for
 * printing, and as pixels, for the picture.
 */
export type SheetMark = TextMark | RectMark | LineMark | ShapeMark;

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** Degrees clockwise about its place. */
  readonly turn?: number;
  readonly opacity?: number;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string | null;
  readonly line: string | null;
  readonly lineWidth: number;
}

export type Place = readonly [x: number, y: number];

export interface LineMark {
  readonly kind: 'line';
  readonly points: readonly Place[];
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface ShapeMark {
  readonly kind: 'shape';
  readonly points: readonly Place[];
  readonly fill: string;
}

/** Where on a sheet something stands. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const INK = '#1a2126';
export const QUIET_INK = '#4d565c';
export const WARNING_INK = '#b3261e';

/** The same marks elsewhere. */
export function moved(marks: readonly SheetMark[], dx: number, dy: number): SheetMark[] {
  const shift = ([x, y]: Place): Place => [x + dx, y + dy];
  return marks.map((mark) =>
    'points' in mark
      ? { ...mark, points: mark.points.map(shift) }
      : { ...mark, x: mark.x + dx, y: mark.y + dy },
  );
}

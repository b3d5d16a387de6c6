import type { CellArea } from './grid';

/** A, B … Z, AA: columns as spreadsheets call them, from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of `AB12`, from 0; −1 where there are no letters. */
export function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i++) {
    const letter = place.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** `A1:C3` as an area, null for anything else. */
export function areaOf(text: string): CellArea | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (!found) return null;
  const [, left = '', top, right = '', bottom] = found;
  const area = {
    top: Number(top),
    left: columnOf(left),
    bottom: Number(bottom),
    right: columnOf(right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** Sheets a wall map is printed on, and what their millimetres come to in pixels. */
export const paperNames = ['A4', 'A3', 'A2', 'A1'] as const;

export type PaperName = (typeof paperNames)[number];

export type Orientation = 'landscape' | 'portrait';

export const resolutions = [150, 300] as const;

export type Dpi = (typeof resolutions)[number];

export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** ISO 216, short side first. */
const sides: Readonly<Record<PaperName, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
};

/** Names on a large sheet are read from farther away. Parts of the size they have on a desk. */
const nameScales: Readonly<Record<PaperName, number>> = { A4: 0.75, A3: 0.85, A2: 1, A1: 1.2 };

const MM_PER_INCH = 25.4;
/** The pixel of styles is a 96th of an inch on paper. */
export const STYLE_DPI = 96;

export function paperSize(name: PaperName, orientation: Orientation): PaperSize {
  const [short, long] = sides[name];
  return orientation === 'landscape'
    ? { widthMm: long, heightMm: short }
    : { widthMm: short, heightMm: long };
}

export function nameScaleOf(name: PaperName): number {
  return nameScales[name];
}

/** Whole pixels for a length on paper. */
export function pixelsOf(mm: number, dpi: number): number {
  return Math.round((mm / MM_PER_INCH) * dpi);
}

/** Pixels of styles for a length on paper, parts included. */
export function stylePixelsOf(mm: number): number {
  return (mm / MM_PER_INCH) * STYLE_DPI;
}

/** Metres of paper to one pixel of styles. */
export const STYLE_PIXEL_M = MM_PER_INCH / STYLE_DPI / 1000;

/**
 * How one parcel is drawn, in one byte: the class of the theme (0 is 无数据), the hatch of idle land, and whether the
 * parcel is set aside by a filter. Re-colouring 200,000 parcels is handing over 200,000 bytes.
 */
export type Hatch = 0 | 1 | 2;

const CLASS_MASK = 0b0001_1111;
const HATCH_SHIFT = 5;
const ASIDE = 0b1000_0000;

/** 31 classes besides 无数据 are more than any eye tells apart. */
export const MOST_CLASSES = CLASS_MASK + 1;

export function displayCode(classIndex: number, hatch: Hatch, aside: boolean): number {
  return (classIndex & CLASS_MASK) | (hatch << HATCH_SHIFT) | (aside ? ASIDE : 0);
}

export function classOfCode(code: number): number {
  return code & CLASS_MASK;
}

/** 0 in use or not known, 1 疑似闲置, 2 已认定闲置. */
export function hatchOfCode(code: number): Hatch {
  return ((code >> HATCH_SHIFT) & 0b11) as Hatch;
}

export function isAside(code: number): boolean {
  return (code & ASIDE) !== 0;
}

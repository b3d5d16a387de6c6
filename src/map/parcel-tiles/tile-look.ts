import { classOfCode, hatchOfCode, isAside } from '../../core/theme/display-code';

/** A colour with how much it covers: red, green and blue of 255, and a share. */
export type Ink = readonly [red: number, green: number, blue: number, share: number];

/** How one side draws its parcels. */
export interface TileLook {
  /** `#rrggbb` by class; the first is that of 无数据. */
  readonly colors: readonly string[];
  /** While no codes are known. */
  readonly pending: string;
  readonly outline: Ink;
  /** Strokes of idle land, dark beside light, so that one of the two shows on any colour. */
  readonly stroke: Ink;
  readonly strokeEdge: Ink;
  /** Strokes of 无数据. */
  readonly unknown: Ink;
  /** Whether idle land is hatched at all. */
  readonly hatched: boolean;
}

/** Names of the patterns, as the engine knows them. */
export const hatchNames = ['hatch-unknown', 'hatch-sparse', 'hatch-dense'] as const;

export type HatchName = (typeof hatchNames)[number];

/** The pattern over a parcel: idle land goes before missing figures; what is set aside has none. */
export function hatchNameOf(code: number, hatched: boolean): HatchName | null {
  if (isAside(code)) return null;
  const idle = hatched ? hatchOfCode(code) : 0;
  if (idle > 0) return idle === 1 ? 'hatch-sparse' : 'hatch-dense';
  return classOfCode(code) === 0 ? 'hatch-unknown' : null;
}

/** Pixels from stroke to stroke, how thick strokes are, and which way they lean. */
const lines = {
  'hatch-unknown': { step: 8, thick: 1, lean: -1 },
  'hatch-sparse': { step: 12, thick: 1.5, lean: 1 },
  'hatch-dense': { step: 6, thick: 1.5, lean: 1 },
} as const;

/** A square that repeats both ways, row by row. */
export interface Pattern {
  readonly size: number;
  readonly inks: readonly Ink[];
}

/** `ratio` is the number of pixels of the screen to one of the style. */
export function hatchPattern(name: HatchName, look: TileLook, ratio = 1): Pattern {
  const { step, thick, lean } = lines[name];
  const size = step * ratio;
  const inks: Ink[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const across = (x + lean * y + 2 * size) % size;
      const stroke = strokeAt(across, size, thick * ratio);
      const edge = strokeAt((across + thick * ratio * Math.SQRT2) % size, size, thick * ratio);
      if (name === 'hatch-unknown') inks.push(faded(look.unknown, stroke));
      else inks.push(laidOver(faded(look.stroke, stroke), faded(look.strokeEdge, edge)));
    }
  }
  return { size, inks };
}

/** How much of a pixel a slanting stroke covers, by how far across the pattern it lies. */
function strokeAt(across: number, size: number, thick: number): number {
  const far = Math.min(across, size - across) * Math.SQRT1_2;
  return Math.max(0, Math.min(1, thick / 2 + 0.5 - far));
}

function faded([red, green, blue, share]: Ink, part: number): Ink {
  return [red, green, blue, share * part];
}

export function laidOver(top: Ink, under: Ink): Ink {
  const share = top[3] + under[3] * (1 - top[3]);
  if (share === 0) return top;
  const part = top[3] / share;
  const mix = (i: 0 | 1 | 2) => top[i] * part + under[i] * (1 - part);
  return [mix(0), mix(1), mix(2), share];
}

import type { Palette } from './palette';
import type { Ink, TileLook } from './parcel-tiles/tile-look';

type Inks = Pick<TileLook, 'outline' | 'stroke' | 'strokeEdge' | 'unknown'>;

const WHITE: Ink = [255, 255, 255, 0.75];

/** Lines over the colours of classes, which run from nearly black to pale: dark ones, with light beside hatches. */
const inks: Readonly<Record<Palette['scheme'], Inks>> = {
  light: {
    outline: [22, 30, 36, 0.55],
    stroke: [18, 24, 28, 0.9],
    strokeEdge: WHITE,
    unknown: [255, 255, 255, 0.7],
  },
  dark: {
    outline: [8, 12, 14, 0.75],
    stroke: [10, 14, 16, 0.95],
    strokeEdge: [255, 255, 255, 0.6],
    unknown: [120, 132, 140, 0.8],
  },
  print: {
    outline: [0, 0, 0, 0.6],
    stroke: [0, 0, 0, 0.95],
    strokeEdge: WHITE,
    unknown: [255, 255, 255, 0.8],
  },
};

export function parcelInks(scheme: Palette['scheme']): Inks {
  return inks[scheme];
}

/** What the tile worker and the patterns of the engine are told, from one place. */
export function parcelLook(
  palette: Palette,
  colors: readonly string[],
  hatched: boolean,
): TileLook {
  return { colors, pending: hexOf(palette.fill), hatched, ...inks[palette.scheme] };
}

export function rgba([red, green, blue, share]: Ink): string {
  return `rgba(${red}, ${green}, ${blue}, ${share})`;
}

/** Browsers answer `rgb(…)`. */
function hexOf(color: string): string {
  const [red = 128, green = 128, blue = 128] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

import { formatNumber } from '../quantity';
import { NO_DATA, noData, type Scale, type ThemeClass } from './scale';

/**
 * Classes between stated edges; an edge belongs to the class above it: [2, 3). Figures below 0 are a class of their
 * own where `below` names it, else they fall into the lowest.
 */
export function numberClasses(
  edges: readonly number[],
  decimals: number,
  below?: string,
): Pick<Scale, 'classes' | 'classOf' | 'format'> {
  const all = below === undefined ? edges : [0, ...edges];
  const classes: ThemeClass[] = [noData];
  if (below !== undefined) classes.push({ key: 'lt0', label: below });
  edges.forEach((edge, i) => {
    const from = i === 0 ? 0 : (edges[i - 1] as number);
    classes.push({ key: `${from}to${edge}`, label: `${from}–${edge}` });
  });
  const top = edges[edges.length - 1] as number;
  classes.push({ key: `ge${top}`, label: `≥ ${top}` });
  return {
    classes,
    classOf: (value) => {
      if (typeof value !== 'number' || Number.isNaN(value)) return 0;
      let index = 1;
      while (index <= all.length && value >= (all[index - 1] as number)) index += 1;
      return index;
    },
    format: formatOf(decimals),
  };
}

/** A gap in either direction: what is within 1 % is one class, and both outer edges belong outside. */
export function gapClasses(
  inner: number,
  outer: number,
): Pick<Scale, 'classes' | 'classOf' | 'format'> {
  return {
    classes: [
      noData,
      { key: 'farBelow', label: `≤ −${outer}%` },
      { key: 'below', label: `−${outer}%…−${inner}%` },
      { key: 'within', label: `±${inner}%` },
      { key: 'above', label: `${inner}%…${outer}%` },
      { key: 'farAbove', label: `≥ ${outer}%` },
    ],
    classOf: (value) => {
      if (typeof value !== 'number' || Number.isNaN(value)) return 0;
      if (value <= -outer) return 1;
      if (value >= outer) return 5;
      return value < -inner ? 2 : value > inner ? 4 : 3;
    },
    format: (value) => {
      const digits = formatOf(2)(value);
      return typeof value === 'number' && value > 0 && /[1-9]/.test(digits) ? `+${digits}` : digits;
    },
  };
}

function formatOf(decimals: number): Scale['format'] {
  return (value) => (typeof value === 'number' ? formatNumber(value, decimals) : NO_DATA);
}

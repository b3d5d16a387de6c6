import { formatNumber, formatRate, muFromM2 } from '../../core/quantity';
import { type LegendRow, legendTotal } from '../../core/theme/legend';

export interface LegendLine {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  /** 无数据 is drawn hatched, on the map and here. */
  readonly noData: boolean;
  readonly count: string;
  readonly mu: string;
  /** Of all land shown, 0 to 1. */
  readonly share: number;
  readonly empty: boolean;
  readonly isolated: boolean;
  /** Another class stands out and this one does not. */
  readonly faded: boolean;
  /** The whole line in words, for the ear and for the tip. */
  readonly words: string;
}

export interface LegendView {
  readonly lines: readonly LegendLine[];
  readonly count: string;
  readonly mu: string;
  /** What stands out; null where nothing does. */
  readonly apart: { readonly classes: number; readonly count: string; readonly mu: string } | null;
  /** Parcels counted without land, for they have no outline. */
  readonly withoutOutline: number;
}

export interface ClassColor {
  readonly key: string;
  readonly color: string;
}

/** What the legend shows, 无数据 last. The total is the sum of the lines, worked out before anything is rounded. */
export function legendView(
  rows: readonly LegendRow[],
  colors: readonly ClassColor[],
  isolated: readonly string[],
): LegendView {
  const total = legendTotal(rows);
  const { areaM2 } = total;
  const colorOf = new Map(colors.map(({ key, color }) => [key, color]));
  const known = new Set(isolated.filter((key) => rows.some((row) => row.key === key)));
  const lines = rows.map((row): LegendLine => {
    const { key, label } = row;
    const count = formatNumber(row.count, 0);
    const mu = formatNumber(muFromM2(row.areaM2), 2);
    const share = areaM2 > 0 ? row.areaM2 / areaM2 : 0;
    return {
      key,
      label,
      color: colorOf.get(key) ?? 'transparent',
      noData: key === 'none',
      count,
      mu,
      share,
      empty: row.count === 0,
      isolated: known.has(key),
      faded: known.size > 0 && !known.has(key),
      words: `${label}：${count} 宗，${mu} 亩，占${shareWords(share)}`,
    };
  });
  return {
    lines: [...lines.filter((line) => !line.noData), ...lines.filter((line) => line.noData)],
    count: formatNumber(total.count, 0),
    mu: formatNumber(muFromM2(areaM2), 2),
    apart: known.size > 0 ? apartOf(rows.filter(({ key }) => known.has(key))) : null,
    withoutOutline: total.withoutOutline,
  };
}

function apartOf(rows: readonly LegendRow[]): LegendView['apart'] {
  const { count, areaM2 } = legendTotal(rows);
  const [parcels, mu] = [formatNumber(count, 0), formatNumber(muFromM2(areaM2), 2)];
  return { classes: rows.length, count: parcels, mu };
}

/** A little is not nothing: what would round to 0 % is said to be below one. */
function shareWords(share: number): string {
  return share > 0 && share < 0.005 ? '不到 1%' : ` ${formatRate(share)}`;
}

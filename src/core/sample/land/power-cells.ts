import type { Point } from './local-plane';

/** A place land belongs to the nearer it is; `weightM` moves its borders outwards. */
export interface Site {
  readonly at: Point;
  readonly weightM: number;
}

/** One straight border of a cell, counter-clockwise. `other` is the site beyond, or −1 for the outer box. */
export interface CellEdge {
  readonly from: CellCorner;
  readonly to: CellCorner;
  readonly other: number;
}

/** A corner has the same key and the same coordinates in every cell that meets there. */
export interface CellCorner {
  readonly key: string;
  readonly at: Point;
}

/** Beyond all land of a district, but no farther: overlays lose millimetres with every hundred kilometres. */
const FAR = 45_000;

/** The weighted cells of the sites, each cut out of a large box by the borders to all others. */
export function powerCells(sites: readonly Site[]): CellEdge[][] {
  const corners = new Map<string, Point>();
  return sites.map((_, own) => {
    const cell = cellOf(sites, own);
    const keyed = cell.map(({ at, before, after }): CellCorner => {
      const key = [own, before, after].sort((a, b) => a - b).join(',');
      if (!corners.has(key)) corners.set(key, at);
      return { key, at: corners.get(key) as Point };
    });
    return keyed.map((from, i) => ({
      from,
      to: keyed[(i + 1) % keyed.length] as CellCorner,
      other: Math.max(-1, cell[i]?.after ?? -1),
    }));
  });
}

/** A corner of a cell in the making: the lines before and after it, by site; the box has −1 to −4. */
interface Corner {
  readonly at: Point;
  readonly before: number;
  readonly after: number;
}

function cellOf(sites: readonly Site[], own: number): Corner[] {
  let cell: Corner[] = [
    { at: [-FAR, -FAR], before: -4, after: -1 },
    { at: [FAR, -FAR], before: -1, after: -2 },
    { at: [FAR, FAR], before: -2, after: -3 },
    { at: [-FAR, FAR], before: -3, after: -4 },
  ];
  sites.forEach((site, other) => {
    if (other !== own) cell = cutCell(cell, sites[own] as Site, site, other);
  });
  return cell;
}

function cutCell(cell: readonly Corner[], own: Site, site: Site, other: number): Corner[] {
  const dx = site.at[0] - own.at[0];
  const dy = site.at[1] - own.at[1];
  const limit =
    (site.at[0] ** 2 -
      own.at[0] ** 2 +
      site.at[1] ** 2 -
      own.at[1] ** 2 +
      own.weightM ** 2 -
      site.weightM ** 2) /
    2;
  const beyond = ({ at }: Corner) => at[0] * dx + at[1] * dy - limit;
  const kept: Corner[] = [];
  cell.forEach((corner, i) => {
    const next = cell[(i + 1) % cell.length] as Corner;
    const [a, b] = [beyond(corner), beyond(next)];
    if (a <= 0) kept.push(corner);
    if (a <= 0 === b <= 0) return;
    const share = a / (a - b);
    const at: Point = [
      corner.at[0] + (next.at[0] - corner.at[0]) * share,
      corner.at[1] + (next.at[1] - corner.at[1]) * share,
    ];
    kept.push(
      a <= 0
        ? { at, before: corner.after, after: other }
        : { at, before: other, after: corner.after },
    );
  });
  return kept;
}

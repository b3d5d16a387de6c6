import type { Occupied } from './occupy-plots';

/** So many m² and their like make tax on a line of whole 万元/亩 come out to the 分. */
const EVEN_M2 = 20;

/** Lets a few firms that use a whole plot alone state land so even that their tax can lie exactly on a line. */
export function evenLand(
  { firms, uses }: Occupied,
  count: number,
  which: (firm: number) => boolean,
): { readonly occupied: Occupied; readonly even: ReadonlySet<number> } {
  const times = new Map<string | number, number>();
  for (const { firm, parcelId } of uses) {
    for (const key of [firm, parcelId]) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const alone = uses.filter(
    ({ firm, parcelId, areaM2 }) =>
      areaM2 !== null &&
      areaM2 > 100 * EVEN_M2 &&
      times.get(firm) === 1 &&
      times.get(parcelId) === 1 &&
      which(firm),
  );
  const step = Math.floor(alone.length / count);
  const even = new Set(
    Array.from({ length: count }, (_, i) => alone[i * step]?.firm).filter(
      (firm) => firm !== undefined,
    ),
  );
  const stated = uses.map((use) =>
    even.has(use.firm) && use.areaM2 !== null
      ? { ...use, areaM2: Math.floor(use.areaM2 / EVEN_M2) * EVEN_M2 }
      : use,
  );
  return { occupied: { firms, uses: stated }, even };
}

/** 万元/亩; the lower end belongs to the band. */
export const taxBandEdges = [2, 3, 4, 5, 8, 12, 30] as const;

/** A figure per mu as the band it lies in. Unknown stays unknown; refunds are below the lowest edge. */
export function taxBand(perMu: number | null): string | null {
  if (perMu === null || !Number.isFinite(perMu)) return null;
  const above = taxBandEdges.findIndex((edge) => perMu < edge);
  if (above === 0) return `${taxBandEdges[0]}以下`;
  if (above < 0) return `${taxBandEdges.at(-1)}及以上`;
  return `${taxBandEdges[above - 1]}（含）—${taxBandEdges[above]}`;
}

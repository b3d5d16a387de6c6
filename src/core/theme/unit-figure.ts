/** What units can be coloured and ranked by. Per-mu figures are ratios of sums; the rate of credits is told by targets. */
export const unitFigureKeys = [
  'taxPerMu',
  'valueAddedPerMu',
  'outputPerMu',
  'floorAreaRatio',
  'lowTaxShare',
  'idleShare',
  'creditRate',
] as const;

export type UnitFigureKey = (typeof unitFigureKeys)[number];

export function isUnitFigureKey(text: string): text is UnitFigureKey {
  return (unitFigureKeys as readonly string[]).includes(text);
}

import type { UnitRows } from '../app/analysis/unit-rows';
import { type ColorScheme, unitColors } from '../core/theme/theme-colors';

/** The colour of each unit by a figure; units without the figure are 无数据. */
export function colorsOfUnits(
  { figure, rows }: UnitRows,
  scheme: ColorScheme,
): ReadonlyMap<string, string> {
  const colors = unitColors(figure, scheme);
  return new Map(rows.map(({ unitId, classIndex }) => [unitId, colors[classIndex] as string]));
}

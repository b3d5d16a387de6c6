import type { UnitFigureRow } from '../../core/theme/unit-figures';

export interface RankedUnit {
  readonly row: UnitFigureRow;
  /** Equal figures share a place; an unknown figure has none. */
  readonly place: number | null;
  /** Length of the bar, 0 to 1 of the largest figure. */
  readonly share: number;
}

export interface RankedUnits {
  readonly towns: readonly RankedUnit[];
  readonly platforms: readonly RankedUnit[];
}

/** Towns among towns and platforms among platforms: the land of a platform lies within towns and would count twice. */
export function rankByKind(rows: readonly UnitFigureRow[]): RankedUnits {
  return {
    towns: rankUnits(rows.filter(({ kind }) => kind === '镇街')),
    platforms: rankUnits(rows.filter(({ kind }) => kind === '平台')),
  };
}

/** Highest first; units whose figure is not known stand at the end, by name. */
export function rankUnits(rows: readonly UnitFigureRow[]): readonly RankedUnit[] {
  const sorted = [...rows].sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || byName(a, b);
    }
    return b.value - a.value || byName(a, b);
  });
  const most = Math.max(0, ...sorted.map((row) => Math.abs(row.value ?? 0)));
  return sorted.map((row) => ({
    row,
    place: row.value === null ? null : 1 + sorted.findIndex((one) => one.value === row.value),
    share: row.value === null || most === 0 ? 0 : Math.abs(row.value) / most,
  }));
}

function byName(a: UnitFigureRow, b: UnitFigureRow): number {
  return a.name.localeCompare(b.name, 'zh-Hans-CN');
}

/** 白泉镇和定海工业园区没有边界…: names what the map cannot show. Null when every unit has a border. */
export function withoutBorderWords(rows: readonly UnitFigureRow[]): string | null {
  const names = rows.filter((row) => !row.hasBorder).map((row) => row.name);
  if (names.length === 0) return null;
  const named = names.length > 2 ? `${names[0]}等 ${names.length} 个单位` : names.join('、');
  return `${named}没有边界，只列表，不上图。`;
}

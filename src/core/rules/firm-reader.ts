import type { Enterprise } from '../enterprise/enterprise';
import { enterpriseFields } from '../enterprise/fields';
import type { Fact } from '../fact';
import { positionOfFact } from '../indicator/fact-position';
import { metricField, wanPerMu } from '../indicator/metric';
import { formatMu, formatWan, muFromM2 } from '../quantity';
import { NO, UNKNOWN_ANSWER, YES } from './condition';
import { standingFacts } from './standing-facts';
import { createUnitFinder } from './unit-finder';
import { isBlockFact, type ReadFrom, type WorkspaceReader } from './workspace-reader';

/** The firms of a workspace, as rules see them. */
export function firmReader({
  tables,
  indicators,
  pack,
  year: programYear,
  blockAnswer,
  blockOrigin,
}: ReadFrom): WorkspaceReader {
  const firms = [...tables.enterprises.values()];
  const { byField, scaleYears } = standingFacts(tables.enterprises);
  const units = createUnitFinder(tables, pack);
  const landM2 = landOfFirms(firms, (id) => indicators.firmLandM2(id));
  const firmAt = (row: number) => firms[row] as Enterprise;
  let hint = 0;

  const factAt = (row: number, field: string, period: string | undefined): Fact | undefined => {
    if (period === undefined) return byField.get(field)?.[row];
    const { facts } = firmAt(row);
    const at = positionOfFact(facts, field, period, hint);
    if (at >= 0) hint = at;
    return facts[at];
  };
  let [period, periodYear] = ['', 0];
  /** A class that people set by hand goes before the one in the ledger. */
  const standingFact = (row: number, field: string, period: string | undefined) => {
    const own = field === 'grade' ? factAt(row, 'gradeOverride', period) : undefined;
    return own?.value ? own : factAt(row, field, period);
  };
  const figureWan = (row: number, field: string, year: number) => {
    if (year !== periodYear) [period, periodYear] = [String(year), year];
    const value = factAt(row, field, period)?.value;
    return typeof value === 'number' ? value : Number.NaN;
  };
  const mainParcel = (row: number) => {
    const id = indicators.mainParcelOf(firmAt(row).id);
    return id === null ? undefined : tables.parcels.get(id);
  };
  const unitIdOf = (row: number) => {
    const own = firmAt(row).reportingUnits[pack.id];
    if (own !== undefined) return own;
    const parcel = mainParcel(row);
    return parcel?.reportingUnits[pack.id] ?? parcel?.unitId ?? null;
  };

  return {
    kind: 'enterprise',
    ids: firms.map(({ id }) => id),
    count: firms.length,
    programYear,
    scaleYears,
    raw: (row, field, period) => {
      if (field === 'sector') return firmAt(row).sector || undefined;
      if (isBlockFact(field)) return blockAnswer(firmAt(row).id, field);
      return standingFact(row, field, period)?.value;
    },
    landMu: (row) => exactMu(landM2[row] as number),
    perMu: (row, metric, year) =>
      wanPerMu(figureWan(row, metricField[metric], year), landM2[row] as number),
    how: (row, fact, year) => {
      const m2 = landM2[row] as number;
      if (fact === 'landMu') return '评价用地：自有＋租入−租出';
      const field = metricField[fact];
      const label = enterpriseFields.find(({ key }) => key === field)?.label ?? field;
      const figure = formatWan(year === null ? null : figureWan(row, field, year));
      return `${label} ${figure} ÷ 用地 ${formatMu(muFromM2(m2))}`;
    },
    unitAnswer: (row, name) => {
      const unit = units.byName(name);
      if (!unit) return UNKNOWN_ANSWER;
      if (tables.borders.has(unit.id)) {
        const parcel = mainParcel(row);
        return (parcel && units.within(parcel, unit)) ?? UNKNOWN_ANSWER;
      }
      const reports = unitIdOf(row);
      return reports === null ? UNKNOWN_ANSWER : reports === unit.id ? YES : NO;
    },
    source: (row, field, period) => {
      if (field === 'sector') return { source: '企业记录', asOf: null };
      if (field === 'landMu') return { source: '用地关系', asOf: null };
      if (isBlockFact(field)) return blockOrigin?.(firmAt(row).id, field) ?? null;
      return standingFact(row, field, period) ?? null;
    },
    unitOf: (row) => units.nameOf(unitIdOf(row)),
    sectorOf: (row) => firmAt(row).sector || null,
    areaM2: (row) => landM2[row] as number,
  };
}

function landOfFirms(
  firms: readonly Enterprise[],
  landOf: (id: string) => number | null,
): Float64Array {
  const landM2 = new Float64Array(firms.length);
  firms.forEach(({ id }, row) => {
    landM2[row] = landOf(id) ?? Number.NaN;
  });
  return landM2;
}

/** Freed of binary dust, so that 10 亩 is not 9.999999999999998. */
export function exactMu(m2: number): number {
  return Math.round(muFromM2(m2) * 1e9) / 1e9;
}

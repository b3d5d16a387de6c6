import type { FactValue } from '../fact';
import type { Parcel } from '../parcel/parcel';
import { formatMu, formatWan, muFromM2 } from '../quantity';
import { NO, UNKNOWN_ANSWER, YES } from './condition';
import { exactMu } from './firm-reader';
import { firmsOnLand, type Ties } from './firms-on-land';
import { NONE_OF_THEM } from './read-set';
import { type StandingFacts, standingFacts } from './standing-facts';
import { createUnitFinder } from './unit-finder';
import { isBlockFact, type ReadFrom, type WorkspaceReader } from './workspace-reader';

/** The parcels of a workspace, as rules see them. */
export function landReader(
  { tables, indicators, pack, year: programYear, today, blockAnswer, blockOrigin }: ReadFrom,
  areaM2Of: (id: string) => number | null,
): WorkspaceReader {
  const parcels = [...tables.parcels.values()];
  const firms = [...tables.enterprises.values()];
  const own = standingFacts(tables.parcels);
  const ofFirms = standingFacts(tables.enterprises);
  const ties = firmsOnLand(tables);
  const units = createUnitFinder(tables, pack);
  const yearEnd = `${programYear}-12-31`;
  const asOf = yearEnd < today ? yearEnd : today;
  const parcelAt = (row: number) => parcels[row] as Parcel;

  const unitIdOf = (row: number) => {
    const { reportingUnits, unitId } = parcelAt(row);
    return reportingUnits[pack.id] ?? unitId;
  };

  const raw = (row: number, field: string, period: string | undefined): FactValue | undefined => {
    const parcel = parcelAt(row);
    if (isBlockFact(field)) return blockAnswer(parcel.id, field);
    switch (field) {
      case 'landUse':
        return parcel.landUse || undefined;
      case 'tenure':
        return parcel.tenure || undefined;
      case 'floorAreaRatio':
      case 'idle':
        return indicators.themeValue(field, parcel, String(programYear), asOf);
      case 'scale':
      case 'grade':
        return period === undefined
          ? undefined
          : indicators.themeValue(field, parcel, period, asOf);
      case 'problems':
      case 'fourNo':
      case 'twoHigh':
        return joinedOf(ofFirms, ties, row, field);
      default:
        return own.byField.get(field)?.[row]?.value;
    }
  };

  return {
    kind: 'parcel',
    ids: parcels.map(({ id }) => id),
    count: parcels.length,
    programYear,
    scaleYears: [],
    raw,
    landMu: (row) => {
      const land = indicators.landOf(parcelAt(row));
      return land ? exactMu(land.m2) : Number.NaN;
    },
    perMu: (row, metric, year) => {
      const value = indicators.themeValue(metric, parcelAt(row), String(year), asOf);
      return typeof value === 'number' ? value : Number.NaN;
    },
    how: (row, fact, year) => {
      const parcel = parcelAt(row);
      if (fact === 'landMu') {
        return indicators.landOf(parcel)?.from === 'measured' ? '图形椭球面积' : '证载面积';
      }
      const sums = indicators.sumsOf(parcel, fact, String(year));
      if (!sums) return '有企业的数值或用地未知，或没有企业使用';
      return `各企业按用地分摊 ${formatWan(sums.wan)} ÷ 用地 ${formatMu(muFromM2(sums.m2))}`;
    },
    unitAnswer: (row, name) => {
      const unit = units.byName(name);
      if (!unit) return UNKNOWN_ANSWER;
      const within = units.within(parcelAt(row), unit);
      if (within !== null) return within;
      const reports = unitIdOf(row);
      return reports === null ? UNKNOWN_ANSWER : reports === unit.id ? YES : NO;
    },
    source: (row, field, period) => {
      if (isBlockFact(field)) return blockOrigin?.(parcelAt(row).id, field) ?? null;
      const fact = own.byField.get(field)?.[row];
      if (fact) return fact;
      return raw(row, field, period) === undefined ? null : originOf(field);
    },
    unitOf: (row) => units.nameOf(unitIdOf(row)),
    sectorOf: (row) => sectorOf(firms, ties, row),
    areaM2: (row) => areaM2Of(parcelAt(row).id) ?? Number.NaN,
  };
}

function originOf(field: string) {
  const source = field === 'landUse' || field === 'tenure' ? '宗地记录' : '按宗地上企业汇总';
  return { source, asOf: null };
}

/** What is said of any firm on the land; unknown as soon as it is of one of them. */
function joinedOf(
  { byField }: StandingFacts,
  { from, tied }: Ties,
  row: number,
  field: string,
): FactValue | undefined {
  const facts = byField.get(field);
  if (!facts) return undefined;
  let joined: Set<string> | undefined;
  for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
    const fact = facts[tied[at] as number];
    if (!fact) continue;
    if (typeof fact.value !== 'string') return null;
    joined ??= new Set();
    if (fact.value !== NONE_OF_THEM) for (const word of fact.value.split('、')) joined.add(word);
  }
  if (!joined) return undefined;
  return joined.size === 0 ? NONE_OF_THEM : [...joined].join('、');
}

/** The sector of the land: what all firms on it are of. */
function sectorOf(
  firms: readonly { readonly sector: string }[],
  { from, tied }: Ties,
  row: number,
): string | null {
  const sectors = new Set<string>();
  for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
    sectors.add(firms[tied[at] as number]?.sector ?? '');
  }
  const [only = '', another] = sectors;
  return another === undefined && only !== '' ? only : null;
}

import type { Indicators } from '../indicator/indicators';
import type { Parcel } from '../parcel/parcel';
import { muFromM2, sumOf } from '../quantity';
import type { Unit } from '../unit/unit';
import type { Workspace } from '../workspace';
import type { UnitFigureKey } from './unit-figure';
import { LOW_TAX_PER_MU, unitFigureScales } from './unit-figure-scales';

export interface UnitFigureContext {
  readonly tables: Pick<Workspace['tables'], 'units' | 'borders'>;
  readonly indicators: Indicators;
  /** Ellipsoidal area of a parcel's outline, null without one. */
  readonly areaM2Of: (id: string) => number | null;
  readonly year: string;
  readonly asOf: string;
}

/** One unit: a ratio of sums over the parcels of which both terms are known. */
export interface GroupFigure {
  readonly value: number | null;
  /** 万元, m² of floor, or 亩 that count, by the figure. */
  readonly numerator: number;
  /** 亩 of evaluation land, m² of land, or 亩 of which it is known, by the figure. */
  readonly denominator: number;
  readonly parcels: number;
  readonly unknownParcels: number;
  /** Ellipsoidal, of all parcels with an outline. */
  readonly areaM2: number;
  readonly unknownAreaM2: number;
}

export interface UnitFigureRow extends GroupFigure {
  readonly unitId: string;
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly hasBorder: boolean;
  readonly classIndex: number;
}

/** Takes the parcels one by one, so that a caller with very many may breathe in between. */
export interface UnitGathering {
  add(parcel: Parcel): void;
  /** Every unit, in the order of the units. */
  rows(): readonly UnitFigureRow[];
  /** The same figure of all that was added, each parcel once. */
  whole(): GroupFigure;
}

/**
 * Gathers a figure unit by unit. A township has the parcels that lie in it, a platform those it reports, so a parcel
 * may count in one of each.
 */
export function gatherUnits(ctx: UnitFigureContext, figure: UnitFigureKey): UnitGathering {
  const { units, borders } = ctx.tables;
  const groups = new Map<string, Group>([...units.keys()].map((id) => [id, newGroup()]));
  const all = newGroup();
  return {
    add: (parcel) => {
      const terms = termsOf(ctx, figure, parcel);
      const areaM2 = ctx.areaM2Of(parcel.id);
      addTo(all, terms, areaM2);
      for (const id of unitsOfParcel(parcel, units)) {
        const group = groups.get(id);
        if (group) addTo(group, terms, areaM2);
      }
    },
    rows: () =>
      [...units.values()].map((unit) => {
        const own = finish(figure, groups.get(unit.id) ?? newGroup());
        const { id: unitId, name, kind } = unit;
        const classIndex = unitFigureScales[figure].classOf(own.value);
        return { unitId, name, kind, hasBorder: borders.has(unitId), classIndex, ...own };
      }),
    whole: () => finish(figure, all),
  };
}

interface Group {
  readonly numerators: number[];
  readonly denominators: number[];
  readonly areas: number[];
  readonly unknownAreas: number[];
  parcels: number;
  unknown: number;
}

type Terms = readonly [numerator: number, denominator: number] | null;

function newGroup(): Group {
  return { numerators: [], denominators: [], areas: [], unknownAreas: [], parcels: 0, unknown: 0 };
}

function unitsOfParcel(parcel: Parcel, units: ReadonlyMap<string, Unit>): Set<string> {
  const found = new Set<string>();
  if (parcel.unitId !== null) found.add(parcel.unitId);
  for (const id of Object.values(parcel.reportingUnits)) {
    if (units.get(id)?.kind === '平台') found.add(id);
  }
  return found;
}

/** What a parcel brings to the two sums; null when either is not known. */
function termsOf(
  { indicators, areaM2Of, year, asOf }: UnitFigureContext,
  figure: UnitFigureKey,
  parcel: Parcel,
): Terms {
  switch (figure) {
    case 'taxPerMu':
    case 'valueAddedPerMu':
    case 'outputPerMu': {
      const sums = indicators.sumsOf(parcel, figure, year);
      return sums && [sums.wan, muFromM2(sums.m2)];
    }
    case 'floorAreaRatio': {
      const ratio = indicators.themeValue('floorAreaRatio', parcel, year, asOf);
      const land = indicators.landOf(parcel);
      return typeof ratio === 'number' && land && land.m2 > 0 ? [ratio * land.m2, land.m2] : null;
    }
    case 'lowTaxShare': {
      const value = indicators.themeValue('taxPerMu', parcel, year, asOf);
      return typeof value === 'number'
        ? landThatCounts(value < LOW_TAX_PER_MU, areaM2Of(parcel.id))
        : null;
    }
    // Of a ledger, not of parcels.
    case 'creditRate':
      return null;
    case 'idleShare': {
      const status = indicators.themeValue('idle', parcel, year, asOf);
      return status === null ? null : landThatCounts(status !== '在用', areaM2Of(parcel.id));
    }
  }
}

function landThatCounts(counts: boolean, m2: number | null): Terms {
  if (m2 === null) return null;
  return [counts ? muFromM2(m2) : 0, muFromM2(m2)];
}

function addTo(group: Group, terms: Terms, areaM2: number | null): void {
  group.parcels += 1;
  if (areaM2 !== null) group.areas.push(areaM2);
  if (terms) {
    group.numerators.push(terms[0]);
    group.denominators.push(terms[1]);
    return;
  }
  group.unknown += 1;
  if (areaM2 !== null) group.unknownAreas.push(areaM2);
}

function finish(figure: UnitFigureKey, group: Group): GroupFigure {
  const [numerator, denominator] = [sumOf(group.numerators), sumOf(group.denominators)];
  const percent = figure === 'lowTaxShare' || figure === 'idleShare';
  const ratio = denominator > 0 ? Math.round((numerator / denominator) * 1e11) / 1e11 : null;
  return {
    value: ratio !== null && percent ? ratio * 100 : ratio,
    numerator,
    denominator,
    parcels: group.parcels,
    unknownParcels: group.unknown,
    areaM2: sumOf(group.areas),
    unknownAreaM2: sumOf(group.unknownAreas),
  };
}

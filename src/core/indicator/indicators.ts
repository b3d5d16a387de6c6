import type { Parcel } from '../parcel/parcel';
import type { Hatch } from '../theme/display-code';
import type { ThemeKey } from '../theme/theme-key';
import { type EvaluatedTables, evaluate } from './evaluation';
import { type FloorAreaRatio, ratiosOf, shownRatio } from './floor-area-ratio';
import { type Idle, idleHatch, idleOf, idleStatusOf } from './idle';
import { mainParcel } from './main-parcel';
import { type MetricKey, orNull, wanPerMu } from './metric';
import { numberer } from './occupancy-index';
import { areaGapOf, landOfParcel, type ParcelLand } from './parcel-land';
import {
  type FirmPerMu,
  firmPerMu,
  type LandPart,
  landPartsOfFirm,
  landPartsOfParcel,
  type ParcelPerMu,
  parcelPerMu,
} from './per-mu';
import { standingWord } from './standing-word';

/** Every figure a theme, the table or the inspector shows of a parcel or a firm. Null is unknown, never 0. */
export interface Indicators {
  /** What the map is coloured by. `year` matters to yearly themes, `asOf` to idleness. */
  themeValue(theme: ThemeKey, parcel: Parcel, year: string, asOf: string): number | string | null;
  /** The two sums behind a parcel's figure per mu; null when a part of either is unknown. */
  sumsOf(parcel: Parcel, metric: MetricKey, year: string): PerMuSums | null;
  perMuOfParcel(parcelId: string, metric: MetricKey, year: string): ParcelPerMu;
  perMuOfEnterprise(enterpriseId: string, metric: MetricKey, year: string): FirmPerMu;
  /** Who uses a parcel, and how much of it. */
  landUsesOf(parcelId: string): readonly LandPart[];
  /** The land of a firm, parcel by parcel. */
  landOfEnterprise(enterpriseId: string): readonly LandPart[];
  /** All of it as one figure, m²; without the parts, for going through very many firms. */
  firmLandM2(enterpriseId: string): number | null;
  /** The parcel a firm has most land on; null where that cannot be told. */
  mainParcelOf(enterpriseId: string): string | null;
  landOf(parcel: Parcel): ParcelLand | null;
  farOf(parcel: Parcel): readonly FloorAreaRatio[];
  idleOf(parcel: Parcel, asOf: string): Idle;
  hatchOf(parcel: Parcel, asOf: string): Hatch;
}

export interface PerMuSums {
  readonly wan: number;
  readonly m2: number;
}

/**
 * Looks up the occupancies once; all else is worked out when asked for and kept. Made anew after every change of the
 * workspace. `areaM2Of` gives the ellipsoidal area of a parcel's outline, null without one.
 */
export function createIndicators(
  tables: EvaluatedTables,
  areaM2Of: (id: string) => number | null,
): Indicators {
  const evaluation = evaluate(tables, areaM2Of);
  const numberOf = numberer(evaluation.index.parcels);
  const numberOfFirm = numberer(evaluation.index.firms);
  const sums = { wan: 0, m2: 0 };

  const perMu = (parcel: Parcel, metric: MetricKey, year: string): number | null => {
    const number = numberOf(parcel.id);
    if (number === undefined) return null;
    sums.wan = 0;
    sums.m2 = 0;
    return evaluation.addParcel(number, metric, year, sums)
      ? orNull(wanPerMu(sums.wan, sums.m2))
      : null;
  };

  const landM2 = (parcel: Parcel) => landOfParcel(parcel, areaM2Of)?.m2 ?? Number.NaN;

  const themeValue = (theme: ThemeKey, parcel: Parcel, year: string, asOf: string) => {
    switch (theme) {
      case 'taxPerMu':
      case 'valueAddedPerMu':
      case 'outputPerMu':
        return perMu(parcel, theme, year);
      case 'floorAreaRatio':
        return orNull(shownRatio(parcel, () => landM2(parcel)));
      case 'idle':
        return idleStatusOf(parcel, asOf);
      case 'supply':
        return statedText(parcel, 'supplyStatus');
      case 'landUse':
        return parcel.landUse || null;
      case 'tenure':
        return parcel.tenure || null;
      case 'grade':
      case 'scale':
        return standingWord(evaluation, numberOf(parcel.id), theme, year);
      case 'areaGap':
        return areaGapOf(parcel, areaM2Of);
      // Of a list, not of the land alone: told by the verdicts.
      case 'listing':
      case 'track':
      // Of a ledger: told by targets.
      case 'progress':
        return null;
    }
  };

  return {
    themeValue,
    sumsOf: (parcel, metric, year) => {
      const number = numberOf(parcel.id);
      const own = { wan: 0, m2: 0 };
      const known = number !== undefined && evaluation.addParcel(number, metric, year, own);
      return known && own.m2 > 0 ? own : null;
    },
    perMuOfParcel: (id, metric, year) => parcelPerMu(evaluation, id, metric, year),
    perMuOfEnterprise: (id, metric, year) => firmPerMu(evaluation, id, metric, year),
    landOfEnterprise: (id) => landPartsOfFirm(evaluation, id),
    landUsesOf: (id) => landPartsOfParcel(evaluation, id),
    firmLandM2: (id) => {
      const firm = numberOfFirm(id);
      return firm === undefined ? null : orNull(evaluation.firmLandM2(firm));
    },
    mainParcelOf: (id) => mainParcel(evaluation, numberOfFirm(id)),
    landOf: (parcel) => landOfParcel(parcel, areaM2Of),
    farOf: (parcel) => ratiosOf(parcel, landOfParcel(parcel, areaM2Of)),
    idleOf,
    hatchOf: (parcel, asOf) => idleHatch(idleStatusOf(parcel, asOf)),
  };
}

function statedText(parcel: Parcel, field: string): string | null {
  for (const fact of parcel.facts) {
    if (fact.field === field) return typeof fact.value === 'string' ? fact.value : null;
  }
  return null;
}

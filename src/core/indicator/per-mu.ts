import type { Occupancy } from '../enterprise/occupancy';
import { sumOf } from '../quantity';
import type { Evaluation } from './evaluation';
import { type LandWay, landWays } from './evaluation-land';
import { type MetricKey, orNull, wanPerMu } from './metric';
import { positionsOf } from './occupancy-index';

/** The land of one occupancy and how it was found: own or used, less what others use of it. */
export interface LandPart {
  readonly occupancy: Occupancy;
  readonly way: LandWay;
  readonly grossM2: number | null;
  /** Let to others; 0 for who uses another's land. */
  readonly letM2: number | null;
  readonly landM2: number | null;
  /** More was let than owned: the land counts as 0. */
  readonly overLet: boolean;
}

/** Why there is no value. The ids name whom it wants; a firm's own figure wants no parcel. */
export type Missing =
  | { readonly what: 'noFirm' | 'noLand' }
  | { readonly what: 'figure'; readonly enterpriseId: string }
  | { readonly what: 'land'; readonly enterpriseId: string; readonly parcelId: string };

/** Figure ÷ Σ land over all parcels of the firm, opened to its parts. */
export interface FirmPerMu {
  readonly value: number | null;
  readonly figureWan: number | null;
  readonly landM2: number | null;
  readonly parts: readonly LandPart[];
  readonly missing: readonly Missing[];
}

/** What one firm brings to a parcel: its figure by the share of its land that lies here. */
export interface ParcelPart {
  readonly enterpriseId: string;
  readonly hereM2: number | null;
  readonly wholeM2: number | null;
  readonly figureWan: number | null;
  /** Of the firm's land, 0…1. */
  readonly share: number | null;
  readonly wan: number | null;
}

/** Σ figure × share ÷ Σ land here, opened to the firms. */
export interface ParcelPerMu {
  readonly value: number | null;
  readonly wan: number | null;
  readonly landM2: number | null;
  readonly parts: readonly ParcelPart[];
  readonly missing: readonly Missing[];
}

function landPart({ index, land }: Evaluation, at: number): LandPart {
  const [gross, net] = [land.grossM2[at] as number, land.netM2[at] as number];
  const overLet = land.overLet[at] === 1;
  return {
    occupancy: index.list[at] as Occupancy,
    way: landWays[land.ways[at] as number] as LandWay,
    grossM2: orNull(gross),
    letM2: overLet ? null : orNull(gross - net),
    landM2: orNull(net),
    overLet,
  };
}

/** The land of all who use a parcel. */
export function landPartsOfParcel(evaluation: Evaluation, parcelId: string): LandPart[] {
  const number = evaluation.index.parcels.numbers.get(parcelId);
  if (number !== undefined) evaluation.settle(number);
  return positionsOf(evaluation.index.parcels, parcelId).map((at) => landPart(evaluation, at));
}

/** The land of a firm, parcel by parcel. */
export function landPartsOfFirm(evaluation: Evaluation, enterpriseId: string): LandPart[] {
  const { index } = evaluation;
  const firm = index.firms.numbers.get(enterpriseId);
  if (firm === undefined) return [];
  evaluation.firmLandM2(firm);
  return positionsOf(index.firms, enterpriseId).map((at) => landPart(evaluation, at));
}

export function firmPerMu(
  evaluation: Evaluation,
  enterpriseId: string,
  metric: MetricKey,
  year: string,
): FirmPerMu {
  const { index } = evaluation;
  const firm = index.firms.numbers.get(enterpriseId);
  if (firm === undefined) return noValue([{ what: 'noLand' }], { figureWan: null });
  const landM2 = orNull(evaluation.firmLandM2(firm));
  const figure = orNull(evaluation.figureWan(firm, metric, year));
  const parts = landPartsOfFirm(evaluation, enterpriseId);
  const value = orNull(wanPerMu(figure ?? Number.NaN, landM2 ?? Number.NaN));
  const missing = missingOf(enterpriseId, figure, parts, landM2);
  return { value, figureWan: figure, landM2, parts, missing };
}

export function parcelPerMu(
  evaluation: Evaluation,
  parcelId: string,
  metric: MetricKey,
  year: string,
): ParcelPerMu {
  const { index } = evaluation;
  const lands = landPartsOfParcel(evaluation, parcelId);
  if (lands.length === 0) return noValue([{ what: 'noFirm' }], { wan: null });
  const ids = [...new Set(lands.map(({ occupancy }) => occupancy.enterpriseId))];
  const parts: ParcelPart[] = [];
  const missing: Missing[] = [];
  for (const enterpriseId of ids) {
    const firm = index.firms.numbers.get(enterpriseId) as number;
    const wholeM2 = orNull(evaluation.firmLandM2(firm));
    const figure = orNull(evaluation.figureWan(firm, metric, year));
    const own = lands.filter(({ occupancy }) => occupancy.enterpriseId === enterpriseId);
    const hereM2 = sumOrNull(own.map(({ landM2 }) => landM2));
    const share = hereM2 === null || !wholeM2 ? null : hereM2 / wholeM2;
    const wan = hereM2 === 0 ? 0 : figure === null || share === null ? null : figure * share;
    parts.push({ enterpriseId, hereM2, wholeM2, figureWan: figure, share, wan });
    if (wan === null) {
      const all = landPartsOfFirm(evaluation, enterpriseId);
      missing.push(...missingOf(enterpriseId, figure, all, wholeM2));
    }
  }
  const sums = { wan: 0, m2: 0 };
  const number = index.parcels.numbers.get(parcelId) as number;
  evaluation.addParcel(number, metric, year, sums);
  const value = orNull(wanPerMu(sums.wan, sums.m2));
  if (value === null && missing.length === 0) missing.push({ what: 'noLand' });
  return { value, wan: orNull(sums.wan), landM2: orNull(sums.m2), parts, missing };
}

function missingOf(
  enterpriseId: string,
  figure: number | null,
  parts: readonly LandPart[],
  landM2: number | null,
): Missing[] {
  const unknown = parts.filter((part) => part.landM2 === null);
  return [
    ...(figure === null ? [{ what: 'figure', enterpriseId } as const] : []),
    ...unknown.map(({ occupancy }) => {
      return { what: 'land', enterpriseId, parcelId: occupancy.parcelId } as const;
    }),
    ...(landM2 === 0 ? [{ what: 'noLand' } as const] : []),
  ];
}

function noValue<T extends object>(missing: readonly Missing[], rest: T) {
  return { value: null, landM2: null, parts: [], missing, ...rest };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : sumOf(values as number[]);
}

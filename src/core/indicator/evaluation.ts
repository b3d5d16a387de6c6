import type { Enterprise } from '../enterprise/enterprise';
import type { Workspace } from '../workspace';
import { type EvaluationLand, emptyLand, settleParcel } from './evaluation-land';
import { positionOfFact } from './fact-position';
import { type MetricKey, metricField } from './metric';
import { indexOf, type OccupancyIndex } from './occupancy-index';

/** The documents that land and figures are worked out from. */
export type EvaluatedTables = Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'occupancies'>;

/**
 * Land and figures by evaluation unit, each worked out once when first asked for. Firms and parcels are numbered as in
 * the index; unknown is NaN, so that it spreads through every sum by itself.
 */
export interface Evaluation {
  readonly index: OccupancyIndex;
  readonly land: EvaluationLand;
  /** Works out the land of a parcel's occupancies, unless that is done. */
  settle(parcel: number): void;
  /** The whole land of a firm, m². */
  firmLandM2(firm: number): number;
  figureWan(firm: number, metric: MetricKey, year: string): number;
  /** What is said of a firm in words for a year, its grade or scale. */
  word(firm: number, field: string, year: string): string | null;
  /**
   * Σ figure × land here ÷ whole land, and Σ land here, into `sums`. False when a part is unknown.
   */
  addParcel(parcel: number, metric: MetricKey, year: string, sums: Sums): boolean;
}

export interface Sums {
  wan: number;
  m2: number;
}

/** Stands for what nobody has asked for yet; no figure of a firm is infinite. */
const UNASKED = Number.POSITIVE_INFINITY;

export function evaluate(
  { occupancies, parcels, enterprises }: EvaluatedTables,
  areaM2Of: (id: string) => number | null,
): Evaluation {
  const index = indexOf(occupancies);
  const land = emptyLand(index.list.length);
  const settled = new Uint8Array(index.parcels.ids.length);
  const firmLand = new Float64Array(index.firms.ids.length).fill(UNASKED);
  const records: (Enterprise | undefined)[] = new Array(index.firms.ids.length);
  const figures = new Map<string, Float64Array>();
  let hint = 0;
  let lastMetric: MetricKey | null = null;
  let lastYear = '';
  let last: Float64Array = new Float64Array(0);

  const settle = (number: number): void => {
    if (settled[number]) return;
    settled[number] = 1;
    const parcel = parcels.get(index.parcels.ids[number] as string);
    if (parcel) settleParcel(land, index, index.parcels.first[number] as number, parcel, areaM2Of);
  };

  const firmLandM2 = (firm: number): number => {
    const known = firmLand[firm] as number;
    if (known !== UNASKED) return known;
    let sum = 0;
    for (let at = index.firms.first[firm] as number; at >= 0; at = index.firms.next[at] as number) {
      settle(index.parcels.owners[at] as number);
      sum += land.netM2[at] as number;
    }
    firmLand[firm] = sum;
    return sum;
  };

  const factOf = (firm: number, field: string, year: string) => {
    records[firm] ??= enterprises.get(index.firms.ids[firm] as string);
    const facts = records[firm]?.facts ?? [];
    const at = positionOfFact(facts, field, year, hint);
    if (at >= 0) hint = at;
    return facts[at]?.value;
  };

  const wordOf = (firm: number, field: string, year: string) => {
    // What people set by hand goes before what the ledger says; nobody sets it in most years.
    const own = field === 'grade' ? factOf(firm, 'gradeOverride', year) : undefined;
    const value = own ?? factOf(firm, field, year);
    return typeof value === 'string' ? value : null;
  };

  const figureOf = (firm: number, metric: MetricKey, year: string): number => {
    if (metric !== lastMetric || year !== lastYear) {
      const key = `${metric}|${year}`;
      last = figures.get(key) ?? new Float64Array(index.firms.ids.length).fill(UNASKED);
      figures.set(key, last);
      [lastMetric, lastYear] = [metric, year];
    }
    const known = last[firm] as number;
    if (known !== UNASKED) return known;
    const value = factOf(firm, metricField[metric], year);
    const wan = typeof value === 'number' ? value : Number.NaN;
    last[firm] = wan;
    return wan;
  };

  const addParcel = (parcel: number, metric: MetricKey, year: string, sums: Sums): boolean => {
    settle(parcel);
    const { first, next } = index.parcels;
    let [wan, m2] = [0, 0];
    for (let at = first[parcel] as number; at >= 0; at = next[at] as number) {
      const here = land.netM2[at] as number;
      if (here === 0) continue;
      const firm = index.firms.owners[at] as number;
      wan += figureOf(firm, metric, year) * (here / firmLandM2(firm));
      m2 += here;
    }
    sums.wan += wan;
    sums.m2 += m2;
    return !Number.isNaN(wan) && !Number.isNaN(m2);
  };

  return { index, land, settle, firmLandM2, figureWan: figureOf, word: wordOf, addParcel };
}

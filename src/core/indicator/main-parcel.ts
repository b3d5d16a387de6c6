import type { Evaluation } from './evaluation';

/**
 * The parcel a firm has most land on, the one with the smaller id where two are alike. Null where the firm has no land,
 * or has several parcels and the land on one of them is not known.
 */
export function mainParcel(evaluation: Evaluation, firm: number | undefined): string | null {
  if (firm === undefined) return null;
  const { firms, parcels } = evaluation.index;
  const start = firms.first[firm] as number;
  const idAt = (at: number) => parcels.ids[parcels.owners[at] as number] as string;
  if ((firms.next[start] as number) < 0) return idAt(start);
  if (Number.isNaN(evaluation.firmLandM2(firm))) return null;
  const areas = new Map<string, number>();
  for (let at = start; at >= 0; at = firms.next[at] as number) {
    const id = idAt(at);
    areas.set(id, (areas.get(id) ?? 0) + (evaluation.land.netM2[at] as number));
  }
  const [[first] = [null]] = [...areas].toSorted(([a, m2], [b, other]) =>
    other === m2 ? (a < b ? -1 : 1) : other - m2,
  );
  return first;
}

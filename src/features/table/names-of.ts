import type { LandPart } from '../../core/indicator/per-mu';

/** Names of who is linked with a record by its uses of land, 、 between; one that is linked twice is named once. */
export function namesOf(
  partners: ReadonlyMap<string, { readonly name: string }>,
  uses: readonly LandPart[],
  side: 'parcelId' | 'enterpriseId',
): string {
  const ids = new Set(uses.map(({ occupancy }) => occupancy[side]));
  return [...ids].flatMap((id) => partners.get(id)?.name || []).join('、');
}

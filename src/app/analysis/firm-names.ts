import type { Parcel } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';

type Tables = Pick<Workspace['tables'], 'occupancies' | 'enterprises'>;

/** Names of the firms on a parcel, one a line. Gathered when first asked for: most filters never do. */
export function firmNamesOf(
  { occupancies, enterprises }: Tables,
  parcels: readonly Parcel[],
): (row: number) => string | null {
  let names: ReadonlyMap<string, string> | null = null;
  const gather = () => {
    const found = new Map<string, string>();
    for (const { enterpriseId, parcelId } of occupancies.values()) {
      const name = enterprises.get(enterpriseId)?.name;
      const others = found.get(parcelId);
      if (name) found.set(parcelId, others ? `${others}\n${name}` : name);
    }
    return found;
  };
  return (row) => {
    names ??= gather();
    return names.get((parcels[row] as Parcel).id) ?? null;
  };
}

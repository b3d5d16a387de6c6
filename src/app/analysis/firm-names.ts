import { indexOf, positionsOf } from '../../core/indicator/occupancy-index';
import type { Parcel } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';

type Tables = Pick<Workspace['tables'], 'occupancies' | 'enterprises'>;

/** Names of the firms on a parcel, one a line. Put together row by row when first asked for: most filters never do. */
export function firmNamesOf(
  { occupancies, enterprises }: Tables,
  parcels: readonly Parcel[],
): (row: number) => string | null {
  const known: (string | null)[] = [];
  const namesOf = ({ id }: Parcel) => {
    const { list, parcels: uses } = indexOf(occupancies);
    const names = positionsOf(uses, id).flatMap(
      (at) => enterprises.get(list[at]?.enterpriseId ?? '')?.name || [],
    );
    return names.join('\n') || null;
  };
  return (row) => {
    const before = known[row];
    if (before !== undefined) return before;
    const names = namesOf(parcels[row] as Parcel);
    known[row] = names;
    return names;
  };
}

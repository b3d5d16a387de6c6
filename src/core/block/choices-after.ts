import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Shape } from '../parcel/parcel';
import type { Block, BlockOutline, MembershipChoice } from './block';
import { membersOf } from './members-of';

/** What a person chose while a line was drawn; null goes back to the rule of half. */
export interface ChoiceMade extends Pick<MembershipChoice, 'parcelId' | 'why'> {
  readonly as: MembershipChoice['as'] | null;
}

export interface ChoicesAfter {
  /** In the order of their parcels. */
  readonly kept: readonly MembershipChoice[];
  /** Stored ones whose parcel the new line no longer cuts. */
  readonly dropped: readonly MembershipChoice[];
}

/** Less land on one side is the width of the line: no cut. */
const LEAST_CUT_M2 = 1;

/**
 * The choices of a block once its line is another one. A choice is about a parcel the line cuts; where it cuts that
 * parcel no longer, the choice goes, else land far from the line would count. One about a parcel that lay wholly inside
 * or outside before stays as long as it still does.
 */
export function choicesAfter(
  { outlines, choices }: Pick<Block, 'outlines' | 'choices'>,
  outline: BlockOutline,
  shapes: ReadonlyMap<string, Shape>,
  made: readonly ChoiceMade[] = [],
): ChoicesAfter {
  const before = outlines.at(-1);
  const then = before && sharesOf(before, shapes);
  const now = sharesOf(outline, shapes);
  const named = new Set(made.map(({ parcelId }) => parcelId));
  const isCut = (id: string) => now.get(id) === 'cut';
  const stored = choices.filter(({ parcelId }) => !named.has(parcelId));
  const stays = ({ parcelId: id }: MembershipChoice) =>
    isCut(id) || !then || now.get(id) === then.get(id);
  const fresh = made.flatMap(({ parcelId, as, why }) =>
    as !== null && isCut(parcelId) ? [{ parcelId, as, why: why.trim() }] : [],
  );
  return {
    kept: [...stored.filter(stays), ...fresh].sort((a, b) => (a.parcelId < b.parcelId ? -1 : 1)),
    dropped: stored.filter((choice) => !stays(choice)),
  };
}

/** How a line lies to the parcels it takes land of; of those it does not come near nothing is said. */
function sharesOf(
  outline: BlockOutline,
  shapes: ReadonlyMap<string, Shape>,
): ReadonlyMap<string, 'cut' | 'inside'> {
  const members = membersOf({ outlines: [outline], choices: [] }, outline.validFrom, shapes);
  return new Map(
    members.flatMap(({ parcelId, share }) => {
      const shape = shapes.get(parcelId);
      const m2 = shape ? geodesicAreaM2(shape.geometry) : 0;
      const inside = (share ?? 0) * m2;
      if (inside < LEAST_CUT_M2) return [];
      return [[parcelId, m2 - inside < LEAST_CUT_M2 ? 'inside' : 'cut'] as const];
    }),
  );
}

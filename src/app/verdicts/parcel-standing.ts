import {
  EXEMPT,
  LISTED,
  listings,
  NOT_LISTED,
  tracks,
  UNDETERMINED,
} from '../../core/list/verdict';
import type { Steps } from '../analysis/steps';
import type { Readers } from './list-standing';
import type { ListStanding, ParcelStanding } from './verdicts';

/** What speaks loudest of several firms on one parcel. */
const order = [LISTED, UNDETERMINED, EXEMPT, NOT_LISTED];

/**
 * The standing of every parcel in words, for the map. Of a list of firms a parcel takes that of the firm that speaks
 * loudest; land without a firm has none.
 */
export function* parcelStanding(
  list: ListStanding | null,
  ids: readonly string[],
  { land, ties, blocks: { namesOf } }: Readers,
): Steps<ParcelStanding> {
  yield;
  const listing: (string | null)[] = new Array(ids.length).fill(null);
  const track: (string | null)[] = new Array(ids.length).fill(null);
  const blocks = ids.map((id) => namesOf(id).join('\n') || null);
  if (!list || list.table === 'blocks') return { ids, listing, track, blocks };
  const own = list.table === 'parcels';
  const put = (row: number, from: number) => {
    const stands = list.listing[from] as number;
    listing[row] = listings[stands] ?? null;
    track[row] = stands === LISTED ? (tracks[list.track[from] as number] ?? null) : null;
  };
  for (let row = 0; row < land.count; row++) {
    if (own) {
      put(row, row);
      continue;
    }
    let best = -1;
    for (let at = ties.from[row] as number; at < (ties.from[row + 1] as number); at++) {
      const firm = ties.tied[at] as number;
      if (best < 0 || rankOf(list, firm) < rankOf(list, best)) best = firm;
    }
    if (best >= 0) put(row, best);
  }
  return { ids, listing, track, blocks };
}

function rankOf({ listing }: ListStanding, row: number): number {
  return order.indexOf(listing[row] as number);
}

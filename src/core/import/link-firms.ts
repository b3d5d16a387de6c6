import { addition, type Operation } from '../change/change';
import type { Occupancy } from '../enterprise/occupancy';
import { refuse } from '../refusal';

/** A link a person took: the firm uses the parcel, so much of it, on this ground. */
export interface Link {
  readonly enterpriseId: string;
  readonly parcelId: string;
  readonly basis: Occupancy['basis'];
  /** Null where it is not known; a lone owner then stands for the whole parcel. */
  readonly areaM2: number | null;
}

/** Writes the links, each once; what is linked already is left as it is. */
export const linkFirms: Operation<{
  readonly links: readonly Link[];
  readonly nextId: () => string;
}> = (ws, { links, nextId }) => {
  const known = new Set(
    [...ws.tables.occupancies.values()].map((use) => `${use.enterpriseId}|${use.parcelId}`),
  );
  const fresh = links.filter(({ enterpriseId, parcelId }) => {
    const key = `${enterpriseId}|${parcelId}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  if (fresh.length === 0) {
    return refuse('nothing', '所选的用地关系都已建立。', '请另选企业和地块。');
  }
  return fresh.map((link) =>
    addition('occupancies', { ...link, id: nextId(), floorAreaM2: null, rev: 0 }),
  );
};

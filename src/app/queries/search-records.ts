import type { Initials } from '../../core/search/initials';
import { createSearchIndex, type SearchHit } from '../../core/search/search-index';
import type { Workspace } from '../../core/workspace';
import type { Steps } from '../analysis/steps';
import type { Selection } from '../session';

export interface Found {
  readonly selection: Selection;
  readonly title: string;
  readonly detail: string;
}

type Tables = Workspace['tables'];

const { prepare, search } = createSearchIndex();

export function prepareSearch({ tables }: Workspace, initials: Initials | null): Steps<void> {
  return prepare(tables, initials);
}

/** Parcels and enterprises whose name, code, unit or initials hold the text; names that begin with it first. */
export function* searchRecords(
  { tables }: Workspace,
  text: string,
  limit: number,
  initials: Initials | null,
): Steps<Found[]> {
  const hits = yield* search(tables, text, limit, initials);
  return hits.map((hit) => describe(tables, hit));
}

function describe(tables: Tables, { table, id }: SearchHit): Found {
  const selection = { table, id };
  if (table === 'parcels') {
    const parcel = tables.parcels.get(id);
    const unit = parcel?.unitId ? tables.units.get(parcel.unitId)?.name : undefined;
    const detail = [unit ?? '单位未知', parcel?.code || '无代码'].join(' · ');
    return { selection, title: parcel?.name ?? id, detail };
  }
  const enterprise = tables.enterprises.get(id);
  const detail = `企业 · ${enterprise?.sector || '行业未知'}`;
  return { selection, title: enterprise?.name ?? id, detail };
}

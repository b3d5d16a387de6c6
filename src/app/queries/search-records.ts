import { formerNames } from '../../core/enterprise/former-names';
import type { Initials } from '../../core/search/initials';
import { createSearchIndex, type SearchHit } from '../../core/search/search-index';
import type { Workspace } from '../../core/workspace';
import type { Steps } from '../analysis/steps';

export interface Found extends SearchHit {
  /** 单位, 区块, 地块 or 企业. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
}

export interface FoundRecords {
  /** The best of them. */
  readonly found: readonly Found[];
  /** How many there are in all. */
  readonly total: number;
}

type Tables = Workspace['tables'];

const { prepare, search } = createSearchIndex();

export function prepareSearch({ tables }: Workspace, initials: Initials | null): Steps<void> {
  return prepare(tables, initials);
}

/** Units, blocks, parcels and enterprises whose name, code, unit or pinyin hold the text; names that begin with it first. */
export function* searchRecords(
  { tables }: Workspace,
  text: string,
  limit: number,
  initials: Initials | null,
): Steps<FoundRecords> {
  const { hits, total } = yield* search(tables, text, limit, initials);
  return { found: hits.map((hit) => describe(tables, hit)), total };
}

function describe(tables: Tables, hit: SearchHit): Found {
  const { table, id } = hit;
  if (table === 'units') {
    const unit = tables.units.get(id);
    const border = tables.borders.has(id) ? '' : ' · 没有边界';
    const detail = `单位 · ${unit?.kind ?? ''}${border}`;
    return { ...hit, kind: '单位', title: unit?.name ?? id, detail };
  }
  if (table === 'blocks') {
    const block = tables.blocks.get(id);
    const unit = block?.unitId ? tables.units.get(block.unitId)?.name : undefined;
    const drawn = block?.outlines.length ? '' : ' · 未划定边界';
    const detail = `区块 · ${unit ?? '单位未知'}${drawn}`;
    return { ...hit, kind: '区块', title: block?.name ?? id, detail };
  }
  if (table === 'parcels') {
    const parcel = tables.parcels.get(id);
    const unit = parcel?.unitId ? tables.units.get(parcel.unitId)?.name : undefined;
    const detail = [unit ?? '单位未知', parcel?.code || '无代码'].join(' · ');
    return { ...hit, kind: '地块', title: parcel?.name ?? id, detail };
  }
  const enterprise = tables.enterprises.get(id);
  const former = enterprise ? formerNames(enterprise) : '';
  const once = former === '' ? '' : ` · 曾用名 ${former}`;
  const detail = `企业 · ${enterprise?.sector || '行业未知'}${once}`;
  return { ...hit, kind: '企业', title: enterprise?.name ?? id, detail };
}

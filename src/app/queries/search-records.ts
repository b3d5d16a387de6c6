import type { Workspace } from '../../core/workspace';
import type { Selection } from '../session';

export interface Found {
  readonly selection: Selection;
  readonly title: string;
  readonly detail: string;
}

/** Parcels and enterprises whose name, code or unit holds the text; names that begin with it first. */
export function searchRecords(ws: Workspace, text: string, limit: number): Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const first: Found[] = [];
  const later: Found[] = [];
  for (const found of candidates(ws, wanted)) {
    (found.title.toLowerCase().startsWith(wanted) ? first : later).push(found);
    if (first.length >= limit) break;
  }
  return [...first, ...later].slice(0, limit);
}

function* candidates(ws: Workspace, wanted: string): Generator<Found> {
  const units = matchingUnits(ws, wanted);
  for (const { id, name, code, unitId } of ws.tables.parcels.values()) {
    const unit = unitId ? ws.tables.units.get(unitId)?.name : undefined;
    const hit =
      holds(name, wanted) || holds(code, wanted) || (unitId !== null && units.has(unitId));
    const detail = [unit ?? '单位未知', code || '无代码'].join(' · ');
    if (hit) yield { selection: { table: 'parcels', id }, title: name, detail };
  }
  for (const { id, name, uscc, sector } of ws.tables.enterprises.values()) {
    const hit = holds(name, wanted) || holds(uscc, wanted);
    if (hit)
      yield {
        selection: { table: 'enterprises', id },
        title: name,
        detail: `企业 · ${sector || '行业未知'}`,
      };
  }
}

/** A unit is found by any of its spellings: 干览镇 finds 干𬒗镇. */
function matchingUnits(ws: Workspace, wanted: string): Set<string> {
  const hits = new Set<string>();
  for (const { id, name, aliases } of ws.tables.units.values()) {
    if ([name, ...aliases].some((spelling) => holds(spelling, wanted))) hits.add(id);
  }
  return hits;
}

function holds(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted);
}

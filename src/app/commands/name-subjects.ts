import type { Change } from '../../core/change/change';
import type { Decision } from '../../core/decision/decision';
import type { Workspace } from '../../core/workspace';

/** Whom decisions are about, in words for the log: one by name, many by count. */
export function nameSubjects(ws: Workspace, changes: readonly Change[]): string {
  const subjects = changes.map(({ before, after }) => ((after ?? before) as Decision).subject);
  const [first, ...others] = subjects;
  if (first && others.length === 0) {
    return `“${ws.tables[first.table].get(first.id)?.name ?? first.id}”`;
  }
  const firms = subjects.filter(({ table }) => table === 'enterprises').length;
  const parcels = subjects.length - firms;
  const counted = [firms > 0 && `${firms} 家企业`, parcels > 0 && `${parcels} 宗地块`];
  return ` ${counted.filter(Boolean).join('、')}`;
}

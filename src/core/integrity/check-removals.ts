import type { Change } from '../change/change';
import { type Refusal, refuse } from '../refusal';
import type { TableName, Workspace } from '../workspace';

/** Nothing that stays may point at what went. One pass over the tables that could. */
export function checkRemovals(next: Workspace, changes: readonly Change[]): Refusal | null {
  const gone = collectGone(next, changes);
  if (gone.size === 0) return null;
  const { parcels, shapes, enterprises, occupancies, attachments, findings, decisions, blocks } =
    next.tables;
  const isGone = (table: TableName, id: string) => gone.get(table)?.has(id) ?? false;
  if (gone.has('units')) {
    for (const record of [...parcels.values(), ...enterprises.values()]) {
      const named = Object.values(record.reportingUnits);
      if ('unitId' in record && record.unitId) named.push(record.unitId);
      if (named.some((id) => isGone('units', id))) return inUse('单位', `“${record.name}”`);
    }
  }
  for (const { name, unitId, reportingUnitId, choices } of blocks.values()) {
    if ([unitId, reportingUnitId].some((id) => id !== null && isGone('units', id))) {
      return inUse('单位', `区块“${name}”`);
    }
    if (choices.some(({ parcelId }) => isGone('parcels', parcelId))) {
      return inUse('地块', `区块“${name}”的计入选择`);
    }
  }
  const credited = checkCredited(next, isGone);
  if (credited) return credited;
  for (const id of next.tables.borders.keys()) {
    if (isGone('units', id) || isGone('zones', id)) return inUse('单位或规划线', '它的边界');
  }
  for (const { subject } of [...attachments.values(), ...findings.values()]) {
    if (subject && isGone(subject.table, subject.id)) return inUse('记录', '附件或质检结果');
  }
  if (!gone.has('parcels') && !gone.has('enterprises')) return null;
  for (const id of shapes.keys()) if (isGone('parcels', id)) return inUse('地块', '它的图形');
  for (const use of occupancies.values()) {
    if (isGone('parcels', use.parcelId)) return inUse('地块', '用地关系');
    if (isGone('enterprises', use.enterpriseId)) return inUse('企业', '用地关系');
  }
  for (const { subject } of decisions.values()) {
    if (isGone(subject.table, subject.id)) return inUse('记录', '清单的人工认定');
  }
  return null;
}

/** What was counted towards a target, and what is planned for it, keeps what it is about. */
function checkCredited(
  { tables }: Workspace,
  isGone: (table: TableName, id: string) => boolean,
): Refusal | null {
  const { credits, readings, projects } = tables;
  for (const { unitId } of [...credits.values(), ...readings.values(), ...projects.values()]) {
    if (unitId !== null && isGone('units', unitId)) return inUse('单位', '目标认定、填报数或项目');
  }
  for (const { subject, reverses } of credits.values()) {
    if (subject && isGone(subject.table, subject.id)) return inUse('记录', '目标认定');
    if (reverses !== null && isGone('credits', reverses)) return inUse('认定', '撤销记录');
  }
  for (const { subject } of projects.values()) {
    if (isGone(subject.table, subject.id)) return inUse('记录', '项目');
  }
  return null;
}

function collectGone(next: Workspace, changes: readonly Change[]): Map<TableName, Set<string>> {
  const gone = new Map<TableName, Set<string>>();
  for (const { table, id, after } of changes) {
    if (after || next.tables[table].has(id)) continue;
    if (!gone.has(table)) gone.set(table, new Set());
    gone.get(table)?.add(id);
  }
  return gone;
}

function inUse(what: string, by: string): Refusal {
  return refuse('in-use', `要删除的${what}仍被${by}引用。`, '请先解除引用，或一并删除。');
}

import { geodesicAreaM2 } from '../geo/geodesic-area';
import { checkRecord } from '../integrity/check-record';
import { formatMu, muFromM2 } from '../quantity';
import type { Unit } from '../unit/unit';
import type { Workspace } from '../workspace';
import type { Zone } from '../zone/zone';
import type { DraftWorld } from './draft-world';
import { unitFinder } from './find-unit';
import type { FieldDiff, Made, RowOutcome } from './import-plan';
import { diffOf } from './merge-record';
import type { RowDraft } from './read-row';

/** Takes rows of townships and parks: names, other names, codes, and borders where there are any. */
export function unitImporter(world: DraftWorld, made: Made): (row: RowDraft) => RowOutcome {
  return (row) => {
    const text = (key: string) => String(row.own.get(key) ?? '').trim();
    const name = text('name');
    const id = unitFinder(world.ws.tables.units)(name);
    const old = id === null ? undefined : world.ws.tables.units.get(id);
    const added = text('aliases')
      .split(/[、，,;；]+/)
      .map((one) => one.trim())
      .filter(Boolean);
    const unit: Unit = {
      id: old?.id ?? made.nextId('unit'),
      name: old?.name ?? name,
      aliases: [...new Set([...(old?.aliases ?? []), ...added])].filter((one) => one !== name),
      code: text('code').replace(/\s+/g, '') || old?.code || null,
      kind: kindOf(text('kind'), name) ?? old?.kind ?? '镇街',
      rev: old?.rev ?? 0,
    };
    const diffs = [
      ...diffOf('单位名称', old?.name ?? '', unit.name),
      ...diffOf('别名', old?.aliases.join('、') ?? '', unit.aliases.join('、')),
      ...diffOf('统计代码', old?.code ?? '', unit.code ?? ''),
      ...diffOf('类别', old?.kind ?? '', unit.kind),
    ];
    return settle(world, row, 'units', unit, old !== undefined, diffs);
  };
}

/** Takes rows of control lines. */
export function zoneImporter(world: DraftWorld, made: Made): (row: RowDraft) => RowOutcome {
  return (row) => {
    const name = String(row.own.get('name') ?? '').trim() || `控制线 ${row.at}`;
    const old = [...world.ws.tables.zones.values()].find((zone) => zone.name === name);
    const id = old?.id ?? made.nextId('zone');
    const zone: Zone = { id, name, kind: '工业用地控制线', rev: old?.rev ?? 0 };
    return settle(
      world,
      row,
      'zones',
      zone,
      old !== undefined,
      diffOf('名称', old?.name ?? '', name),
    );
  };
}

function settle(
  world: DraftWorld,
  row: RowDraft,
  table: 'units' | 'zones',
  record: Unit | Zone,
  known: boolean,
  own: readonly FieldDiff[],
): RowOutcome {
  const outcome = { at: row.at, name: record.name, id: record.id, notes: row.notes };
  const refusal = checkRecord(world.ws, table, record);
  if (refusal) return { ...outcome, outcome: 'refused', id: null, why: refusal.why, diffs: [] };
  const diffs = [...own, ...borderDiff(world.ws, record.id, row.geometry)];
  if (known && diffs.length === 0) {
    return { ...outcome, outcome: 'unchanged', why: null, diffs: [] };
  }
  world.put(table, record as never);
  if (row.geometry) {
    const rev = world.ws.tables.borders.get(record.id)?.rev ?? 0;
    world.put('borders', { id: record.id, geometry: row.geometry, rev });
  }
  return { ...outcome, outcome: known ? 'changed' : 'new', why: null, diffs };
}

function borderDiff(ws: Workspace, id: string, geometry: RowDraft['geometry']): FieldDiff[] {
  if (!geometry) return [];
  const old = ws.tables.borders.get(id)?.geometry;
  const area = (one: typeof geometry) => formatMu(muFromM2(geodesicAreaM2(one)));
  return diffOf('边界', old ? area(old) : '', area(geometry));
}

function kindOf(word: string, name: string): Unit['kind'] | null {
  const text = word || name;
  if (/平台|园区|开发区|产业园|功能区/.test(text)) return '平台';
  return /镇|街道|乡/.test(text) ? '镇街' : null;
}

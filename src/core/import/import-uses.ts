import type { Occupancy } from '../enterprise/occupancy';
import { checkRecord } from '../integrity/check-record';
import { formatM2 } from '../quantity';
import type { DraftWorld } from './draft-world';
import { firmFinder, parcelsByCode, usesKnown } from './import-firms';
import type { Made, RowOutcome } from './import-plan';
import { diffOf } from './merge-record';
import type { RowDraft } from './read-row';

const bases: Readonly<Record<string, Occupancy['basis']>> = {
  自有: '自有',
  自用: '自有',
  产权: '自有',
  租赁: '租赁',
  租用: '租赁',
  承租: '租赁',
  租入: '租赁',
  其他: '其他',
};

/** Takes rows that tell who uses which parcel. Both must be there: what is not is named. */
export function useImporter(world: DraftWorld, made: Made): (row: RowDraft) => RowOutcome {
  const firmOf = firmFinder(world.ws.tables.enterprises);
  const parcelOf = parcelsByCode(world);
  const known = usesKnown(world);
  return (row) => {
    const text = (key: string) => String(row.own.get(key) ?? '').trim();
    const firm = firmOf(text('uscc').toUpperCase() || undefined, text('enterprise') || undefined);
    const code = text('parcelCode').replace(/\s+/g, '');
    const parcelId = parcelOf.get(code);
    const name = `${text('enterprise') || text('uscc')} — ${code}`;
    const notes = [...row.notes];
    const refused = (why: string): RowOutcome => {
      return { at: row.at, outcome: 'refused', name, id: null, why, notes, diffs: [] };
    };
    if (!firm) return refused(`企业“${text('enterprise') || text('uscc')}”不在数据中`);
    if (!parcelId) return refused(`宗地代码“${code}”没有对应的地块`);
    const word = text('basis');
    const basis = word === '' ? undefined : (bases[word] ?? '其他');
    if (word !== '' && !bases[word])
      notes.push({ kind: 'word', why: `用地方式“${word}”按“其他”导入` });
    const old = known.get(`${firm.id}|${parcelId}`);
    const figure = (key: string, before: number | null) => {
      const value = row.own.get(key);
      return value === undefined ? before : (value as number | null);
    };
    const use: Occupancy = {
      id: old?.id ?? made.nextId('occupancy'),
      enterpriseId: firm.id,
      parcelId,
      basis: basis ?? old?.basis ?? '自有',
      areaM2: figure('landM2', old?.areaM2 ?? null),
      floorAreaM2: figure('floorM2', old?.floorAreaM2 ?? null),
      rev: old?.rev ?? 0,
    };
    const refusal = checkRecord(world.ws, 'occupancies', use);
    if (refusal) return refused(refusal.why);
    const area = (m2: number | null | undefined) =>
      m2 === null || m2 === undefined ? '' : formatM2(m2);
    const diffs = [
      ...diffOf('用地方式', old?.basis ?? '', use.basis),
      ...diffOf('用地面积', area(old?.areaM2), area(use.areaM2)),
      ...diffOf('使用建筑面积', area(old?.floorAreaM2), area(use.floorAreaM2)),
    ];
    const outcome = { at: row.at, name, id: use.id, why: null, notes };
    if (old && diffs.length === 0) return { ...outcome, outcome: 'unchanged', diffs: [] };
    world.put('occupancies', use);
    known.set(`${firm.id}|${parcelId}`, use);
    return { ...outcome, outcome: old ? 'changed' : 'new', diffs };
  };
}

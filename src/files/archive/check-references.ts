import type { Workspace } from '../../core/workspace';
import { Damage } from '../import/damage';
import { headerEntry, recordsEntry } from './entry-names';

type Tables = Workspace['tables'];

const withSubject = ['attachments', 'findings', 'decisions', 'credits', 'projects'] as const;

/** Every id a record names must be there: a firm on a parcel that does not exist is no firm's land. */
export function checkReferences(tables: Tables): void {
  for (const { id, unitId } of tables.parcels.values()) {
    if (unitId !== null) need(tables.units, unitId, 'parcels', id, 'unitId');
  }
  for (const table of ['parcels', 'enterprises'] as const) {
    for (const { id, reportingUnits } of tables[table].values()) {
      for (const program in reportingUnits) {
        const unit = reportingUnits[program] as string;
        need(tables.units, unit, table, id, `reportingUnits.${program}`);
      }
    }
  }
  for (const id of tables.borders.keys()) {
    if (!tables.units.has(id) && !tables.zones.has(id))
      throw dangling(headerEntry('borders'), id, 'ids', id);
  }
  for (const id of tables.shapes.keys()) {
    if (!tables.parcels.has(id)) throw dangling(headerEntry('shapes'), id, 'ids', id);
  }
  for (const { id, enterpriseId, parcelId } of tables.occupancies.values()) {
    need(tables.enterprises, enterpriseId, 'occupancies', id, 'enterpriseId');
    need(tables.parcels, parcelId, 'occupancies', id, 'parcelId');
  }
  for (const { id, unitId, reportingUnitId, choices } of tables.blocks.values()) {
    if (unitId !== null) need(tables.units, unitId, 'blocks', id, 'unitId');
    if (reportingUnitId !== null)
      need(tables.units, reportingUnitId, 'blocks', id, 'reportingUnitId');
    for (const { parcelId } of choices)
      need(tables.parcels, parcelId, 'blocks', id, 'choices.parcelId');
  }
  for (const table of ['credits', 'readings', 'projects'] as const) {
    for (const { id, unitId } of tables[table].values()) {
      if (unitId !== null) need(tables.units, unitId, table, id, 'unitId');
    }
  }
  for (const { id, reverses } of tables.credits.values()) {
    if (reverses !== null) need(tables.credits, reverses, 'credits', id, 'reverses');
  }
  for (const table of withSubject) {
    for (const { id, subject } of tables[table].values()) {
      if (subject) need(tables[subject.table], subject.id, table, id, 'subject.id');
    }
  }
}

function need(
  where: ReadonlyMap<string, unknown>,
  wanted: string,
  table: Parameters<typeof recordsEntry>[0],
  id: string,
  field: string,
): void {
  if (!where.has(wanted)) throw dangling(recordsEntry(table), id, field, wanted);
}

function dangling(entry: string, id: string, field: string, wanted: string): Damage {
  const why = `${entry} 的记录 ${id}，字段 ${field} 指向不存在的 ${wanted}。`;
  return new Damage('archive-reference', why);
}

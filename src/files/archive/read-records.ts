import type * as z from 'zod';
import type { Tables } from '../../core/workspace';
import { Damage } from '../import/damage';
import { type LineTable, recordsEntry } from './entry-names';
import { readLines } from './read-lines';
import { atLine } from './say-damage';

/** One table from its lines. */
export function readRecords<N extends LineTable>(
  bytes: Uint8Array,
  table: N,
  schema: z.ZodType<Tables[N]>,
  head: number,
): Map<string, Tables[N]> {
  const entry = recordsEntry(table);
  const records = new Map<string, Tables[N]>();
  readLines(bytes, entry, schema, (record, line) => {
    if (records.has(record.id)) {
      throw new Damage('archive-duplicate', `${atLine(entry, line)}，字段 id ${record.id} 重复。`);
    }
    if (record.rev > head) throw fromTheFuture(atLine(entry, line), record.rev, head);
    records.set(record.id, record);
  });
  return records;
}

/** A version later than the last event would be taken for one that is still to be written. */
export function fromTheFuture(place: string, rev: number, head: number): Damage {
  return new Damage('archive-rev', `${place}，字段 rev 为 ${rev}，晚于最后一次修改（${head}）。`);
}

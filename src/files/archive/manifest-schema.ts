import * as z from 'zod';
import type { TableName, WorkspaceInfo } from '../../core/workspace';
import { ARCHIVE_FORMAT, type ArchivedEvent, type ArchiveVersion } from './archive';
import { count, hash, id, label, moment } from './value-schema';
import { tablesOf } from './version-tables';

const info = z.strictObject({
  id: label.min(1),
  name: label,
  districtCode: z.string().regex(/^\d{6}$/),
  districtName: label,
  zone: z.int().min(25).max(45),
  sample: z.boolean(),
  createdAt: moment,
}) satisfies z.ZodType<WorkspaceInfo>;

export const manifestSchema = z.discriminatedUnion('version', [
  manifestOf(1),
  manifestOf(2),
  manifestOf(3),
  manifestOf(4),
  manifestOf(5),
]);

/** A manifest counts exactly the tables its version has. */
function manifestOf<V extends ArchiveVersion>(version: V) {
  const counts: z.ZodType<{ readonly [N in TableName]?: number }> = z.record(
    z.enum(tablesOf(version)),
    count,
  );
  return z.strictObject({
    format: z.literal(ARCHIVE_FORMAT),
    version: z.literal(version),
    exportedAt: moment,
    app: label,
    workspace: info,
    head: count,
    counts,
    entries: z.array(z.strictObject({ name: label, bytes: count, sha256: hash })),
  });
}

export type Manifest = z.infer<typeof manifestSchema>;

export const eventSchema = z.strictObject({
  seq: count,
  at: moment,
  actor: z.strictObject({ name: label, office: label }),
  device: label,
  command: label,
  title: label,
  count,
  undoes: count.exactOptional(),
  ids: z.array(id),
  reuses: z.strictObject({ seq: count, inverted: z.boolean() }).exactOptional(),
}) satisfies z.ZodType<ArchivedEvent>;

/** Bytes of a part are told by their lengths; null means there are none, 0 means none were needed. */
export function partSchema(version: ArchiveVersion) {
  return z.strictObject({
    seq: count,
    part: count,
    table: z.enum(tablesOf(version)),
    first: id,
    last: id,
    before: count.nullable(),
    after: count.nullable(),
  });
}

export const shapesHeaderSchema = z.strictObject({
  ids: z.array(id),
  revs: z.array(count),
  rings: z.array(z.array(count)),
  polygons: z.array(z.array(count)),
});

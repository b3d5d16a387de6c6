import * as z from 'zod';
import type { WorkspaceInfo } from '../../core/workspace';
import { tableNames } from '../../core/workspace';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchivedEvent } from './archive';
import { count, hash, id, label, moment } from './value-schema';

const info = z.strictObject({
  id: label.min(1),
  name: label,
  districtCode: z.string().regex(/^\d{6}$/),
  districtName: label,
  zone: z.int().min(25).max(45),
  sample: z.boolean(),
  createdAt: moment,
}) satisfies z.ZodType<WorkspaceInfo>;

export const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  exportedAt: moment,
  app: label,
  workspace: info,
  head: count,
  counts: z.record(z.enum(tableNames), count),
  entries: z.array(z.strictObject({ name: label, bytes: count, sha256: hash })),
});

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
export const partSchema = z.strictObject({
  seq: count,
  part: count,
  table: z.enum(tableNames),
  first: id,
  last: id,
  before: count.nullable(),
  after: count.nullable(),
});

export const shapesHeaderSchema = z.strictObject({
  ids: z.array(id),
  revs: z.array(count),
  rings: z.array(z.array(count)),
  polygons: z.array(z.array(count)),
});

import { z } from 'zod';
import { importTargets } from '../../core/import/import-field';
import type { NamedMapping } from '../../core/import/mapping';
import { type Refusal, refuse } from '../../core/refusal';

/** More than any hand has written. */
const MOST_BYTES = 10 * 2 ** 20;

const column = z.strictObject({
  column: z.string().max(1000),
  field: z.string().max(100).nullable(),
  period: z.string().max(20).nullable(),
  unit: z.string().max(20).nullable(),
  words: z.record(z.string().max(200), z.string().max(200)),
});

const schema = z.strictObject({
  format: z.literal('mutu-mappings'),
  version: z.literal(1),
  mappings: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(40),
        target: z.enum(importTargets),
        columns: z.array(column).max(16_384),
      }),
    )
    .max(200),
});

/** Mappings as a file anyone can read. Day and source are those of the file at hand, and stay out of it. */
export function writeMappingsFile(mappings: readonly NamedMapping[]): Blob {
  const content: z.infer<typeof schema> = {
    format: 'mutu-mappings',
    version: 1,
    mappings: mappings.map(({ name, mapping: { target, columns } }) => ({
      name,
      target,
      columns: columns.map((one) => ({ ...one, words: { ...one.words } })),
    })),
  };
  return new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
}

export function readMappingsFile(
  file: string,
  bytes: Uint8Array,
): readonly NamedMapping[] | Refusal {
  const now = '请选择从“字段对照”导出的对照文件（.json）。';
  if (bytes.length > MOST_BYTES)
    return refuse('too-large', `“${file}”超过 10 MB，不是对照文件。`, now);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('not-json', `“${file}”不是对照文件，或已损坏。`, now);
  }
  const read = schema.safeParse(content);
  if (!read.success) {
    const at = read.error.issues[0]?.path.join(' › ');
    return refuse('form', `“${file}”的内容不合对照文件的格式${at ? `（${at}）` : ''}。`, now);
  }
  return read.data.mappings.map(({ name, target, columns }) => ({
    name,
    mapping: { target, columns, asOf: '', source: '' },
  }));
}

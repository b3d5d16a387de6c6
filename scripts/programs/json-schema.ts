import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { packSchema } from '../../src/core/program/schema/pack-schema';

/** The schema of packs in the common form, for editors and for authors who use other tools. */
function jsonSchema(): unknown {
  return JSON.parse(JSON.stringify(z.toJSONSchema(packSchema)));
}

export function writeJsonSchema(path: string): void {
  writeFileSync(path, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}

/** Whether a file says what the code does; how it is laid out is the formatter's matter. */
export function jsonSchemaIsCurrent(path: string): boolean {
  return (
    existsSync(path) && isDeepStrictEqual(JSON.parse(readFileSync(path, 'utf8')), jsonSchema())
  );
}

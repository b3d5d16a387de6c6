import type * as z from 'zod';
import { Damage } from '../import/damage';
import { sayIssue } from './say-issue';

const SUSPECT = /__proto__|constructor|prototype|\\u/;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON text checked against a schema; `place` says where it stood. */
export function parseJson<T>(text: string, schema: z.ZodType<T>, place: string): T {
  const value = parsePlain(text, place);
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new Damage('archive-schema', `${place}，${sayIssue(checked.error.issues[0])}`);
}

/** JSON without the keys that reach into the prototypes of objects. */
export function parsePlain(text: string, place: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Damage('archive-json', `${place}不是有效的 JSON。`);
  }
  // Looking at the text first spares the walk for all but hostile lines.
  if (SUSPECT.test(text)) refuseForbiddenKeys(value, place);
  return value;
}

function refuseForbiddenKeys(value: unknown, place: string): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, child] of Object.entries(next)) {
      if (forbidden.has(key)) throw new Damage('archive-key', `${place}含有禁用的字段名 ${key}。`);
      open.push(child);
    }
  }
}

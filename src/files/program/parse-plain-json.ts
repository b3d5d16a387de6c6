import type { PackFault } from '../../core/program/pack-fault';
import { type Step, sayPath } from '../../core/program/pack-path';
import { brokenLine } from './broken-line';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
/** Far deeper than any honest condition; checks that follow go as deep as the value does. */
const MAX_DEPTH = 60;

/** JSON of bounded depth, without keys that reach into the prototypes of objects. */
export function parsePlainJson(
  text: string,
  name: string,
): { readonly ok: unknown } | { readonly faults: readonly PackFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const line = brokenLine(text);
    const where = line === null ? '' : `，第 ${line} 行起读不懂`;
    return { faults: [{ path: name, why: `不是有效的 JSON${where}` }] };
  }
  const why = hostile(value);
  return why === null ? { ok: value } : { faults: [{ path: name, why }] };
}

function hostile(value: unknown): string | null {
  const open: { value: unknown; steps: Step[] }[] = [{ value, steps: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.steps.length > MAX_DEPTH) return `嵌套超过 ${MAX_DEPTH} 层`;
    const isList = Array.isArray(next.value);
    for (const [key, inner] of Object.entries(next.value)) {
      if (forbidden.has(key)) return `${sayPath(next.steps)} 含有禁用的字段名 ${key}`;
      open.push({ value: inner, steps: [...next.steps, isList ? Number(key) : key] });
    }
  }
  return null;
}

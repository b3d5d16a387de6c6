import type { Side } from '../engine-contract';
import type { Dress } from './messages';

/** Before anything is told. */
export function undressed(): Record<Side, Dress> {
  return { main: { codes: null, look: null }, other: { codes: null, look: null } };
}

export function sameCodes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (!a || !b || a === b) return a === b;
  return a.length === b.length && a.every((code, row) => code === b[row]);
}

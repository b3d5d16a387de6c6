import type { CompareSign } from './filter-tree';

/** Whether an order (below, at or above zero) is what a sign asks for. */
export function holdsSign(order: number, sign: CompareSign): boolean {
  if (order === 0) return sign.endsWith('=');
  return sign.startsWith(order < 0 ? '<' : '>');
}

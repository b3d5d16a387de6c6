import type { TraceNode } from '../../core/list/trace-node';
import { adjustablesOf, type Program } from '../../core/program/resolve-program';

/** That an edge is not the one of the document, and what it is there; null where it is. */
export function adjustedWords(
  { threshold, parameter }: Pick<TraceNode, 'threshold' | 'parameter'>,
  { variant, base }: Program,
): string | null {
  const id = [threshold, parameter].find((one) => one !== null && variant && one in variant.values);
  const own = variant && id ? variant.values[id] : undefined;
  const printed = adjustablesOf(base).find((one) => one.id === id);
  if (!variant || own === undefined || !printed || printed.value === own) return null;
  return `${variantWords(variant)}取 ${own}，文件为 ${printed.value} ${printed.unit}`.trimEnd();
}

/** What stands in place of the document's own figures. */
export function variantWords(variant: Program['variant']): string {
  if (!variant) return '文件口径';
  return variant.id === 'trial' ? '试算' : `本地口径“${variant.name}”`;
}

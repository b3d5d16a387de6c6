import type { Finding } from './finding';

let last: { readonly of: ReadonlyMap<string, Finding>; readonly count: number } | null = null;

/** How many findings nobody has settled; notices are no work and do not count. */
export function countOpen(findings: ReadonlyMap<string, Finding>): number {
  if (last?.of === findings) return last.count;
  let count = 0;
  for (const finding of findings.values()) {
    if (!finding.waived && finding.severity !== 'notice') count += 1;
  }
  last = { of: findings, count };
  return count;
}

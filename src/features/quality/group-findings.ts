import type { Finding } from '../../core/finding/finding';

export interface FindingGroup {
  readonly key: 'error' | 'warning' | 'notice' | 'waived';
  readonly title: string;
  readonly findings: readonly Finding[];
}

const titles = { error: '错误', warning: '警告', notice: '提示', waived: '已豁免' } as const;
const order = ['error', 'warning', 'notice', 'waived'] as const;

/** By weight, what a person has settled last; within a group by rule, then by id. */
export function groupFindings(findings: Iterable<Finding>): FindingGroup[] {
  const groups = new Map<string, Finding[]>(order.map((key) => [key, []]));
  for (const finding of findings) {
    groups.get(finding.waived ? 'waived' : finding.severity)?.push(finding);
  }
  return order.map((key) => ({
    key,
    title: titles[key],
    findings: (groups.get(key) ?? []).sort(byRule),
  }));
}

function byRule(a: Finding, b: Finding): number {
  const [x, y] = [`${a.rule}/${a.id}`, `${b.rule}/${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

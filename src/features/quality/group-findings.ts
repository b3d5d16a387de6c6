import type { Finding } from '../../core/finding/finding';

export interface FindingGroup {
  readonly key: 'error' | 'warning' | 'notice' | 'waived';
  readonly title: string;
  readonly findings: readonly Finding[];
}

const titles = { error: '错误', warning: '警告', notice: '提示', waived: '已豁免' } as const;
const order = ['error', 'warning', 'notice', 'waived'] as const;
const collator = new Intl.Collator('zh-CN', { numeric: true });

interface Named {
  readonly name: string;
  readonly finding: Finding;
}

/**
 * By weight, what a person has settled last; within a group as people look for records: by name,
 * 地块2 before 地块10, then by rule. What belongs to no record stands last.
 */
export function groupFindings(
  findings: Iterable<Finding>,
  nameOf: (finding: Finding) => string,
): FindingGroup[] {
  const groups = new Map<string, Named[]>(order.map((key) => [key, []]));
  for (const finding of findings) {
    const key = finding.waived ? 'waived' : finding.severity;
    groups.get(key)?.push({ name: nameOf(finding), finding });
  }
  return order.map((key) => ({
    key,
    title: titles[key],
    findings: (groups.get(key) ?? []).sort(byName).map(({ finding }) => finding),
  }));
}

function byName(a: Named, b: Named): number {
  if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1;
  return (
    collator.compare(a.name, b.name) ||
    plainly(a.finding.rule, b.finding.rule) ||
    plainly(a.finding.id, b.finding.id)
  );
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

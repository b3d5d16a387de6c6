import type { Finding } from '../../core/finding/finding';
import { ruleName } from '../../core/quality/rule-names';
import type { Workspace } from '../../core/workspace';
import { originWords } from './origin-words';

const severities = { error: '错误', warning: '警告', notice: '提示' } as const;

export const findingColumns = [
  { name: '级别', kind: 'text' },
  { name: '规则', kind: 'text' },
  { name: '规则代码', kind: 'text' },
  { name: '记录', kind: 'text' },
  { name: '宗地代码或信用代码', kind: 'text' },
  { name: '所在单位', kind: 'text' },
  { name: '说明', kind: 'text' },
  { name: '经度', kind: 'number' },
  { name: '纬度', kind: 'number' },
  { name: '文件位置', kind: 'text' },
  { name: '来源', kind: 'text' },
  { name: '发现日期', kind: 'text' },
  { name: '处理', kind: 'text' },
] as const;

type FindingRow = readonly (string | number | null)[];
type Named = Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'units'>;

/** Findings as rows of a sheet, in the order of the panel. */
export function findingRows(findings: readonly Finding[], tables: Named): FindingRow[] {
  return findings.map((finding) => rowOf(finding, tables));
}

/** As a spreadsheet takes them from the clipboard: a line of titles, then one line each. */
export function findingsSheet(findings: readonly Finding[], tables: Named): string {
  const titles = findingColumns.map(({ name }) => name).join('\t');
  const lines = findingRows(findings, tables).map((row) =>
    row
      .map((cell) => (typeof cell === 'number' ? cell.toFixed(7) : safeCell(cell ?? '')))
      .join('\t'),
  );
  return [titles, ...lines].join('\r\n');
}

function rowOf(
  { severity, rule, subject, why, place, fileRow, origin, foundAt, waived }: Finding,
  { parcels, enterprises, units }: Named,
): FindingRow {
  const parcel = subject?.table === 'parcels' ? parcels.get(subject.id) : undefined;
  const firm = subject?.table === 'enterprises' ? enterprises.get(subject.id) : undefined;
  return [
    severities[severity],
    ruleName(rule),
    rule,
    parcel?.name ?? firm?.name ?? '',
    parcel?.code ?? firm?.uscc ?? '',
    (parcel?.unitId && units.get(parcel.unitId)?.name) || '',
    why,
    place ? place[0] : null,
    place ? place[1] : null,
    fileRow ?? '',
    originWords[origin],
    foundAt.slice(0, 10),
    waived ? `${waived.by}豁免：${waived.why}` : '待处理',
  ];
}

/** A name never runs as a formula, and a code is not rounded as a number. */
function safeCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^\s*[=+\-@＝＋－＠"]|^\d{12,}$|^0\d+$/.test(plain) ? `'${plain}` : plain;
}

import type { Finding } from '../../core/finding/finding';
import { ruleName } from '../../core/quality/rule-names';
import type { Workspace } from '../../core/workspace';

const severities = { error: '错误', warning: '警告', notice: '提示' } as const;
const titles = [
  '级别',
  '规则',
  '规则代码',
  '记录',
  '宗地代码或信用代码',
  '所在单位',
  '说明',
  '经度',
  '纬度',
  '文件位置',
  '来源',
  '发现日期',
  '处理',
] as const;

/** Findings as a spreadsheet takes them: a line of titles, then one line each, in the order of the panel. */
export function findingsSheet(
  findings: readonly Finding[],
  tables: Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'units'>,
): string {
  const lines = findings.map((finding) => lineOf(finding, tables).map(safeCell).join('\t'));
  return [titles.join('\t'), ...lines].join('\r\n');
}

function lineOf(
  { severity, rule, subject, why, place, fileRow, origin, foundAt, waived }: Finding,
  { parcels, enterprises, units }: Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'units'>,
): string[] {
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
    place ? place[0].toFixed(7) : '',
    place ? place[1].toFixed(7) : '',
    fileRow ?? '',
    origin,
    foundAt.slice(0, 10),
    waived ? `${waived.by}豁免：${waived.why}` : '待处理',
  ];
}

/** A name never runs as a formula, and a code is not rounded as a number. */
function safeCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^\s*[=+\-@＝＋－＠"]|^\d{12,}$|^0\d+$/.test(plain) ? `'${plain}` : plain;
}

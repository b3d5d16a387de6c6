import type { MissingFact } from './missing-facts';

/** 亩均税收（2020 年）、行业 */
export function factsMissing(missing: readonly MissingFact[]): string {
  return missing.map(factWords).join('、');
}

/** Who is to supply it, each named once; what the document leaves open is said to be open. */
export function departmentsOf(missing: readonly MissingFact[]): string {
  return [...new Set(missing.map(({ department }) => department ?? '文件未写明'))].join('、');
}

/** 缺亩均税收（2020 年），区税务局提供；缺行业，文件未写明由谁提供 */
export function missingLine(missing: readonly MissingFact[]): string {
  if (missing.length === 0) return '有数据项未知';
  return missing
    .map((fact) => {
      const from = fact.department ? `${fact.department}提供` : '文件未写明由谁提供';
      return `缺${factWords(fact)}，${from}`;
    })
    .join('；');
}

function factWords({ label, dataYear }: MissingFact): string {
  return dataYear === null ? label : `${label}（${dataYear} 年）`;
}

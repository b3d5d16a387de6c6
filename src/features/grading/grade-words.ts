import { formatNumber } from '../../core/quantity';
import type { Grade } from '../../core/scheme/grade-of';
import type { Computed } from './use-computed';

/** 计算 B（86.40 分）· 台账 C · 调整 D（依据…）→ 有效 D */
export function gradeWords(
  { computed, score, missing, stated, override, effective }: Grade,
  scheme: Computed['scheme'],
): string {
  const own =
    scheme === 'none'
      ? '计算 —（未设评价方案）'
      : scheme === 'working'
        ? '计算 …'
        : computed === null
          ? `计算 无等级（缺${missing.join('、') || '数据'}）`
          : `计算 ${computed}（${formatNumber(score, 2)} 分）`;
  const put = override
    ? ` · 调整 ${override.class}（${override.by === 'person' ? '依据' : '按方案'}${
        override.clause ? ` ${override.clause.at} ` : ' '
      }${override.why}）`
    : '';
  return tight(`${own} · 台账 ${stated ?? '未知'}${put} → 有效 ${effective ?? '未知'}`);
}

/** The same for a line of a list, where the grounds have no room. */
export function shortGradeWords({ computed, score, stated, override, effective }: Grade): string {
  const own = computed === null ? '计算 无等级' : `计算 ${computed} ${formatNumber(score, 2)}`;
  const put = override ? ` · 调整 ${override.class}` : '';
  return `${own} · 台账 ${stated ?? '未知'}${put} → 有效 ${effective ?? '未知'}`;
}

/** A full-width bracket brings its own room. */
function tight(words: string): string {
  return words.replaceAll('） ', '）');
}

import type { Scheme, SchemeCut } from '../../core/scheme/scheme';
import { schemeMetricWords } from '../../core/scheme/scheme-metric';
import style from './grading.module.css';

/** What a scheme weighs and how it cuts, in a line for each group. */
export function SchemeSummary({ scheme }: { scheme: Scheme }) {
  return (
    <ul className={style.summary}>
      {scheme.groups.map(({ scale, indicators, cap, cut }) => (
        <li key={scale}>
          <b>{scale}</b>：
          {indicators
            .map(({ metric, weight, baseline }) => {
              const { label, unit } = schemeMetricWords[metric];
              return `${label} ${weight}（基准 ${baseline} ${unit}）`;
            })
            .join('、')}
          ；单项最多得权重的 {cap} 倍；{cutWords(cut)}
        </li>
      ))}
    </ul>
  );
}

function cutWords({ by, a, b, c }: SchemeCut): string {
  return by === 'share'
    ? `按名次，前 ${a}% 为 A，至 ${b}% 为 B，至 ${c}% 为 C，其余为 D`
    : `按得分，${a} 分及以上为 A，${b} 分及以上为 B，${c} 分及以上为 C，其余为 D`;
}

import { checkText } from '../check-text';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { type Scheme, type SchemeCut, type SchemeGroup, schemeMetrics } from './scheme';

/** Says why an evaluation scheme may not be kept, or null. */
export function checkScheme(ws: Workspace, { id, name, groups }: Scheme): Refusal | null {
  const refusal = checkText('评价方案名称', name);
  if (refusal) return refusal;
  const scales = groups.map(({ scale }) => scale);
  const known = scales.every((scale) => scale === '规上' || scale === '规下');
  if (groups.length === 0 || !known || new Set(scales).size < scales.length) {
    return refuse('bad-group', '规上、规下应各有一组，至少有一组。', '请补上或去掉多余的组。');
  }
  for (const group of groups) {
    const wrong = checkGroup(group);
    if (wrong) return wrong;
  }
  for (const other of ws.tables.schemes.values()) {
    if (other.id !== id && other.name === name) {
      return refuse('twice', `已有名为“${name}”的评价方案。`, '请换一个名称。');
    }
  }
  return null;
}

function checkGroup({ scale, indicators, cap, cut }: SchemeGroup): Refusal | null {
  const metrics = indicators.map(({ metric }) => metric);
  if (metrics.some((metric) => !schemeMetrics.includes(metric))) {
    return refuse('bad-metric', `${scale}组中有不认识的指标。`, '请从列表中选择指标。');
  }
  if (new Set(metrics).size < metrics.length) {
    return refuse('twice', `${scale}组中有重复的指标。`, '同一指标只留一行。');
  }
  for (const { weight, baseline } of indicators) {
    if (!(weight >= 0 && weight <= 100)) {
      return refuse(
        'bad-weight',
        `${scale}组的权重 ${weight} 不在 0 到 100 之间。`,
        '请改正权重。',
      );
    }
    if (!(baseline > 0 && Number.isFinite(baseline))) {
      return refuse('bad-baseline', `${scale}组的基准值应大于 0。`, '请填写各指标的基准值。');
    }
  }
  // In thousandths, so that 33.3, 33.3 and 33.4 make 100.
  const sum = indicators.reduce((total, { weight }) => total + Math.round(weight * 1000), 0) / 1000;
  if (sum !== 100) {
    return refuse('bad-weight', `${scale}组的权重合计为 ${sum}，应为 100。`, '请调整权重。');
  }
  if (!(cap >= 1 && Number.isFinite(cap))) {
    return refuse('bad-cap', `${scale}组的得分上限应不小于 1 倍权重。`, '请填写，如 1.5。');
  }
  return checkCut(scale, cut);
}

function checkCut(scale: SchemeGroup['scale'], { by, a, b, c }: SchemeCut): Refusal | null {
  if (by === 'share' && a > 0 && a < b && b < c && c <= 100) return null;
  if (by === 'score' && Number.isFinite(a) && a > b && b > c && c > 0) return null;
  const how =
    by === 'share'
      ? '按名次划档时，A、B、C 累计百分比应由小到大，不超过 100。'
      : '按得分划档时，A、B、C 的最低分应由大到小，都大于 0。';
  return refuse('bad-cut', `${scale}组的划档界限次序不对。`, how);
}

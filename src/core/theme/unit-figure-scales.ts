import { numberClasses } from './number-classes';
import type { Scale } from './scale';
import { themes } from './themes';
import type { UnitFigureKey } from './unit-figure';

/** Below this a parcel's tax per mu counts as low; an edge of the theme, so that the legend shows the same land. */
export const LOW_TAX_PER_MU = 3;

const shares = numberClasses([10, 20, 30, 40, 50], 1);
const group = '各宗分子之和÷分母之和；无数据的宗地不计入，另列';

/** How figures of units are read and classed; those that are a theme too are classed alike. */
export const unitFigureScales: Readonly<Record<UnitFigureKey, Scale>> = {
  taxPerMu: { ...themes.taxPerMu, note: group },
  valueAddedPerMu: { ...themes.valueAddedPerMu, note: group },
  outputPerMu: { ...themes.outputPerMu, note: group },
  floorAreaRatio: { ...themes.floorAreaRatio, note: `${group}；各宗按其所注口径，口径不尽相同` },
  lowTaxShare: {
    title: `亩均税收低于 ${LOW_TAX_PER_MU} 万元的用地占比`,
    unit: '%',
    note: '按图形椭球面积；只在亩均税收已知的用地中计算',
    ...shares,
  },
  idleShare: {
    title: '闲置用地占比',
    unit: '%',
    note: '疑似与已认定合计，按图形椭球面积；只在闲置状态已知的用地中计算',
    ...shares,
  },
  creditRate: {
    title: '盘活进度',
    unit: '%',
    note: '打开的目标按单位的完成率；没有任务的单位不评',
    ...numberClasses([20, 40, 60, 80, 100], 0),
  },
};

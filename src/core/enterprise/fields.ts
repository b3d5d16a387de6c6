import type { Field } from '../field';

const yearly = { kind: 'number', period: 'year', decimals: 2 } as const;

/** Facts an enterprise can carry, by evaluation year. */
export const enterpriseFields: readonly Field[] = [
  {
    key: 'scale',
    label: '规上/规下',
    unit: '',
    kind: 'choice',
    period: 'year',
    choices: ['规上', '规下'],
    note: '按评价年度名录，不按当年营收推算',
  },
  {
    key: 'taxWan',
    label: '税收',
    unit: '万元',
    ...yearly,
    min: -1_000_000,
    max: 10_000_000,
    note: '评价税收；退税可为负数',
  },
  {
    key: 'taxMonthWan',
    label: '当月税收',
    unit: '万元',
    ...yearly,
    period: 'month',
    min: -1_000_000,
    max: 10_000_000,
    note: '规上企业按月报送；全年以年度税收为准',
  },
  {
    key: 'valueAddedWan',
    label: '工业增加值',
    unit: '万元',
    ...yearly,
    min: -10_000_000,
    max: 100_000_000,
  },
  { key: 'outputWan', label: '产值', unit: '万元', ...yearly, min: 0, max: 100_000_000 },
  { key: 'energyTce', label: '综合能耗', unit: '吨标准煤', ...yearly, min: 0, max: 100_000_000 },
  {
    key: 'staff',
    label: '年平均职工数',
    unit: '人',
    kind: 'number',
    period: 'year',
    decimals: 0,
    min: 0,
    max: 1_000_000,
  },
  {
    key: 'grade',
    label: '综合评价',
    unit: '类',
    kind: 'choice',
    period: 'year',
    choices: ['A', 'B', 'C', 'D'],
  },
];

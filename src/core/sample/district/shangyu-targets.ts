import type { LandSpan, TargetSpec } from '../targets/target-spec';

const ledger = 'shangyu-2021:s4';

const units = [
  ['杭州湾经济技术开发区', 0.38],
  ['崧厦街道', 0.06],
  ['小越街道', 0.05],
  ['丰惠镇', 0.05],
  ['百官街道', 0.04],
  ['汤浦镇', 0.03],
  ['章镇镇', 0.03],
  ['谢塘镇', 0.02],
  ['永和镇', 0.015],
  ['曹娥江经济开发区（筹）', 0],
] as const;

const span = (from: string, to: string, mu: number): LandSpan => ({
  from,
  to,
  total: { mu, units: units.map(([unit, share]) => [unit, '工业', share] as const) },
});

const yearly = (item: string, source: string, values: readonly number[]) => ({
  target: `shangyu-2021:${item}`,
  source,
  values: values.map((value, i) => [`${2021 + i}-12-31`, value] as const),
});

/** Towards 8,000 亩, which nobody split by unit or year. */
export const shangyuTargets: TargetSpec = {
  land: [
    {
      ledger,
      until: '2023-12-31',
      take: 'large',
      spans: [
        span('2021-06-01', '2021-12-31', 812.5),
        span('2022-01-01', '2022-12-31', 3486.2),
        span('2023-01-01', '2023-12-31', 7364.8),
      ],
      planned: [
        ['崧厦街道', 'complete', '2023-08-15', '2023-12-18'] as const,
        ['丰惠镇', 'operate', '2023-09-05', '2023-12-26'] as const,
      ].map(([unit, event, enteredOn, on]) => ({ unit, sector: '工业', event, enteredOn, on })),
    },
  ],
  counts: (
    [
      ['s1', 8, '“美丽园区”建成'],
      ['s12', 3, '四星级小微企业园创建'],
      ['s13', 2, '省级数字化示范园区创建'],
      ['s16', 7, '市级数字化园区创建'],
    ] as const
  ).map(([item, many, name]) => ({
    ledger: `shangyu-2021:${item}`,
    event: 'recognized',
    of: null,
    from: '2022-01-20',
    to: '2023-12-10',
    many,
    name: `${name}（示例）`,
  })),
  readings: [
    yearly('s5', '隐患台账', [3, 1, 0]),
    yearly('s6', '安全生产月报', [18.4, 26.7, 31.2]),
    yearly('s9', '统计快报', [5.1, 6.3, 6.8]),
    yearly('s10', '统计快报', [61, 84, 96]),
    yearly('s11', '统计快报', [528.4, 612.7, 689.5]),
    yearly('s14', '园区数字化台账', [42, 78, 100]),
    yearly('s15', '园区数字化台账', [50, 75, 95]),
  ],
  plans: [
    {
      program: 'shangyu-2021',
      years: [2022, 2023],
      deadline: '12-31',
      until: '2023-12-15',
      ledger,
      lines: [5, 5],
    },
  ],
};

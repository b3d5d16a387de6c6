import type { ReadingSpec, TargetSpec } from '../targets/target-spec';

const ledger = 'dinghai-2021:d7';

/** Reported at the end of each year. */
const yearly = (
  item: string,
  source: string,
  values: readonly [number, number, number],
): ReadingSpec => ({
  target: `dinghai-2022:${item}`,
  source,
  values: values.map((value, i) => [`${2021 + i}-12-31`, value] as const),
});

/** 371.2 of 400 亩 in 2021, 1,137.4 of 1,200 by the end of 2023. */
export const dinghaiTargets: TargetSpec = {
  land: [
    {
      ledger,
      until: '2023-12-31',
      take: 'low',
      spans: [
        {
          from: '2021-04-10',
          to: '2021-12-31',
          cells: [
            ['城东街道', '服务业', 5.6],
            ['环南街道', '服务业', 1.8],
            ['昌国街道', '服务业', 5],
            ['盐仓街道', '服务业', 17.4],
            ['盐仓街道', '工业', 6.2],
            ['小沙街道', '工业', 4.8],
            ['马岙街道', '服务业', 2.1],
            ['马岙街道', '工业', 14.5],
            ['双桥街道', '工业', 9.4],
            ['双桥街道', '服务业', 18.9],
            ['白泉镇', '工业', 71.2],
            ['白泉镇', '服务业', 1.3],
            ['干石览镇', '工业', 58.6],
            ['干石览镇', '服务业', 11.5],
            ['定海工业园区', '服务业', 35.2],
            ['水产品产业园区', '服务业', 8.6],
            ['粮油产业园区', '港口物流', 93.7],
            // No row of the printed table.
            ['金塘镇', '工业', 5.4],
          ],
        },
        {
          from: '2022-01-01',
          to: '2022-12-31',
          total: {
            mu: 742.6,
            units: [
              ['定海工业园区', '工业', 0.16],
              ['白泉镇', '工业', 0.12],
              ['岑港街道', '工业', 0.1],
              ['盐仓街道', '工业', 0.08],
              ['双桥街道', '服务业', 0.06],
              ['粮油产业园区', '港口物流', 0.1],
              ['马岙街道', '工业', 0.06],
              ['水产品产业园区', '服务业', 0.03],
              ['小沙街道', '工业', 0],
            ],
          },
        },
        {
          from: '2023-01-01',
          to: '2023-12-31',
          total: {
            mu: 1137.4,
            units: [
              ['小沙街道', '工业', 0.2],
              ['白泉镇', '工业', 0.1],
              ['干石览镇', '工业', 0.08],
              ['岑港街道', '港口物流', 0.08],
              ['盐仓街道', '服务业', 0.06],
              ['金塘镇', '工业', 0.06],
              ['双桥街道', '工业', 0.06],
              ['定海工业园区', '工业', 0],
            ],
          },
        },
      ],
      reversed: {
        unit: '双桥街道',
        sector: '服务业',
        event: 'lease',
        on: '2021-08-16',
        reversedOn: '2022-04-20',
        why: '租赁合同提前解除，冲减（示例）',
        again: ['operate', '2023-05-18'],
      },
      split: {
        unit: '白泉镇',
        sector: '工业',
        whole: [
          ['agree', '2021-05-12'],
          ['start', '2021-09-08'],
        ],
        part: ['complete', '2022-08-24'],
      },
      floors: [
        ['昌国街道', 'lease', '2021-07-15', 0.4],
        ['城东街道', 'qualified', '2021-10-22', 0.6],
        ['盐仓街道', 'lease', '2022-06-09', 0.5],
        ['双桥街道', 'qualified', '2023-03-16', 0.8],
      ],
      planned: [
        ['水产品产业园区', '服务业', 'complete', '2021-09-14', '2021-12-20'] as const,
        ['干石览镇', '工业', 'operate', '2021-09-27', '2021-12-25'] as const,
        ['岑港街道', '工业', 'complete', '2022-08-10', '2022-12-15'] as const,
        ['盐仓街道', '工业', 'complete', '2023-08-22', '2023-12-10'] as const,
        ['马岙街道', '工业', 'operate', '2023-09-11', '2023-12-22'] as const,
        ['定海工业园区', '工业', 'complete', '2023-09-18', '2023-12-28'] as const,
      ].map(([unit, sector, event, enteredOn, on]) => ({ unit, sector, event, enteredOn, on })),
    },
  ],
  counts: [
    {
      ledger: 'dinghai-2021:d5',
      event: 'block-start',
      of: 'blocks',
      from: '2021-05-20',
      to: '2021-05-20',
      many: 1,
    },
    ...([2021, 2022, 2023] as const).map((year) => ({
      ledger: 'dinghai-2021:d10',
      event: 'fair',
      of: null,
      from: `${year}-06-10`,
      to: `${year}-10-30`,
      // None was held in the second year.
      many: [1, 0, 2][year - 2021] ?? 0,
      name: `${year} 年低效用地专题招商活动（示例）`,
    })),
    ...(
      [
        ['g10', 24, '亿元以上制造业项目落地'],
        ['g12', 6, '标准发布'],
        ['g24', 4, '企业研发机构认定'],
      ] as const
    ).map(([item, many, name]) => ({
      ledger: `dinghai-2022:${item}`,
      event: 'done',
      of: null,
      from: '2021-03-10',
      to: '2023-11-30',
      many,
      name: `${name}（示例）`,
    })),
    ...(
      [
        ['g13', 3],
        ['g25', 1],
        ['g26', 11],
        ['g39', 2],
      ] as const
    ).map(([item, many]) => ({
      ledger: `dinghai-2022:${item}`,
      event: 'done',
      of: 'enterprises' as const,
      from: '2021-05-10',
      to: '2023-11-30',
      many,
    })),
    {
      ledger: 'zhoushan-2020:z3',
      event: 'closed',
      of: 'enterprises',
      from: '2020-07-20',
      to: '2020-12-20',
      many: 11,
    },
    {
      ledger: 'zhoushan-2020:z4',
      event: 'pulled-down',
      of: 'parcels',
      from: '2020-08-10',
      to: '2020-12-20',
      many: 2,
    },
  ],
  readings: [
    yearly('g3', '统计快报', [18.2, 18.9, 19.6]),
    yearly('g4', '统计快报', [30.4, 33.1, 36.2]),
    yearly('g5', '统计快报', [9.8, 16.4, 15.6]),
    yearly('g6', '统计快报', [3.1, 6.8, 9.9]),
    yearly('g7', '统计快报', [1.12, 1.34, 1.47]),
    yearly('g11', '投资台账', [42.6, 93.8, 151.3]),
    yearly('g14', '供地台账', [100, 92.3, 100]),
    yearly('g15', '园区月报', [212.5, 251.8, 287.4]),
    yearly('g16', '园区月报', [9, 12, 8]),
    yearly('g17', '园区月报', [66.7, 71.4, 75]),
    yearly('g18', '园区月报', [72.1, 70.6, 68.3]),
    yearly('g23', '科技台账', [38, 45, 41]),
    yearly('g27', '招商台账', [48.5, 52.3, 55.1]),
    yearly('g28', '招商台账', [51.2, 47.6, 56.4]),
    yearly('g29', '招商台账', [11.4, 9.2, 12.8]),
    yearly('g31', '上市后备名单', [10, 11, 9]),
    yearly('g35', '装备台账', [38, 92, 149]),
    yearly('g36', '诊断服务台账', [34, 71, 100]),
    yearly('g37', '统计快报', [6.2, 13.7, 19.4]),
    yearly('g41', '财政台账', [0.52, 0.5, 0.55]),
    yearly('g42', '供地台账', [28.4, 31.6, 33.2]),
    { target: 'dinghai-2021:d15', source: '工作台账', values: [['2021-05-31', 1]] },
    {
      target: 'dinghai-2021:d16',
      source: '工作台账',
      values: [
        ['2021-06-30', 2],
        ['2021-09-30', 3],
      ],
    },
  ],
  plans: [
    {
      program: 'dinghai-2021',
      years: [2021, 2022, 2023],
      deadline: '12-31',
      until: '2023-12-15',
      ledger,
      lines: [3, 4, 5],
    },
    {
      program: 'dinghai-2022',
      years: [2022, 2023],
      deadline: '12-31',
      until: '2023-12-15',
      ledger,
      lines: [4, 5],
    },
    {
      program: 'zhoushan-2020',
      years: [2020],
      deadline: '12-31',
      until: '2020-12-25',
      isOver: true,
      lines: [2],
    },
  ],
};

import type { LandSpan, TargetSpec } from '../targets/target-spec';

const UNTIL = '2026-06-30';

/** Shares of the three years' tasks by the middle of 2026, of each unit in one order. */
const units = [
  ...['新碶', '小港', '大碶', '柴桥', '霞浦', '戚家山', '春晓', '梅山', '白峰', '郭巨'],
  ...['保税', '大榭'],
] as const;
const rates = (...shares: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(units.map((unit, i) => [unit, shares[i] ?? 0]));

const mu = rates(0.82, 0.74, 0.91, 0.66, 1, 0.48, 0.78, 1.1, 0.7, 0, 0.86, 0.6);

const span = (from: string, to: string, part: number): LandSpan => ({
  from,
  to,
  ofTasks: { column: 'mu', rates: mu, part },
});

const counted = (
  item: string,
  event: string,
  of: 'enterprises' | 'parcels' | 'blocks',
  column: string,
  shares: Readonly<Record<string, number>>,
) => ({ ledger: `beilun-2024:${item}`, event, of, many: { column, rates: shares } });

/** Towards 1,500 亩 and the other columns of the table, as of the middle of 2026. */
export const beilunTargets: TargetSpec = {
  land: [
    {
      ledger: 'beilun-2024:b3',
      until: UNTIL,
      take: 'blocks',
      spans: [
        span('2024-04-10', '2024-12-31', 0.26),
        span('2025-01-01', '2025-12-31', 0.72),
        span('2026-01-01', UNTIL, 1),
      ],
      planned: [
        ['新碶', '2026-04-14', '2026-11-20'] as const,
        ['小港', '2026-04-21', '2026-12-10'] as const,
        ['大碶', '2026-05-12', '2026-10-30'] as const,
        ['戚家山', '2026-05-19', '2026-12-15'] as const,
        ['大榭', '2026-06-09', '2026-12-20'] as const,
      ].map(([unit, enteredOn, on]) => ({
        unit,
        sector: '工业',
        event: 'complete',
        enteredOn,
        on,
      })),
    },
  ],
  counts: [
    counted('b1', 'block-done', 'blocks', 'blocks', rates(1, 1, 0.5, 0, 1, 0.5, 1, 1, 0, 0, 1, 0)),
    counted(
      'b4',
      'far-done',
      'parcels',
      'farProjects',
      rates(0.8, 0.75, 0.9, 0.5, 1, 0.6, 0.8, 1, 0.7, 0.5, 0.85, 0.4),
    ),
    counted(
      'b5',
      'floors-done',
      'parcels',
      'newGfa',
      rates(0.86, 0.7, 0.8, 1.2, 0.62, 0.5, 0.9, 1, 0.8, 0, 1, 0.55),
    ),
    counted(
      'b6',
      'helped',
      'enterprises',
      'lowEnterprises',
      rates(0.85, 0.8, 0.9, 0.7, 0.6, 0.75, 0.95, 1, 0.8, 0.5, 0.45, 0.85),
    ),
    counted(
      'b7',
      'tidied-firm',
      'enterprises',
      'scattered',
      rates(0.9, 1, 0.95, 0.8, 0.8, 0.7, 1, 1, 1, 1, 0.6, 0.9),
    ),
    counted(
      'b8',
      'green',
      'enterprises',
      'greenFactories',
      rates(0.75, 0.7, 0.8, 0.5, 0.85, 0.6, 0.7, 0.65, 1, 0.3, 0.9, 0.8),
    ),
  ].map((one) => ({ ...one, from: '2024-05-06', to: UNTIL })),
  readings: [
    {
      target: 'beilun-2024:b10',
      source: '统计快报',
      values: [
        ['2024-12-31', 228.6],
        ['2025-12-31', 471.2],
        [UNTIL, 586.4, '上半年累计（示例）'],
      ],
    },
  ],
  plans: [
    {
      program: 'beilun-2024',
      years: [2024, 2025, 2026],
      deadline: '12-31',
      until: UNTIL,
      ledger: 'beilun-2024:b3',
      lines: [10, 10, 10],
    },
  ],
};

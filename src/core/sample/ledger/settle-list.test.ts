import { expect, it } from 'vitest';
import { drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import type { ListTask } from './list-task';
import { type Candidate, isLow, settleList } from './settle-list';

const task: ListTask = {
  program: 'example',
  programYear: 2021,
  dataYear: 2020,
  line: 3,
  protectionYears: 3,
  upscaleYears: 2,
  cells: new Map([
    ['east', { 工业: 7, 服务业: 2, 港口物流: 0 }],
    ['west', { 工业: 0, 服务业: 0, 港口物流: 1 }],
  ]),
};
const sectors = ['工业', '服务业', '港口物流'] as const;
const units = ['east', 'west', 'elsewhere'];
const firms = Array.from(
  { length: 300 },
  (_, i): Candidate => ({
    unit: units[i % 3] ?? '',
    sector: sectors[Math.floor(i / 3) % 3] ?? '工业',
    perMu: i % 50 === 7 ? null : (i * 7) % 13,
    mu: 2 + (i % 20),
    owns: i % 2 === 0,
    idle: i % 40 === 0,
    even: i === 12,
    old: i % 30 !== 0,
  }),
);
const settled = settleList(firms, task, drawFrom(seededRandom(3)));
const of = (fate: string) => settled.filter((one) => one.fate === fate);

it('puts as many firms below the line as every cell counts, and none where there is no cell', () => {
  for (const unit of units) {
    for (const sector of sectors) {
      const below = settled.filter(({ fate }, i) => {
        return fate === 'below' && firms[i]?.unit === unit && firms[i]?.sector === sector;
      });
      expect([unit, sector, below.length]).toEqual([
        unit,
        sector,
        task.cells.get(unit)?.[sector] ?? 0,
      ]);
    }
  }
});

it('keeps all others at the line or above it, but for those that are spared', () => {
  for (const { fate, perMu } of settled) {
    if (perMu !== null) expect(perMu < 3).toBe(isLow(fate));
  }
  expect(of('on-line').map(({ perMu }) => perMu)).toEqual([3]);
  for (const fate of ['welfare', 'new-land', 'upscaled', 'unknown', 'silent']) {
    expect(of(fate).length, fate).toBeGreaterThan(5);
  }
  expect(of('free').length).toBe(firms.filter(({ perMu }) => perMu === null).length);
});

it('has firms a hundredth to either side of the line', () => {
  const hundredths = settled.map(({ perMu }) => perMu?.toFixed(2));
  expect(hundredths).toContain('2.99');
  expect(hundredths).toContain('3.01');
});

it('says which cell has too few firms', () => {
  const few = firms.filter(({ unit, sector }) => unit !== 'west' || sector !== '港口物流');
  expect(() => settleList(few, task, drawFrom(seededRandom(3)))).toThrow(
    'west has 0 of 1 港口物流',
  );
});

import { expect, it } from 'vitest';
import { drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { dealSectors } from './deal-sectors';
import type { ListTask } from './list-task';
import type { Firm } from './occupy-plots';

const task: ListTask = {
  program: 'example',
  programYear: 2021,
  dataYear: 2020,
  line: 3,
  protectionYears: 3,
  upscaleYears: 2,
  cells: new Map([['east', { 工业: 3, 服务业: 1, 港口物流: 2 }]]),
};
const firms = Array.from(
  { length: 40 },
  (_, i): Firm => ({
    sector: '工业',
    reportingUnits: { example: i < 30 ? 'east' : 'west' },
    kind: i % 4 === 0 ? 'dock' : 'old',
    weak: false,
    idle: false,
    owns: true,
    m2: 1000,
  }),
);
const dealt = dealSectors(firms, task, drawFrom(seededRandom(9)));
const count = (sector: string, unit: string) =>
  dealt.filter((firm) => firm.sector === sector && firm.reportingUnits.example === unit).length;

it('gives a unit more firms of each sector than the table counts, and leaves other units alone', () => {
  expect(count('港口物流', 'east')).toBe(4);
  expect(count('服务业', 'east')).toBe(3);
  expect(count('工业', 'east')).toBe(23);
  expect(count('工业', 'west')).toBe(10);
});

it('puts firms of the port on docks first', () => {
  const ports = dealt.filter(({ sector }) => sector === '港口物流');
  expect(ports.map(({ kind }) => kind)).toEqual(['dock', 'dock', 'dock', 'dock']);
});

import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/builders/records';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import { firmValueFaults, parcelValueFaults } from './value-faults';

const wan = (field: string, value: number | null, period: string) =>
  aFact(field, value, { period, asOf: '2024-01-31' });
const words = (faults: ReturnType<typeof firmValueFaults>) => faults.map(({ why }) => why).join();

describe('figures of a firm', () => {
  it('more tax or value added than output', () => {
    const facts = [wan('taxWan', 120, '2021'), wan('outputWan', 100, '2021')];
    expect(words(firmValueFaults(facts))).toContain(
      '2021 年税收 120.00 万元，大于产值 100.00 万元',
    );
    expect(firmValueFaults([wan('taxWan', 120, '2020'), wan('outputWan', 100, '2021')])).toEqual(
      [],
    );
    expect(firmValueFaults([wan('taxWan', 100, '2021'), wan('outputWan', 100, '2021')])).toEqual(
      [],
    );
    expect(firmValueFaults([wan('taxWan', 1, '2021'), wan('outputWan', null, '2021')])).toEqual([]);
  });

  it('a year that had not begun on the day it was told', () => {
    const early = aFact('taxWan', 5, { period: '2025', asOf: '2024-01-31' });
    expect(words(firmValueFaults([early]))).toContain('2025 的数据早于该年就已填报');
    expect(firmValueFaults([{ ...early, value: null }])).toEqual([]);
  });

  it('twelve months that come to something else than the year; fewer say nothing', () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      wan('taxMonthWan', 10, `2021-${String(at + 1).padStart(2, '0')}`),
    );
    expect(firmValueFaults([...months, wan('taxWan', 120.5, '2021')])).toEqual([]);
    expect(words(firmValueFaults([...months, wan('taxWan', 150, '2021')]))).toContain(
      '12 个月税收合计 120.00 万元，与全年税收 150.00 万元 不符',
    );
    expect(firmValueFaults([...months.slice(1), wan('taxWan', 150, '2021')])).toEqual([]);
  });
});

describe('figures of a parcel', () => {
  it('more tall floor than floor', () => {
    const facts = [aFact('tallFloorAreaM2', 900), aFact('floorAreaM2', 800)];
    expect(words(parcelValueFaults(facts))).toContain('大于现状建筑面积 800.00 平方米');
  });
});

it('has nothing to say of the sample districts', () => {
  const { parcels, enterprises } = sampleWorkspace('330902').tables;
  const told = [
    ...[...parcels.values()].flatMap(({ facts }) => parcelValueFaults(facts)),
    ...[...enterprises.values()].flatMap(({ facts }) => firmValueFaults(facts)),
  ];
  expect(told.map(({ why }) => why).slice(0, 5)).toEqual([]);
});

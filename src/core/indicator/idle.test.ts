import { describe, expect, it } from 'vitest';
import { aFact, aParcel } from '../../../tests/builders/records';
import type { FactValue } from '../fact';
import { idleHatch, idleOf, idleStatusOf } from './idle';

function land(facts: Readonly<Record<string, FactValue>>) {
  const stated = Object.entries(facts).map(([field, value]) => aFact(field, value));
  return aParcel('parcel-1', { facts: stated });
}

describe('疑似闲置 by 国土资源部令第53号', () => {
  it.each([
    ['a year to the day past the agreed start', { agreedStartOn: '2022-07-01' }, null],
    ['a day more', { agreedStartOn: '2022-06-30' }, '疑似闲置'],
    ['start not known', { agreedStartOn: '2022-06-30', startedOn: null }, '疑似闲置'],
    ['started late', { agreedStartOn: '2021-01-01', startedOn: '2023-06-01' }, null],
    ['a start still ahead', { agreedStartOn: '2021-01-01', startedOn: '2023-09-01' }, '疑似闲置'],
    ['agreed day unknown', { agreedStartOn: null }, null],
    [
      'stopped a year, a third developed',
      { suspendedSince: '2022-07-01', developedShare: 33.4, investedShare: 25 },
      null,
    ],
    [
      'stopped a year, less than a third developed',
      { suspendedSince: '2022-07-01', developedShare: 33.3, investedShare: 90 },
      '疑似闲置',
    ],
    [
      'stopped a year, less than a quarter invested',
      { suspendedSince: '2022-07-01', startedOn: '2020-01-01', investedShare: 24.9 },
      '疑似闲置',
    ],
    ['stopped less than a year', { suspendedSince: '2022-07-02', developedShare: 5 }, null],
    ['stopped, shares unknown', { suspendedSince: '2020-01-01', developedShare: null }, null],
    [
      'stopped after a start nobody dated',
      { agreedStartOn: '2019-01-01', suspendedSince: '2023-05-01' },
      null,
    ],
    ['nothing said', {}, null],
  ] as const)('%s', (_, facts, status) => {
    expect(idleStatusOf(land(facts), '2023-07-01')).toBe(status);
  });

  it('compares with 28 and 29 February', () => {
    const status = (agreedStartOn: string, asOf: string) =>
      idleStatusOf(land({ agreedStartOn }), asOf);
    expect(status('2023-02-28', '2024-02-29')).toBe('疑似闲置');
    expect(status('2024-02-29', '2025-02-28')).toBeNull();
    expect(status('2024-02-29', '2025-03-01')).toBe('疑似闲置');
  });

  it('gives the reason in words, with days and rule, and what the ledger says against it', () => {
    const idle = idleOf(land({ idleStatus: '在用', agreedStartOn: '2021-03-31' }), '2023-07-01');
    expect(idle).toEqual({
      status: '疑似闲置',
      by: 'rule',
      reasons: [
        '约定 2021-03-31 前动工，至 2023-07-01 已超过一年，没有实际动工的记载；《闲置土地处置办法》（国土资源部令第53号）第二条',
        '台账记为在用（2021-07-31，示例台账）',
      ],
    });
    const stopped = land({ suspendedSince: '2021-05-01', developedShare: 20, investedShare: 10 });
    expect(idleOf(stopped, '2023-07-01').reasons[0]).toBe(
      '自 2021-05-01 起中止建设满一年，已开发面积占 20%，不足三分之一；已投资额占 10%，不足百分之二十五；《闲置土地处置办法》（国土资源部令第53号）第二条',
    );
  });
});

describe('what was stated', () => {
  it('is decided only by the word of a document, which is named', () => {
    const facts = { idleStatus: '已认定闲置', idleSince: '2020-01-01', idleCause: '企业原因' };
    expect(idleOf(land(facts), '2023-07-01')).toEqual({
      status: '已认定闲置',
      by: 'decision',
      reasons: ['已认定闲置，文书：示例台账（2021-07-31），自 2020-01-01 起，企业原因'],
    });
  });

  it('stands by itself in the ledger', () => {
    expect(idleOf(land({ idleStatus: '疑似闲置' }), '2023-07-01')).toMatchObject({ by: 'ledger' });
    expect(idleOf(land({ idleStatus: '在用' }), '2023-07-01')).toMatchObject({ status: '在用' });
    expect(idleOf(land({ idleStatus: null }), '2023-07-01')).toEqual({
      status: null,
      by: null,
      reasons: [],
    });
  });

  it('is hatched sparse or dense, and not at all where nothing is known', () => {
    expect([null, '在用', '疑似闲置', '已认定闲置'].map((one) => idleHatch(one as null))).toEqual([
      0, 0, 1, 2,
    ]);
  });
});

import { expect, it } from 'vitest';
import { packCases } from '../../../tests/builders/program-cases';
import { aPack } from '../../../tests/builders/program-pack';
import { readCases } from './read-cases';

const pack = aPack();
const HEAD = 'case,list,year,expect,track,categories,missing,taxWan@2020,sector,unit';
const read = (rows: string, head = HEAD) => readCases(`${head}\n${rows}`, pack);

it('reads facts, stated unknowns and what nobody said', () => {
  const row = '甲,low-enterprise,2021,待核实,,risky,行业、亩均税收2020,-1.5,?,';
  expect(readCases(`\uFEFF${HEAD}\n${row}\n乙,low-land,2021,不列入,,,,,,`, pack)).toEqual({
    faults: [],
    cases: [
      {
        name: '甲',
        line: 2,
        list: 'low-enterprise',
        year: 2021,
        expect: {
          listing: '待核实',
          track: '—',
          categories: ['risky'],
          missing: ['行业', '亩均税收2020'],
        },
        facts: new Map<string, unknown>([
          ['taxWan@2020', -1.5],
          ['sector', null],
        ]),
        parameters: {},
      },
      expect.objectContaining({ name: '乙', facts: new Map() }),
    ],
  });
});

it.each([
  ['甲,low-firm,2021,列入,,,,,,', 'low-firm'],
  ['甲,low-enterprise,2020,列入,,,,,,', '“2020”不是方案年度'],
  ['甲,low-enterprise,2021,在册,,,,,,', 'expect'],
  ['甲,low-enterprise,2021,列入,不考核,,,,,', 'track'],
  ['甲,low-enterprise,2021,列入,,safe,,,,', '没有类别 safe'],
  ['甲,low-enterprise,2021,列入,,,,三万,,', 'taxWan@2020 应为数字'],
  ['甲,low-enterprise,2021,列入,,,,1e3,,', 'taxWan@2020 应为数字'],
  ['甲,low-enterprise,2021,列入,,,,1,工业,北极', '北极'],
  ['甲,low-enterprise,2021,列入', '有 4 格，表头有 10 列'],
  [',low-enterprise,2021,列入,,,,,,', '名称'],
])('refuses the row %s', (row, why) => {
  const { cases, faults } = read(row);
  expect(cases).toEqual([]);
  expect(faults).toEqual([{ path: 'cases.csv 第 2 行', why: expect.stringContaining(why) }]);
});

it('refuses a name used twice', () => {
  const row = '甲,low-enterprise,2021,不列入,,,,,,';
  expect(read(`${row}\n${row}`).faults).toEqual([
    { path: 'cases.csv 第 3 行', why: '名称 case 重复' },
  ]);
});

it.each([
  [`${HEAD},profit@2020`, 'profit@2020'],
  [`${HEAD},taxWan`, 'taxWan'],
  [`${HEAD},landMu@2020`, 'landMu@2020'],
  [`${HEAD},sector`, '重复的列“sector”'],
  [`${HEAD},listed:low-firm`, 'listed:low-firm'],
  [`${HEAD},parameter:years`, 'parameter:years'],
  [HEAD.replace('expect,', ''), '缺少 expect 列'],
])('refuses the head %s', (head, why) => {
  expect(read('', head).faults).toEqual([
    { path: 'cases.csv 第 1 行', why: expect.stringContaining(why) },
  ]);
});

it('keeps a parameter within its bounds', () => {
  const head = `${HEAD},parameter:protectionYears`;
  for (const value of ['11', '?', '三']) {
    const row = `甲,low-enterprise,2021,列入,,,,,,,${value}`;
    expect(read(row, head).faults[0]?.why).toContain('应为 1 至 10 的数字');
  }
});

it('wants cases of every list that has a rule', () => {
  expect(read('甲,low-enterprise,2021,不列入,,,,,,').faults).toEqual([
    { path: 'cases.csv', why: '名单“低效用地清单”（low-land）没有用例' },
  ]);
});

it.each([
  ['', '没有内容'],
  [`${packCases}"`, '引号没有成对'],
])('refuses a file that is none', (text, why) => {
  expect(readCases(text, pack).faults).toEqual([{ path: 'cases.csv', why }]);
});

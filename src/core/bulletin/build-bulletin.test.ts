import { describe, expect, it } from 'vitest';
import { aBulletinAsked, bulletinCredits, openPack } from '../../../tests/builders/bulletins';
import { aCredit, plainLedger } from '../../../tests/builders/credits';
import { roundTo, sumOf } from '../quantity';
import { progressOfProgram } from '../target/program-progress';
import { buildBulletin, bulletinWarnings } from './build-bulletin';
import { type BulletinPart, type BulletinTable, tablesOf } from './bulletin';
import { targetsOfYear } from './bulletin-targets';
import { chineseNumber } from './numerals';

const ask = aBulletinAsked;
const credits = bulletinCredits;

const textOf = (parts: readonly BulletinPart[]) =>
  parts
    .map((part) =>
      part.kind === 'paragraph'
        ? `${part.lead ?? ''}${part.text}`
        : part.kind === 'heading'
          ? part.text
          : '',
    )
    .join('\n');
const named = (all: readonly BulletinTable[], name: string) =>
  all.find(({ title }) => title.includes(name)) as BulletinTable;

describe('a bulletin', () => {
  const bulletin = buildBulletin(ask());
  const text = textOf(bulletin.parts);
  const tables = tablesOf(bulletin);

  it('is headed, numbered and dated as an official paper', () => {
    expect(bulletin.title).toBe('关于定海区低效企业整治提升工作方案2021年7月进展情况的通报');
    expect(bulletin.madeOn).toBe('2021年8月5日');
    expect(bulletin.mark).toBe('示例数据（虚构）');
    for (const heading of [
      '一、总体进展',
      '二、分单位进展',
      '三、排名',
      '四、滞后单位',
      '五、已认定明细',
      '六、有关说明',
    ])
      expect(text).toContain(heading);
    expect(text).toContain('定政办发〔2021〕11号');
    expect(text).toContain('每月对各镇（街道）、产业平台整治进度情况进行通报');
    expect(tables.map(({ title }) => title.slice(0, 2))).toEqual(
      tables.map((_, at) => `表${at + 1}`),
    );
  });

  it('tells the figures that progress tells', () => {
    const rows = progressOfProgram(ask().progress).rows;
    const own = rows.find(({ target }) => target === 'd8');
    const overall = named(tables, '总体进展').rows;
    const row = overall.find(([, name]) => name?.text.includes('2021 年盘活利用'));
    expect(
      row?.slice(3, 8).map(({ value } = { value: null, text: '', unit: '' }) => value),
    ).toEqual([own?.task, own?.done, own?.gap, own?.rate, own?.schedule]);
    expect(text).toMatch(/任务 400\.00 亩，完成 68\.97 亩，完成率 17%，差 331\.03 亩/);
    expect(text).toContain('序时进度 58%（线性，假设）');
  });

  it('has the unit table of the screen, with what belongs to no unit and totals that add up', () => {
    const { split } = targetsOfYear(ask()).find(({ target }) => target.id === 'd8') ?? {};
    const table = named(tables, '2021 年盘活利用闲置低效土地分单位');
    expect(table.rows.map(([unit]) => unit?.text)).toEqual([
      ...(split?.now.rows.map(({ unit }) => unit) ?? []),
      '未分到单位',
    ]);
    const done = table.rows.map((row) => row[3]?.value ?? null);
    expect(done.slice(0, -1)).toEqual(split?.now.rows.map(({ whole }) => whole.done));
    expect(table.total?.[3]).toMatchObject({
      value: split?.now.totals.whole.done,
      formula: { kind: 'sum' },
    });
    expect(sumOf(done.flatMap((value) => value ?? []))).toBe(table.total?.[3]?.value);
    // The rate of the whole is one of sums.
    expect(table.total?.[5]).toMatchObject({ formula: { kind: 'quotient', of: 3, by: 1 } });
    const white = table.rows.find(([unit]) => unit?.text === '白泉镇');
    expect(white?.[2]).toMatchObject({ text: '+31.12', value: 31.115 });
    const none = table.rows.find(([unit]) => unit?.text === '小沙街道');
    expect(none?.[1]).toEqual({ text: '—', value: null, unit: '' });
  });

  it('places units with last month’s place, and leaves out those without a task', () => {
    const table = named(tables, '2021 年盘活利用闲置低效土地排名');
    const units = table.rows.map(([, unit]) => unit?.text);
    expect(units[0]).toBe('盐仓街道');
    expect(units).not.toContain('小沙街道');
    const white = table.rows.find(([, unit]) => unit?.text === '白泉镇');
    expect(white?.map((cell) => cell?.text)).toEqual(['2', '白泉镇', '67%', '2', '持平', '绿灯']);
    expect(text).toContain('小沙街道无任务，不排名');
  });

  it('names who is behind and why', () => {
    const at = text.indexOf('四、');
    const behind = text.slice(at, text.indexOf('五、'));
    expect(behind).toContain('双桥街道');
    expect(behind).toMatch(/红灯：落后序时 \d+\.\d 个百分点，超过 30/);
    expect(behind).not.toContain('白泉镇');
  });

  it('does not say that more is missing in one sector than in all', () => {
    const at = (sector: string, amount: number) =>
      aCredit(sector, { event: 'complete', unitId: 'unit 双桥街道', sector, amount });
    const behindWith = (...all: readonly ReturnType<typeof at>[]) => {
      const told = textOf(buildBulletin(ask({}, all)).parts);
      return /双桥街道。.*差 .*/.exec(told)?.[0];
    };
    // 7 of industry and 26 of services are asked for.
    expect(behindWith(at('工业', 10), at('服务业', 1))).toContain(
      '差 22.00 亩，分行业差服务业 25.00 亩（别的行业多完成的已抵减）。',
    );
    expect(behindWith(at('工业', 1), at('服务业', 1))).toContain(
      '差 31.00 亩，其中工业 6.00 亩、服务业 25.00 亩。',
    );
  });

  it('lists credits once for targets of one ledger, formulas in documents as they are', () => {
    const table = named(tables, '明细');
    expect(tables.filter(({ title }) => title.includes('明细'))).toHaveLength(1);
    expect(table.rows).toHaveLength(credits.length);
    expect(table.total?.[7]).toMatchObject({ value: 68.9715, formula: { kind: 'sum' } });
    expect(table.rows.some((row) => row[8]?.text === '=cmd|x')).toBe(true);
  });

  it('speaks of land only where land is counted', () => {
    const north = openPack('beilun-2024');
    const block = (id: string) =>
      aCredit(id, { event: 'block-done', unit: '个', amount: 1, on: '2024-06-30' });
    const ledger = plainLedger([block('b1'), block('b2')], { 'block-done': 1 });
    const base = ask();
    const told = buildBulletin({
      ...base,
      pack: north,
      year: 2024,
      progress: {
        ...base.progress,
        pack: north,
        ledgerOf: ({ id }) => (id === 'b1' || id === 'b2' ? ledger : null),
        day: '2024-12-31',
      },
    });
    expect(textOf(told.parts)).toContain('一本台账');
    expect(textOf(told.parts)).toContain('同一对象只计一次');
    expect(textOf(told.parts)).not.toContain('同一土地只计一次');
  });

  it('notes what is assumed, open, undivided and rounded', () => {
    for (const said of [
      '线性序时（假设）',
      '口径待定的认定权重',
      '椭球面',
      '未分解',
      '尾差',
      '示例数据（虚构）',
      '数据来源：示例工作区',
    ])
      expect(text).toContain(said);
    const rounded = named(tables, '分单位');
    const printed = rounded.rows.map((row) => roundTo(row[3]?.value ?? 0, 2));
    expect(sumOf(printed)).not.toBe(roundTo(rounded.total?.[3]?.value ?? 0, 2));
  });

  it('has no month before where the period had not begun', () => {
    const asked = ask();
    const early = { ...asked, progress: { ...asked.progress, day: '2021-01-15' } };
    const told = tablesOf(buildBulletin(early));
    const rank = named(told, '2021 年盘活利用闲置低效土地排名');
    expect(new Set(rank.rows.map((row) => row[4]?.text))).toEqual(new Set(['上月无']));
    const units = named(told, '2021 年盘活利用闲置低效土地分单位');
    expect(units.total?.[2]).toMatchObject({ value: 0 });
  });

  it('warns of what a reader would ask', () => {
    const warnings = bulletinWarnings(ask()).join('');
    for (const said of ['示例数据', '没有数据', '粮油产业园区']) expect(warnings).toContain(said);
    expect(text).toContain('粮油产业园区在档案中没有对应单位，完成数未知');
  });

  it.each(['dinghai-2022', 'beilun-2024', 'shangyu-2021', 'zhoushan-2020'])(
    '%s has one too',
    (id) => {
      const other = openPack(id);
      const year = other.programYears[0] as number;
      const base = ask();
      const told = buildBulletin({
        ...base,
        pack: other,
        year,
        progress: { ...base.progress, pack: other, ledgerOf: () => null, day: `${year}-12-31` },
      });
      expect(told.title).toMatch(/^关于.+\d{4}年12月进展情况的通报$/);
      expect(told.parts.length).toBeGreaterThan(8);
      expect(JSON.stringify(told)).not.toMatch(/undefined|NaN/);
    },
  );
});

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [34, '三十四'],
])('%i is %s', (number, said) => expect(chineseNumber(number)).toBe(said));

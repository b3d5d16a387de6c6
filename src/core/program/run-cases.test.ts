import { describe, expect, it } from 'vitest';
import { packCases } from '../../../tests/builders/program-cases';
import { aPack } from '../../../tests/builders/program-pack';
import { changedCases } from './changed-cases';
import { mutatePack } from './mutate-pack';
import { dropAt, putAt } from './pack-path';
import { readCases } from './read-cases';
import { type Program, resolveProgram } from './resolve-program';
import { runCases } from './run-cases';
import { packSchema } from './schema/pack-schema';
import { untriedMutations } from './untried-mutations';

const pack = aPack();
const { cases, faults } = readCases(packCases, pack);
const without = (name: string) => cases.filter((one) => one.name !== name);

describe('the cases of a pack', () => {
  it('are read and hold', () => {
    expect(faults).toEqual([]);
    expect(runCases(pack, cases)).toEqual([]);
  });

  it('try every rule', () => {
    const { count, untried } = untriedMutations(pack, cases);
    expect(count).toBeGreaterThan(60);
    expect(untried.map(({ path, what }) => `${path} ${what}`)).toEqual([]);
  });

  it('say what differs', () => {
    const wrong = putAt(pack, ['thresholds', 0, 'operator'], '<=');
    expect(runCases(wrong, cases)).toEqual([
      { case: '正好3万元', line: 3, what: '名单', expected: '不列入', got: '列入' },
      { case: '正好3万元', line: 3, what: '考核方式', expected: '—', got: '未达标' },
      { case: '负税收', line: 5, what: '考核方式', expected: '达标', got: '未达标' },
      { case: '港口物流', line: 8, what: '考核方式', expected: '达标', got: '未达标' },
    ]);
    const uncategorised = dropAt(pack, ['lists', 0, 'categories', 0]);
    expect(runCases(uncategorised, cases)[0]).toMatchObject({ what: '类别', got: '无' });
    const renamed = putAt(pack, ['lists', 0, 'name'], '低效企业名单');
    expect(runCases(renamed, cases)).toEqual([
      {
        case: '关停而企业待核实',
        line: 40,
        what: '缺少的事实',
        expected: '低效企业清单',
        got: '低效企业名单',
      },
    ]);
  });
});

describe('a rule that no case tries is found', () => {
  it.each([
    ['港口物流', 'lists[0].scope', '去掉“港口物流”'],
    ['公益类', 'exemptions[0].when', '去掉“公益类”'],
    ['次年才供地', 'exemptions[1].when', '去掉第 1 项'],
    ['区块外完成目标', 'deemings[0].when', '去掉第 1 项'],
    ['入园两年', 'deemings[1].when.all[1]', '运算符 < 改为 <='],
    ['在用的低效用地', 'lists[1].rule', '去掉第 2 项'],
  ])('without “%s”', (name, path, what) => {
    const { untried } = untriedMutations(pack, without(name));
    expect(untried.map((one) => [one.path, one.what])).toContainEqual([path, what]);
  });

  it('where a list has no cases at all', () => {
    const firms = cases.filter(({ list }) => list === 'low-enterprise');
    const { untried } = untriedMutations(pack, firms);
    expect(new Set(untried.flatMap(({ lists }) => lists))).toEqual(new Set(['low-land']));
  });
});

describe('mutations', () => {
  it('are packs of the same shape, each with one change', () => {
    const mutations = mutatePack(pack);
    const words = mutations.map(({ path, what }) => `${path} ${what}`);
    expect(new Set(words).size).toBe(words.length);
    for (const { pack: mutated } of mutations) {
      expect(packSchema.safeParse(mutated).error?.issues).toBeUndefined();
      expect(mutated).not.toEqual(pack);
    }
  });

  it('leave alone what no rule rests on', () => {
    const idle = { ...pack.thresholds[0], id: 't-definition', group: 'definition' };
    const more = { ...pack, thresholds: [...pack.thresholds, idle] } as typeof pack;
    expect(mutatePack(more)).toHaveLength(mutatePack(pack).length);
  });
});

describe('a local variant', () => {
  const variant = (values: Record<string, number>, programId = pack.id) =>
    resolveProgram(pack, { id: 'v1', programId, name: '按 2.99 万元', values });

  it('is the pack as published where there is none', () => {
    expect(resolveProgram(pack, null)).toEqual({ pack, base: pack, variant: null });
  });

  it('puts its values in, and says which cases it changes', () => {
    const program = variant({ 't-2021': 2.99, protectionYears: 2 }) as Program;
    expect(program.pack.thresholds[0]?.value).toBe(2.99);
    expect(program.pack.parameters[0]?.value).toBe(2);
    expect(program.base).toBe(pack);
    expect(program.variant?.name).toBe('按 2.99 万元');
    expect(
      changedCases(program, cases).map((one) => [
        one.case.name,
        one.before.listing,
        one.after.listing,
        one.after.track,
      ]),
    ).toEqual([
      ['低于3万元', '列入', '不列入', '—'],
      ['税收除不尽直接给亩均', '列入', '不列入', '—'],
      ['服务业', '列入', '列入', '达标'],
      ['供地两年', '豁免', '列入', '单独考核'],
    ]);
  });

  it.each([
    [{ protectionYears: 11 }, '应在 1 至 10 年'],
    [{ protectionYears: 2.5 }, '以 1 年为一档'],
    [{ 't-2021': -1 }, '年度名单：亩均税收（2021 年度）'],
    [{ 't-2021': Number.NaN }, 'NaN'],
    [{ elsewhere: 1 }, 'elsewhere'],
  ])('is refused with %j', (values, why) => {
    expect(variant(values)).toMatchObject({
      refused: 'variant-values',
      why: expect.stringContaining(why),
    });
  });

  it('of another program is refused', () => {
    expect(variant({}, 'elsewhere-2020')).toMatchObject({
      why: expect.stringContaining('elsewhere-2020'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { aList, aPack, aThreshold, packDocument } from '../../../tests/builders/program-pack';
import type { Condition } from '../rules/condition';
import { checkPack } from './check-pack';
import { putAt, type Step } from './pack-path';
import { type ProgramPack, packSchema } from './schema/pack-schema';

it('finds nothing wrong with a sound pack', () => {
  expect(packSchema.safeParse(aPack()).error?.issues).toBeUndefined();
  expect(checkPack(aPack(), packDocument)).toEqual([]);
});

type Bad = readonly [what: string, pack: ProgramPack, path: string, why: string];

/** The pack with one part put otherwise. */
const put = (steps: readonly Step[], part: unknown) => putAt(aPack(), steps, part);
const ruled = (rule: unknown) => put(['lists', 0, 'rule'], rule);
const [first, second] = aPack().lists as [ProgramPack['lists'][0], ProgramPack['lists'][0]];
const target = aPack().targets[0] as ProgramPack['targets'][0];
const table = aPack().taskTables[0] as ProgramPack['taskTables'][0];

const names: readonly Bad[] = [
  ['an id used twice', put(['deemings', 0, 'id'], 't-2021'), 'deemings[0].id', '重复'],
  ['an id twice within a list', put(['lists', 0, 'categories', 0, 'id'], 'd1'), '.id', '重复'],
  ['a column twice', put(['taskTables', 0, 'columns', 1, 'key'], 'industry'), '.key', '重复'],
  ['a unit twice', put(['reportingUnits', 2, 'aliases'], ['白泉']), 'reportingUnits[2]', '白泉'],
  ['a foreign exemption', put(['lists', 0, 'exemptions', 1], 'ex-x'), '.exemptions[1]', 'ex-x'],
  ['a foreign deeming', put(['lists', 0, 'deemings', 0], 'de-x'), 'lists[0].deemings[0]', 'de-x'],
  ['a foreign table', put(['lists', 0, 'taskTable'], 'table-x'), '.taskTable', 'table-x'],
  ['a foreign question', put(['parameters', 0, 'open'], 'q-x'), 'parameters[0].open', 'q-x'],
  ['a foreign question of a list', put(['lists', 1, 'open'], ['q-x']), 'lists[1].open', 'q-x'],
  ['a foreign whole', put(['targets', 0, 'partOf'], 'd9'), 'targets[0].partOf', 'd9'],
  ['a foreign split', put(['targets', 0, 'split'], { table: 't' }), '.split.table', 't'],
  [
    'a foreign column',
    put(['targets', 0, 'split', 'column'], 'x'),
    'targets[0].split.column',
    'table-2021',
  ],
  ['a foreign target', put(['taskTables', 0, 'columns', 0, 'target'], 'd9'), '.target', 'd9'],
  ['a question of nothing', put(['openQuestions', 0, 'about'], ['x']), '.about[0]', 'x'],
  [
    'a target shared with itself',
    put(['targets', 0, 'sharedWith'], 'example-2021:d1'),
    'targets[0].sharedWith',
    '另一个方案',
  ],
];

const event = { id: 'start', name: '开工', weight: 'weight-start', targets: ['d1'] };
const weight = {
  id: 'weight-start',
  label: '权重',
  unit: '%',
  value: 50,
  min: 0,
  max: 100,
  step: 5,
};
const { parameters } = aPack();
const credited = (events: object, ...more: object[]) =>
  aPack({ creditEvents: [events], parameters: [...parameters, ...more] } as Partial<ProgramPack>);
const floors = { ...weight, id: 'floorMuRatio', unit: '平方米/亩', min: 1, unset: true };

it('lets events count towards targets', () => {
  const pack = credited(event, weight, floors);
  expect(packSchema.safeParse(pack).error?.issues).toBeUndefined();
  expect(checkPack(pack, packDocument)).toEqual([]);
});

const credits: readonly Bad[] = [
  ['an event without weight', credited(event), 'creditEvents[0].weight', 'weight-start'],
  [
    'an event for no target',
    credited({ ...event, targets: ['d1', 'x'] }, weight),
    'creditEvents[0].targets[1]',
    'x',
  ],
  ['a weight over 100', credited(event, { ...weight, max: 200 }), 'parameters', '0 至 100'],
  ['a weight in mu', credited(event, { ...weight, unit: '亩' }), 'parameters', '%'],
  ['a weight left open', credited(event, { ...weight, unset: true }), 'parameters', '应有数值'],
  ['no floors to a mu', credited(event, weight, { ...floors, min: 0 }), 'parameters', '大于 0'],
  [
    'a target that is no sum',
    {
      ...credited(event, weight),
      targets: aPack().targets.map((one) => ({ ...one, aggregation: 'none' as const })),
    },
    'creditEvents[0].targets[0]',
    '按笔累计',
  ],
];

const rings: readonly Bad[] = [
  [
    'a target that is part of itself',
    aPack({
      targets: [
        { ...target, partOf: 'd2' },
        { ...target, id: 'd2', partOf: 'd1' },
      ],
    }),
    'targets[0].partOf',
    'd1 → d2 → d1',
  ],
  [
    'lists that wait for each other',
    aPack({
      lists: [
        { ...first, scope: { listed: 'second' } },
        second,
        aList('second', { rule: { not: { listed: 'low-enterprise' } } }),
      ],
    }),
    'lists[0]',
    'low-enterprise → second → low-enterprise',
  ],
];

const leaf = (condition: Condition | object, why: string, path = 'lists[0].rule'): Bad => [
  JSON.stringify(condition),
  ruled(condition),
  path,
  why,
];

const questions: readonly Bad[] = [
  leaf({ fact: 'taxPerMu', is: '<', value: 3 }, '数据年份'),
  leaf({ fact: 'landMu', is: '<', value: 3, dataYear: 2020 }, '不分年度'),
  leaf({ fact: 'landUse', is: '=', value: '工业用地' }, '不是企业的事实'),
  leaf({ fact: 'sector', is: '<', value: '工业' }, '运算符 <'),
  leaf({ fact: 'sector', is: 'contains', value: '工' }, '运算符 contains'),
  leaf({ fact: 'sector', is: 'in', value: '工业' }, '列表'),
  leaf({ fact: 'sector', is: '=', value: ['工业', '服务业'] }, '一个词'),
  leaf({ fact: 'sector', is: 'in', value: ['农业'] }, '农业'),
  leaf({ fact: 'sector', is: 'in', value: ['工业', '工业'] }, '重复'),
  leaf({ fact: 'problems', is: '=', value: '安全生产' }, 'has'),
  leaf({ fact: 'problems', is: 'has', value: 3 }, '文字'),
  leaf({ fact: 'landMu', is: '<', value: '三亩' }, '数字'),
  leaf({ fact: 'landMu', is: '<', value: { parameter: 'x' } }, '没有参数 x'),
  leaf({ threshold: 'monthly' }, '没有门槛或门槛组 monthly'),
  leaf({ listed: 'low-firm' }, '没有名单 low-firm'),
  leaf({ listed: 'low-land' }, '宗地名单'),
  leaf({ inUnit: '北极' }, '北极'),
  leaf({ any: [{ not: { inUnit: '北极' } }] }, '北极', 'lists[0].rule.any[0].not'),
  [
    'an exemption asked of land',
    put(['lists', 1, 'exemptions'], ['ex-welfare']),
    'exemptions[0].when',
    '不是宗地的事实',
  ],
  [
    'a list that people draw up',
    aPack({
      lists: [{ ...first, scope: { listed: 'own' } }, aList('own', { basis: 'judgement' })],
    }),
    'lists[0].scope',
    '人工认定',
  ],
];

const thresholds = aPack().thresholds as [
  ProgramPack['thresholds'][0],
  ...ProgramPack['thresholds'],
];
const withThreshold = (patch: object) => put(['thresholds', 0], { ...thresholds[0], ...patch });

const figures: readonly Bad[] = [
  ['an unknown metric', withThreshold({ metric: 'profit' }), 'thresholds[0].metric', 'profit'],
  [
    'a metric no record has',
    withThreshold({ metric: 'approvalDays' }),
    'lists[0].rule',
    '没有记录',
  ],
  ['an operator that is none', withThreshold({ operator: '~' }), 'thresholds[0].operator', '~'],
  ['words for a figure', withThreshold({ value: ['A'] }), 'thresholds[0].operator', '数字'],
  ['a foreign parameter', withThreshold({ value: { parameter: 'x' } }), '[0].value', '参数 x'],
  ['a foreign place', withThreshold({ scope: { unit: '北极' } }), '[0].scope.unit', '北极'],
  ['a group named as a threshold', withThreshold({ group: 't-2022' }), '[0].group', '同名'],
  [
    'a data year of what has none',
    aPack({
      thresholds: [...thresholds, aThreshold('t-land', { metric: 'landMu', dataYear: 2020 })],
    }),
    'thresholds[3].dataYear',
    '不分年度',
  ],
  [
    'a year without a threshold',
    aPack({ programYears: [2021, 2022, 2023] }),
    'lists[0].rule',
    '2023 年度',
  ],
  [
    'a year with a threshold of one place only',
    aPack({ thresholds: thresholds.filter(({ id }) => id !== 't-2022') }),
    'lists[0].rule',
    '2022 年度（不限范围）',
  ],
  [
    'two thresholds for one place',
    aPack({ thresholds: [...thresholds, { ...thresholds[0], id: 't-again' }] }),
    'lists[0].rule',
    '两条不限范围',
  ],
  ['a parameter out of bounds', put(['parameters', 0, 'value'], 11), 'parameters[0].value', '11'],
];

const lists: readonly Bad[] = [
  ['a list without rule', ruled(undefined), 'lists[0].rule', '缺少规则'],
  ['a rule for blocks', put(['lists', 1, 'subject'], 'block'), 'lists[1].subject', '区块'],
  ['a rule beside judgement', put(['lists', 1, 'basis'], 'judgement'), 'lists[1].rule', '人工'],
  ['a deeming nobody uses', put(['lists', 0, 'deemings'], []), 'deemings[0].when', '没有名单'],
  ['an area judged', put(['deemings', 1, 'effect'], 'convert-area'), 'deemings[1].when', '折算'],
];

const inTable = (steps: readonly Step[], part: unknown) => put(['taskTables', 0, ...steps], part);

const tables: readonly Bad[] = [
  ['a wrong sum', inTable(['totals', 'industry'], 4), '.totals.industry', '合计为 3，写的是 4'],
  ['a wrong sum of a row', inTable(['rows', 0, 'total'], 4), 'rows[0].total', '合计为 3'],
  ['a dash for a sum', inTable(['rows', 0, 'total'], null), 'rows[0].total', '“-”'],
  ['a wrong sum of all', inTable(['grandTotal'], 6), 'taskTables[0].grandTotal', '为 5'],
  ['a cell of no column', inTable(['rows', 0, 'values', 'x'], 1), '.values.x', '没有 x'],
  ['a cell missing', inTable(['rows', 1, 'values'], { industry: 1 }), 'rows[1].values', 'service'],
  ['a unit nobody knows', inTable(['rows', 0, 'unit'], '北极'), 'rows[0].unit', '北极'],
  ['a unit twice', inTable(['rows', 1], table.rows[0]), 'rows[1].unit', '重复'],
  ['a foreign sector', inTable(['columns', 0, 'sector'], '农业'), 'columns[0].sector', '农业'],
  ['a row that is not printed', inTable(['rows', 0, 'unit'], '白泉'), 'rows[0]', '白泉 2 - 1'],
  ['other words for the sum', inTable(['totalsLabel'], '总计'), '.totals', '总计 3 1 1'],
];

const documents: readonly Bad[] = [
  [
    'a quotation that is not there',
    put(['deemings', 0, 'clause', 'quote'], '区块完成当年目标的算完成'),
    'deemings[0].clause.quote',
    '区块完成当年目标的算完成',
  ],
  ['a day out of the calendar', put(['issuedOn'], '2021-02-29'), 'issuedOn', '2021-02-29'],
  ['an end before the beginning', put(['period', 'to'], '2020-12-31'), 'period', '结束早于开始'],
];

describe.each([
  ['names', names],
  ['rings', rings],
  ['questions', questions],
  ['figures', figures],
  ['credits', credits],
  ['lists', lists],
  ['tables', tables],
  ['documents', documents],
])('refuses %s', (_, bad) => {
  it.each(bad)('%s', (_what, pack, path, why) => {
    const faults = checkPack(pack, packDocument);
    expect(faults).toContainEqual({
      path: expect.stringContaining(path),
      why: expect.stringContaining(why),
    });
  });
});

describe('the text of a document', () => {
  const faultsOf = (document: string) => checkPack(aPack(), document);

  it.each([
    ['that is empty', ' \n', '没有内容'],
    ['of more than 2 MB', packDocument + '亩'.repeat(700_000), '2 MB'],
    ['with a script', `${packDocument}\n<script>alert(1)</script>`, '第 19 行含网页标记'],
  ])('%s is refused', (_, document, why) => {
    expect(faultsOf(document)).toEqual([
      { path: 'document.txt', why: expect.stringContaining(why) },
    ]);
  });

  it('may be broken into lines and tables ruled with |', () => {
    const broken = packDocument
      .replace('低于5万元的工业', '低于5万\n元的工业')
      .replace('城东街道 2 - 1', '| 城东街道 | 2 | - | 1 |');
    expect(faultsOf(broken)).toEqual([]);
  });

  it('has the printed sum of a row before or behind its cells', () => {
    const pack = inTable(['rows', 0, 'total'], 3);
    for (const row of ['城东街道 3 2 - 1', '城东街道 2 - 1 3']) {
      expect(checkPack(pack, packDocument.replace('城东街道 2 - 1', row))).toEqual([]);
    }
    expect(checkPack(pack, packDocument)).toHaveLength(1);
  });
});

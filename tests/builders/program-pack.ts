import type { ProgramPack } from '../../src/core/program/schema/pack-schema';
import type { ListKind, Threshold } from '../../src/core/program/schema/rule-schema';
import type { Clause } from '../../src/core/program/schema/text-schema';
import type { Condition } from '../../src/core/rules/condition';

/** The text the quotations of `aPack` stand in. */
export const packDocument = `示例区低效企业整治工作方案
示例数据（虚构）
一、对象
（一）低效企业。全区亩均税收低于5万元的工业、服务业和港口物流等企业，民生类、公益类企业和保护期内新供地企业不列入整治范围。
（二）低效用地。低效企业中长期闲置、未开发利用的土地。
二、目标
2021年整治2020年度亩均税收低于3万元的企业，2022年整治亩均税收低于4万元的企业，示例产业园区内亩均税收低于6万元的企业一并整治。
到2022年累计整治低效企业5家。
三、措施
对存在安全生产、消防安全隐患的企业重点整治。
对已启动整治的低效区块内的企业不再单独考核，区块完成当年目标的视同完成，入园两年内的企业视同完成。
年度亩均税收达到上述要求的为达标。
区经信局负责提供亩均税收数据。
附表 2021年整治任务表
责任单位 工业企业 服务业企业 港口物流企业
城东街道 2 - 1
白泉镇 1 1 -
合计 3 1 1`;

const clause = (at: string, quote: string): Clause => ({ at, quote });

const low = clause('一(一)', '全区亩均税收低于5万元的工业、服务业和港口物流等企业');
const exempt = clause('一(一)', '民生类、公益类企业和保护期内新供地企业不列入整治范围');
const first = clause('二', '2021年整治2020年度亩均税收低于3万元的企业');
const second = clause('二', '2022年整治亩均税收低于4万元的企业');
const park = clause('二', '示例产业园区内亩均税收低于6万元的企业一并整治');
const block = clause('三', '对已启动整治的低效区块内的企业不再单独考核');
const table = clause('附表', '2021年整治任务表');

export function aThreshold(id: string, patch: Partial<Threshold> = {}): Threshold {
  return {
    id,
    metric: 'taxPerMu',
    operator: '<',
    value: 3,
    unit: '万元/亩',
    role: 'annual-list',
    subject: '企业',
    clause: first,
    ...patch,
  };
}

export function aList(id: string, patch: Partial<ListKind> = {}): ListKind {
  return {
    id,
    name: '低效企业清单',
    subject: 'enterprise',
    unit: '家',
    basis: 'rule',
    criteria: [],
    categories: [],
    exemptions: [],
    deemings: [],
    open: [],
    clause: low,
    ...patch,
  };
}

const inSectors: Condition = { fact: 'sector', is: 'in', value: ['工业', '服务业', '港口物流'] };
const inBlock: Condition = { fact: 'inStartedBlock', is: '=', value: '是' };

const lists: readonly ListKind[] = [
  aList('low-enterprise', {
    plan: '一企一方案',
    scope: inSectors,
    rule: { threshold: 'annual' },
    pass: { not: { threshold: 'annual', dataYear: 'program' } },
    categories: [
      {
        id: 'risky',
        name: '隐患企业',
        when: { fact: 'problems', is: 'has', value: ['安全生产', '消防安全'] },
        priority: true,
        clause: clause('三', '对存在安全生产、消防安全隐患的企业重点整治'),
      },
    ],
    exemptions: ['ex-welfare', 'ex-supply'],
    deemings: ['de-block-done', 'de-park', 'de-block'],
    taskTable: 'table-2021',
  }),
  aList('low-land', {
    name: '低效用地清单',
    subject: 'parcel',
    unit: '亩',
    rule: {
      all: [
        { listed: 'low-enterprise' },
        { fact: 'idleKind', is: 'in', value: ['破产或关停', '停产半停产或出租'] },
      ],
    },
    clause: clause('一(二)', '低效企业中长期闲置、未开发利用的土地'),
  }),
];

/**
 * A small pack of an invented district that uses every means: yearly thresholds, one of a park, parameters,
 * exemptions, deemings, a list that asks another, a task table. It passes every check with `packDocument`.
 */
export function aPack(patch: Partial<ProgramPack> = {}): ProgramPack {
  return {
    schema: 'mutu-program-pack/1',
    id: 'example-2021',
    version: '1.0.0',
    title: '示例区低效企业整治工作方案',
    shortTitle: '示例 2021 方案',
    noticeTitle: '示例区低效企业整治工作方案',
    docNo: '示例〔2021〕1号',
    issuer: '示例区人民政府办公室',
    coIssuers: [],
    recipients: [],
    region: { name: '示例区', code: '330902', level: 'county' },
    issuedOn: '2021-04-01',
    datesObserved: [],
    effectiveFrom: '2021-04-01',
    validTo: null,
    validToBasis: '文中未写',
    period: { from: '2021-01-01', to: '2022-12-31' },
    programYears: [2021, 2022],
    basisDocs: [],
    scope: {
      sectors: ['工业', '服务业', '港口物流'],
      subjects: '低效企业、低效用地',
      spatial: '全区',
      clause: low,
    },
    metricDefinitions: [],
    parameters: [
      {
        id: 'protectionYears',
        label: '新供地保护期',
        unit: '年',
        value: 3,
        min: 1,
        max: 10,
        step: 1,
        open: 'q-protection',
        note: '文件未定义年数',
      },
    ],
    thresholds: [
      aThreshold('t-2021', { group: 'annual', programYear: 2021, dataYear: 2020 }),
      aThreshold('t-2022', {
        group: 'annual',
        value: 4,
        programYear: 2022,
        dataYear: 2021,
        clause: second,
      }),
      aThreshold('t-park', {
        group: 'annual',
        value: 6,
        programYear: 2022,
        dataYear: 2021,
        scope: { unit: '示例产业园区' },
        clause: park,
      }),
    ],
    lists: [...lists],
    exemptions: [
      {
        id: 'ex-welfare',
        text: '民生类、公益类企业',
        when: { fact: 'welfare', is: 'in', value: ['民生类', '公益类'] },
        clause: exempt,
      },
      {
        id: 'ex-supply',
        text: '保护期内新供地企业',
        when: {
          all: [
            { fact: 'yearsSinceSupply', is: '>=', value: 0 },
            { fact: 'yearsSinceSupply', is: '<', value: { parameter: 'protectionYears' } },
          ],
        },
        open: 'q-protection',
        clause: exempt,
      },
    ],
    deemings: [
      {
        id: 'de-block-done',
        text: '区块完成当年目标的视同完成',
        effect: 'deemed',
        when: { all: [inBlock, { fact: 'blockGoalMet', is: '=', value: '是' }] },
        kind: 'spatial',
        yearly: true,
        revocable: true,
        clause: clause('三', '区块完成当年目标的视同完成'),
      },
      {
        id: 'de-park',
        text: '入园两年内的企业视同完成',
        effect: 'deemed',
        when: {
          all: [
            { fact: 'yearsSinceParkEntry', is: '>=', value: 0 },
            { fact: 'yearsSinceParkEntry', is: '<', value: 2 },
          ],
        },
        kind: 'duration',
        yearly: true,
        revocable: false,
        clause: clause('三', '入园两年内的企业视同完成'),
      },
      {
        id: 'de-block',
        text: '已启动整治的低效区块内的企业随区块考核',
        effect: 'with-block',
        when: inBlock,
        kind: 'spatial',
        yearly: true,
        revocable: true,
        clause: block,
      },
    ],
    classOverrides: [],
    modes: [],
    states: [],
    targets: [
      {
        id: 'd1',
        name: '累计整治低效企业',
        comparator: '>=',
        value: 5,
        unit: '家',
        period: { text: '到2022年', to: 2022, everyYear: false },
        accumulation: 'cumulative',
        aggregation: 'sum',
        split: { table: 'table-2021' },
        clause: clause('二', '到2022年累计整治低效企业5家'),
      },
    ],
    taskTables: [
      {
        id: 'table-2021',
        title: '2021年整治任务表',
        rowLabel: '责任单位',
        unit: '家',
        year: 2021,
        columns: [
          { key: 'industry', title: '工业企业', unit: '家', aggregation: 'sum', sector: '工业' },
          { key: 'service', title: '服务业企业', unit: '家', aggregation: 'sum', sector: '服务业' },
          {
            key: 'port',
            title: '港口物流企业',
            unit: '家',
            aggregation: 'sum',
            sector: '港口物流',
          },
        ],
        rows: [
          { unit: '城东街道', values: { industry: 2, service: null, port: 1 } },
          { unit: '白泉镇', values: { industry: 1, service: 1, port: null } },
        ],
        totals: { industry: 3, service: 1, port: 1 },
        totalsLabel: '合计',
        totalsFirst: false,
        clause: table,
      },
    ],
    blocks: [],
    stages: [],
    work: [],
    providers: [
      {
        unit: '区经信局',
        data: ['亩均税收'],
        facts: ['taxPerMu'],
        clause: clause('三', '区经信局负责提供亩均税收数据'),
      },
    ],
    monitoring: [],
    consequences: [],
    incentives: [],
    instruments: [],
    systemRequirements: [],
    organization: {
      leadingGroup: '示例区整治工作领导小组',
      workingGroups: [],
      memberUnits: [],
      clause: low,
    },
    responsibilities: [],
    reportingUnits: [
      { name: '城东街道', code: '330902004', kind: '镇街', aliases: [] },
      { name: '白泉镇', code: '330902104', kind: '镇街', aliases: ['白泉'] },
      { name: '示例产业园区', code: null, kind: '平台', aliases: ['示例园区'] },
    ],
    openQuestions: [
      { id: 'q-protection', text: '新供地保护期几年，文件未定义', about: ['ex-supply'] },
    ],
    inconsistencies: [],
    textDefects: [],
    ...patch,
  };
}

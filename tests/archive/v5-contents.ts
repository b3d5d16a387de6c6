import type { Attachment } from '../../src/core/attachment/attachment';
import type { Project } from '../../src/core/project/project';
import type { Credit, Reading } from '../../src/core/target/credit';
import type { ArchiveContents } from '../../src/files/archive/archive';
import { v4Contents } from './v4-contents';

/**
 * What `v5.mutu` holds: all that version 4 could hold, and what came with version 5. Frozen with it:
 * neither may change once version 5 has been released.
 */
export function v5Contents(): ArchiveContents {
  const old = v4Contents();
  const { tables } = old.workspace;
  const [first] = tables.attachments.values();
  const shown: Attachment[] = first ? evidence.map((patch) => ({ ...first, ...patch })) : [];
  return {
    ...old,
    info: { ...old.info, id: 'workspace-v5' },
    exportedAt: '2025-12-31T08:00:00.000Z',
    workspace: {
      ...old.workspace,
      tables: {
        ...tables,
        attachments: byId([...tables.attachments.values(), ...shown]),
        credits: byId(credits),
        readings: byId(readings),
        projects: byId(projects),
      },
    },
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

const evidence: Pick<Attachment, 'id' | 'subject' | 'name'>[] = [
  { id: 'file-x1', subject: { table: 'credits', id: 'credit-a' }, name: '验收意见（示例）.jpg' },
  { id: 'file-x2', subject: { table: 'projects', id: 'project-a' }, name: '方案（示例）.jpg' },
  { id: 'file-x3', subject: { table: 'blocks', id: 'block-a' }, name: '批复（示例）.jpg' },
];

const west = 122.168123456789;

const credit: Credit = {
  id: 'credit-a',
  ledger: 'dinghai-2021:d7',
  subject: { table: 'parcels', id: 'parcel-a' },
  event: 'complete',
  on: '2021-09-30',
  planned: false,
  amount: 6.4,
  unit: '亩',
  areaMethod: '椭球面',
  floorM2: null,
  land: [
    [
      [[west, 30.07], [122.18, 30.07], [122.18, 30.08], [west, 30.08]],
      [[122.171, 30.072], [122.172, 30.073], [122.171, 30.073]],
    ],
    [[[122.19, 30.07], [122.2, 30.07], [122.2, 30.08]]],
  ],
  unitId: 'unit-a',
  sector: '工业',
  document: '示例〔2021〕9 号',
  note: '干𬒗镇',
  by: '示例甲',
  at: '2021-10-08T01:02:03.000Z',
  reverses: null,
  rev: 2,
};

const credits: Credit[] = [
  credit,
  {
    ...credit,
    id: 'credit-b',
    on: '2022-01-15',
    land: null,
    document: '',
    note: '验收被撤销',
    by: '示例乙',
    at: '2022-01-16T00:00:00.000Z',
    reverses: 'credit-a',
    rev: 3,
  },
  {
    ...credit,
    id: 'credit-c',
    subject: { table: 'blocks', id: 'block-a' },
    event: 'lease',
    on: '2026-06-30',
    planned: true,
    amount: null,
    areaMethod: null,
    floorM2: 1200.5,
    land: null,
    unitId: null,
    sector: '',
    document: '',
    note: '',
    rev: 3,
  },
  {
    ...credit,
    id: 'credit-d',
    ledger: 'dinghai-2021:d10',
    subject: null,
    event: 'fair',
    amount: 1,
    unit: '场',
    areaMethod: null,
    land: null,
    unitId: null,
    sector: '',
    rev: 3,
  },
];

const readings: Reading[] = [
  {
    id: 'reading-a',
    target: 'dinghai-2022:g7',
    unitId: null,
    on: '2022-12-31',
    value: 1.42,
    unit: '%',
    source: '示例统计月报（虚构）',
    note: '快报数',
    by: '示例甲',
    at: '2023-01-20T00:00:00.000Z',
    rev: 2,
  },
  {
    id: 'reading-b',
    target: 'dinghai-2022:g7',
    unitId: 'unit-b',
    on: '2022-12-31',
    value: -0.5,
    unit: '%',
    source: '示例台账（虚构）',
    note: '',
    by: '示例乙',
    at: '2023-01-20',
    rev: 2,
  },
];

const projects: Project[] = [
  {
    id: 'project-a',
    programId: 'dinghai-2021',
    subject: { table: 'enterprises', id: 'enterprise-a' },
    year: 2021,
    name: '示例企业整治提升方案',
    mode: 'e-modes',
    way: '提升',
    state: '整治',
    log: [
      { state: '入单', on: '2021-06-01', by: '示例甲', why: '列入年度清单', at: '2021-06-01T08:00:00.000Z' },
      { state: '整治', on: '2021-08-01', by: '示例乙', why: '方案批准', at: '2021-08-02T08:00:00.000Z' },
    ],
    deadline: '2021-12-31',
    milestones: [
      { name: '方案批准', state: '方案', due: '2021-07-31', doneOn: '2021-08-01' },
      { name: '验收', state: '验收', due: '2021-12-10', doneOn: null },
    ],
    unitId: 'unit-a',
    leadUnit: '示例局',
    implementingUnit: '干𬒗镇',
    documents: [{ number: '示例〔2021〕3 号', title: '整治提升方案' }],
    note: '示例',
    source: '示例数据（虚构）',
    rev: 3,
  },
  {
    id: 'project-b',
    programId: 'dinghai-2021',
    subject: { table: 'parcels', id: 'parcel-b' },
    year: 2022,
    name: '示例地块盘活方案',
    mode: null,
    way: '',
    state: '入单',
    log: [{ state: '入单', on: '2022-03-01', by: '', why: '', at: '2022-03-01' }],
    deadline: null,
    milestones: [],
    unitId: null,
    leadUnit: '',
    implementingUnit: '',
    documents: [],
    note: '',
    source: '',
    rev: 2,
  },
];

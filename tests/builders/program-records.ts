import type { AdoptedRow, Adoption } from '../../src/core/adoption/adoption';
import type { Decision } from '../../src/core/decision/decision';
import type { ProgramRecord } from '../../src/core/program/program-record';
import type { Scheme, SchemeGroup } from '../../src/core/scheme/scheme';
import type { Variant } from '../../src/core/variant/variant';
import type { WorkState } from '../../src/core/work-item/work-state';

const at = '2021-07-31T00:00:00Z';

/** A stored pack says of itself only what the checks of the record read. */
export function aProgramRecord(
  id = 'program-1',
  patch: Partial<ProgramRecord> = {},
): ProgramRecord {
  const programId = patch.programId ?? 'example-2021';
  const version = patch.version ?? '1.0.0';
  return {
    id,
    programId,
    title: '示例县 2021 年方案（虚构）',
    version,
    program: JSON.stringify({ id: programId, version }),
    document: '亩均税收低于 3 万元的列入。\n',
    cases: 'case,list,year,expect\n',
    rev: 0,
    ...patch,
  };
}

export function aVariant(id = 'variant-1', patch: Partial<Variant> = {}): Variant {
  return {
    id,
    programId: 'example-2021',
    programVersion: '1.0.0',
    name: '按 4 万元测算',
    values: { 't-2021': 4, protectionYears: 2 },
    why: '会议纪要第 3 条',
    rev: 0,
    ...patch,
  };
}

export function aDecision(id = 'decision-1', patch: Partial<Decision> = {}): Decision {
  return {
    id,
    programId: 'example-2021',
    year: 2021,
    list: 'low-enterprise',
    subject: { table: 'enterprises', id: 'firm-1' },
    listing: '不列入',
    why: '已签订收储协议',
    by: '测试员',
    at,
    rev: 0,
    ...patch,
  };
}

export function anAdoptedRow(id = 'firm-1', patch: Partial<AdoptedRow> = {}): AdoptedRow {
  return {
    id,
    name: '示例机械一厂',
    unit: '白泉镇',
    sector: '工业',
    listing: '列入',
    track: '单独考核',
    value: 1.25,
    threshold: '低于 3 万元/亩',
    dataYear: 2020,
    areaM2: 6666.67,
    decided: false,
    missing: '',
    ...patch,
  };
}

export function anAdoption(id = 'adoption-1', patch: Partial<Adoption> = {}): Adoption {
  return {
    id,
    programId: 'example-2021',
    programVersion: '1.0.0',
    variant: { name: '按 4 万元测算', values: { 't-2021': 4 } },
    year: 2021,
    list: 'low-enterprise',
    listName: '低效企业',
    name: '第一批',
    by: '测试员',
    at,
    head: 0,
    rows: [
      anAdoptedRow(),
      anAdoptedRow('firm-2', { listing: '待核实', value: null, missing: '亩均税收2020' }),
    ],
    rev: 0,
    ...patch,
  };
}

export function aWork(id = 'work-1', patch: Partial<WorkState> = {}): WorkState {
  return {
    id,
    programId: 'example-2021',
    item: 'w-1',
    state: '已完成',
    doneOn: '2021-06-30',
    evidence: '示例通知（虚构）',
    note: '',
    by: '测试员',
    at,
    rev: 0,
    ...patch,
  };
}

export function aSchemeGroup(patch: Partial<SchemeGroup> = {}): SchemeGroup {
  return {
    scale: '规上',
    indicators: [
      { metric: 'taxPerMu', weight: 60, baseline: 20 },
      { metric: 'valueAddedPerMu', weight: 40, baseline: 100 },
    ],
    cap: 1.5,
    cut: { by: 'share', a: 20, b: 60, c: 95 },
    ...patch,
  };
}

export function aScheme(id = 'scheme-1', patch: Partial<Scheme> = {}): Scheme {
  const small = aSchemeGroup({ scale: '规下', cut: { by: 'score', a: 90, b: 70, c: 60 } });
  return { id, name: '综合评价（示例）', groups: [aSchemeGroup(), small], rev: 0, ...patch };
}

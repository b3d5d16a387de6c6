import type { Workspace } from '../../src/core/workspace';
import type { ArchiveContents } from '../../src/files/archive/archive';
import { v2Contents } from './v2-contents';

/**
 * What `v3.mutu` holds: all that version 2 could hold, and what came with version 3. Frozen with it:
 * neither may change once version 3 has been released.
 */
export function v3Contents(): ArchiveContents {
  const old = v2Contents();
  return {
    ...old,
    info: { ...old.info, id: 'workspace-v3' },
    exportedAt: '2024-11-30T08:00:00.000Z',
    workspace: { ...old.workspace, tables: v3Tables(old.workspace.tables) },
    parts: [
      ...old.parts,
      { seq: 3, part: 1, table: 'decisions', first: 'decision-a', last: 'decision-b', before: null, after: Uint8Array.of(6) },
    ],
  };
}

function v3Tables(old: Workspace['tables']): Workspace['tables'] {
  const program = { programId: 'example-2021', programVersion: '1.0.0' } as const;
  const said = { by: '示例甲', at: '2024-10-01T01:02:03.004Z' } as const;
  const place = { programId: 'example-2021', year: 2021, list: 'low-enterprise' } as const;
  const firm = { table: 'enterprises', id: 'enterprise-a' } as const;
  const land = { table: 'parcels', id: 'parcel-b' } as const;
  const row = { unit: '干𬒗镇', sector: '工业', threshold: '低于 3 万元/亩（不含本数）', dataYear: 2020 } as const;
  return {
    ...old,
    enterprises: new Map(
      [...old.enterprises].map(([id, firmThen]) => [
        id,
        {
          ...firmThen,
          facts: [
            ...firmThen.facts,
            { field: 'problems', value: '安全生产、消防安全', asOf: '2024-09-01', source: '示例名单' },
            { field: 'fourNo', value: '无', asOf: '2024-09-01', source: '示例名单' },
            { field: 'twoHigh', value: null, asOf: '2024-09-01', source: '示例名单' },
          ],
        },
      ]),
    ),
    programs: new Map([
      ['program-a', { id: 'program-a', programId: 'example-2021', title: '示例县 2021 年方案（虚构）', version: '1.0.0', program: '{\n "id": "example-2021",\n "version": "1.0.0"\n}\n', document: '一、目标\n“亩均”低于 3 万元。\r\n', cases: 'case,list\n"引""号",low\n', rev: 2 }],
    ]),
    variants: new Map([
      ['variant-a', { ...program, id: 'variant-a', name: '按 4 万元测算', values: { 't-2021': 4, protectionYears: 0, a: -0.25 }, why: '示例会议纪要', rev: 2 }],
      ['variant-b', { ...program, id: 'variant-b', name: '空', values: {}, why: '示例', rev: 3 }],
    ]),
    decisions: new Map([
      ['decision-a', { ...place, ...said, id: 'decision-a', subject: firm, listing: '豁免', why: '已签订收储协议', rev: 2 }],
      ['decision-b', { ...place, ...said, id: 'decision-b', list: 'low-land', subject: land, listing: '列入', why: '现场核查', rev: 3 }],
    ]),
    adoptions: new Map([
      ['adoption-a', {
        ...place,
        ...said,
        id: 'adoption-a',
        programVersion: '1.0.0',
        variant: { name: '按 4 万元测算', values: { 't-2021': 4 } },
        listName: '低效企业',
        name: '第一批',
        head: 2,
        rows: [
          { ...row, id: 'enterprise-a', name: '示例机械一厂', listing: '列入', track: '单独考核', value: -0.5, areaM2: 6012.34, decided: false, missing: '' },
          { ...row, id: 'enterprise-gone', name: '示例二厂', listing: '待核实', track: '—', value: null, areaM2: null, decided: true, missing: '亩均税收2020、行业', dataYear: null },
        ],
        rev: 3,
      }],
      ['adoption-b', { ...place, ...said, id: 'adoption-b', programVersion: '1.0.0', variant: null, listName: '低效企业', name: '空', head: 0, rows: [], rev: 3 }],
    ]),
    works: new Map([
      ['work-a', { ...said, id: 'work-a', programId: 'example-2021', item: 'w-1', state: '已完成', doneOn: '2024-08-31', evidence: '示例通知', note: '', rev: 2 }],
      ['work-b', { ...said, id: 'work-b', programId: 'example-2021', item: 'w-2', state: '不再办理', doneOn: null, evidence: '', note: '并入其他工作', rev: 3 }],
    ]),
    schemes: new Map([
      ['scheme-a', {
        id: 'scheme-a',
        name: '综合评价（示例）',
        groups: [
          { scale: '规上', indicators: [{ metric: 'taxPerMu', weight: 60, baseline: 20.5 }, { metric: 'valueAddedPerEnergy', weight: 40, baseline: 1.2 }], cap: 1.5, cut: { by: 'share', a: 20, b: 60, c: 95 } },
          { scale: '规下', indicators: [{ metric: 'outputPerMu', weight: 100, baseline: 100 }], cap: 1, cut: { by: 'score', a: 90, b: 70, c: 60 } },
        ],
        rev: 2,
      }],
    ]),
  };
}

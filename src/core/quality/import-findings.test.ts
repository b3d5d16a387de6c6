import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, replacement } from '../change/change';
import type { Finding } from '../finding/finding';
import type { RowOutcome } from '../import/import-plan';
import type { RowNote } from '../import/row-note';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { type ImportedSource, importFindings } from './import-findings';
import { refreshFindings } from './refresh-findings';

const NAME = '地块.zip/dk.shp';
const row = (at: number, patch: Partial<RowOutcome> = {}): RowOutcome => ({
  at,
  outcome: 'new',
  name: `地块 ${at}`,
  id: `parcel-${at}`,
  why: null,
  notes: [],
  diffs: [],
  ...patch,
});
const source = (
  rows: readonly RowOutcome[],
  notes: ImportedSource['notes'] = [],
  name = NAME,
): ImportedSource => ({ outcome: { name, target: 'parcels', rows }, notes });

const cell = (why: string): RowNote => ({ kind: 'cell', column: '面积', why });

let made = 0;
const ids = { nextId: () => `finding-${made++}`, at: '2024-01-01T00:00:00Z' };
const start = must(
  emptyWorkspace(),
  [1, 2, 3].map((at) => addition('parcels', aParcel(`parcel-${at}`, { code: '' }))),
);

function must(ws: Workspace, changes: Parameters<typeof apply>[1]): Workspace {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

function read(ws: Workspace, ...sources: ImportedSource[]): [Workspace, Finding[]] {
  const next = must(ws, importFindings(ws, sources, ids));
  return [next, [...next.tables.findings.values()]];
}

it('tells of each place in the file what was noticed, and what to do', () => {
  const [, found] = read(
    start,
    source(
      [
        row(1, {
          notes: [
            { kind: 'cell', column: '面积', why: '面积“约20”不是数字，该项未导入' },
            { kind: 'unit', why: '单位“白全镇”不在镇街、平台中，未填' },
          ],
        }),
        row(2),
        row(3, { outcome: 'refused', id: null, why: '与第 1 行是同一宗地' }),
      ],
      [
        { severity: 'warning', row: 2, field: null, why: '环的方向相反，已改正' },
        { severity: 'notice', row: null, field: null, why: '没有 .cpg，按内容读作 GBK' },
      ],
    ),
  );
  expect(
    found.map(({ rule, severity, fileRow, subject }) => [rule, severity, fileRow, subject?.id]),
  ).toEqual([
    ['import.note', 'warning', `${NAME} · 第 2 行`, 'parcel-2'],
    ['import.file', 'notice', NAME, undefined],
    ['import.cell', 'warning', `${NAME} · 第 1 行 · 面积`, 'parcel-1'],
    ['import.unit', 'warning', `${NAME} · 第 1 行`, 'parcel-1'],
    ['import.row', 'error', `${NAME} · 第 3 行`, undefined],
  ]);
  expect(found.every(({ origin }) => origin === '读入')).toBe(true);
  expect(found[2]?.why).toBe(
    '面积“约20”不是数字，该项未导入。请在原文件中改正后重新导入，或在档案中填写。',
  );
  expect(found[4]?.why).toBe('这一行没有导入：与第 1 行是同一宗地。请改正原文件后重新导入。');
});

it('reading the same file again renews what it told, keeps what was waived, and leaves other files alone', () => {
  const wrong = row(1, { notes: [cell('甲，该项未导入')] });
  const stays = row(2, { notes: [cell('乙，该项未导入')] });
  const [first] = read(start, source([wrong, stays]), source([wrong], [], '另一个.csv'));
  const kept = [...first.tables.findings.values()].find(({ fileRow }) =>
    fileRow?.includes('第 2 行'),
  );
  if (!kept) throw new Error('not told');
  const waived = { by: '甲', at: ids.at, why: '已核' };
  const settled = must(first, [replacement('findings', kept, { ...kept, waived })]);
  const [, found] = read(settled, source([row(1), stays]));
  expect(found.map(({ fileRow, waived }) => [fileRow, waived !== null])).toEqual([
    [`${NAME} · 第 2 行 · 面积`, true],
    ['另一个.csv · 第 1 行 · 面积', false],
  ]);
});

it('a check of quality leaves them as they are', () => {
  const [ws] = read(start, source([row(1, { notes: [cell('甲，该项未导入')] })]));
  expect(refreshFindings(ws, { ...ids, drafts: [] })).toEqual([]);
});

it('very many of one kind are told as a number', () => {
  const rows = Array.from({ length: 5000 }, (_, at) =>
    row(at + 1, { id: null, outcome: 'refused', why: '没有名称' }),
  );
  const [, found] = read(start, source(rows));
  expect(found).toHaveLength(201);
  expect(found.at(-1)).toMatchObject({ rule: 'import.row', fileRow: `${NAME} · 其余` });
  expect(found.at(-1)?.why).toContain('另有 4,800 处');
});

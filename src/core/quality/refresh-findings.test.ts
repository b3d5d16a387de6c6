import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleSlice } from '../../../tests/builders/sample-slice';
import { apply } from '../change/apply';
import { addition, replacement } from '../change/change';
import type { Finding } from '../finding/finding';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { FindingDraft } from './finding-draft';
import { refreshFindings } from './refresh-findings';
import { runChecks } from './run-checks';

const AT = '2024-01-01T00:00:00Z';
const LATER = '2024-02-01T00:00:00Z';
const waiver = { by: '示例甲', at: AT, why: '已核' };

it('adds what is new, with its day and an id given from outside', () => {
  const [one] = refresh(emptyWorkspace(), [draft('a')]).findings;
  expect(one).toEqual({ ...draft('a'), id: 'finding-1', foundAt: AT, waived: null, rev: 0 });
});

it('takes away what no longer holds, waived or not', () => {
  const { ws } = refresh(emptyWorkspace(), [draft('a'), draft('b')]);
  expect(refresh(waive(ws, 'finding-1'), []).findings).toEqual([]);
});

it('keeps day and waiver of what still holds, and renews its words', () => {
  const was = { ...draft('a'), why: '与“地块 2”相差 3 亩' };
  const { ws } = refresh(emptyWorkspace(), [was]);
  const why = '与“地块 20”相差 3 亩，请核对';
  const again = refresh(waive(ws, 'finding-1'), [{ ...was, why }], LATER);
  expect(again.findings).toEqual([
    { ...was, why, id: 'finding-1', foundAt: AT, waived: waiver, rev: 0 },
  ]);
});

it.each([
  ['other figures', { why: '相差 30 亩' }],
  ['another weight', { why: '相差 3 亩', severity: 'error' as const }],
])('what was waived is open again with %s', (_what, patch) => {
  const was = { ...draft('a'), why: '相差 3 亩' };
  const { ws } = refresh(emptyWorkspace(), [was]);
  const [now] = refresh(waive(ws, 'finding-1'), [{ ...was, ...patch }], LATER).findings;
  expect(now).toMatchObject({ ...patch, id: 'finding-1', foundAt: AT, waived: null });
});

it('leaves findings from reading and drawing alone', () => {
  const read: Finding = {
    ...draft('a'),
    origin: '读入',
    id: 'finding-r',
    foundAt: AT,
    waived: null,
    rev: 0,
  };
  const ws = done(emptyWorkspace(), [addition('findings', read)]);
  expect(refresh(ws, []).findings).toEqual([read]);
});

it('tells rows of a file apart', () => {
  const rows = ['第 1 行', '第 2 行'].map((fileRow) => ({ ...draft('a'), fileRow }));
  expect(refresh(emptyWorkspace(), rows).findings).toHaveLength(2);
});

it('changes nothing when run twice in a row, whatever was known before', () => {
  const drafts = fc.array(
    fc.record({ rule: fc.constantFrom('a', 'b'), why: fc.constantFrom('x', 'y'), id: fc.nat(3) }),
    { maxLength: 8 },
  );
  const made = (list: readonly { rule: string; why: string; id: number }[]) =>
    list.map(({ rule, why, id }) => ({ ...draft(rule, `parcel-${id}`), why }));
  fc.assert(
    fc.property(drafts, drafts, (before, now) => {
      const { ws } = refresh(emptyWorkspace(), made(before));
      const once = refresh(ws, made(now), LATER);
      const nextId = () => 'finding-never';
      expect(refreshFindings(once.ws, { drafts: made(now), nextId, at: LATER })).toEqual([]);
      const keys = new Set(
        once.findings.map((finding) => `${finding.rule} ${finding.subject?.id}`),
      );
      expect(keys).toEqual(new Set(made(now).map(({ rule, subject }) => `${rule} ${subject?.id}`)));
      expect(keys.size).toBe(once.findings.length);
    }),
  );
});

it('runs all checks of the sample once, and then has nothing to say', () => {
  const ws = done(emptyWorkspace(), sampleSlice(200));
  const changes = runChecks(ws, { nextId: counter(), at: AT });
  expect(changes.length).toBeGreaterThan(0);
  expect(runChecks(done(ws, changes), { nextId: counter(), at: LATER })).toEqual([]);
});

function draft(rule: string, id = 'parcel-1'): FindingDraft {
  const subject = { table: 'parcels', id } as const;
  return {
    rule,
    severity: 'warning',
    origin: '质检',
    subject,
    place: [122, 30],
    fileRow: null,
    why: rule,
  };
}

function refresh(ws: Workspace, drafts: readonly FindingDraft[], at = AT) {
  const next = done(
    ws,
    refreshFindings(ws, { drafts, nextId: counter(ws.tables.findings.size), at }),
  );
  return { ws: next, findings: [...next.tables.findings.values()] };
}

function counter(from = 0): () => string {
  let last = from * 100;
  return () => `finding-${++last}`;
}

function waive(ws: Workspace, id: string): Workspace {
  const finding = ws.tables.findings.get(id);
  if (!finding) throw new Error(`no ${id}`);
  return done(ws, [replacement('findings', finding, { ...finding, waived: waiver })]);
}

function done(ws: Workspace, changes: Parameters<typeof apply>[1]): Workspace {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

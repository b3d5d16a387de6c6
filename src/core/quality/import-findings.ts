import { addition, type Change, removal, replacement } from '../change/change';
import type { Finding } from '../finding/finding';
import type { RowOutcome, SourceOutcome } from '../import/import-plan';
import type { RowNote } from '../import/row-note';
import { formatNumber } from '../quantity';
import type { Workspace } from '../workspace';
import { type FindingDraft, findingKey } from './finding-draft';

/** What a reader noticed in a table, before anybody said what its rows mean. */
export interface ReadNote {
  readonly severity: Finding['severity'];
  /** Null is of the whole table. */
  readonly row: number | null;
  readonly field: string | null;
  readonly why: string;
}

export interface ImportedSource {
  readonly outcome: Pick<SourceOutcome, 'name' | 'target' | 'rows'>;
  readonly notes: readonly ReadNote[];
}

interface Made {
  readonly nextId: () => string;
  readonly at: string;
}

/** Of one rule in one table; the rest is told as a number, and row by row in the report of the import. */
const MOST_OF_ONE = 200;

/**
 * What was noticed while reading, as findings of origin 读入: where in the file, what, and what to do. What an earlier
 * import of the same file told is renewed; what was waived stays waived while it says the same.
 */
export function importFindings(
  ws: Workspace,
  sources: readonly ImportedSource[],
  { nextId, at }: Made,
): Change[] {
  const now = new Map(sources.flatMap(draftsOf).map((draft) => [findingKey(draft), draft]));
  const changes: Change[] = [];
  for (const finding of ws.tables.findings.values()) {
    if (finding.origin !== '读入' || !isOf(finding, sources)) continue;
    const key = findingKey(finding);
    const draft = now.get(key);
    now.delete(key);
    if (!draft) changes.push(removal('findings', finding));
    else if (draft.why !== finding.why) {
      changes.push(replacement('findings', finding, { ...finding, ...draft, waived: null }));
    }
  }
  for (const draft of now.values()) {
    changes.push(
      addition('findings', { ...draft, id: nextId(), foundAt: at, waived: null, rev: 0 }),
    );
  }
  return changes;
}

function isOf({ fileRow }: Finding, sources: readonly ImportedSource[]): boolean {
  return sources.some(
    ({ outcome: { name } }) => fileRow === name || fileRow?.startsWith(`${name} · `),
  );
}

interface Told {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly subject: Finding['subject'];
  readonly row: number | null;
  readonly field: string | null;
  readonly why: string;
}

function draftsOf({ outcome, notes }: ImportedSource): FindingDraft[] {
  const { name, target, rows } = outcome;
  const table = target === 'parcels' || target === 'enterprises' ? target : null;
  const idOfRow = new Map(rows.map((row) => [row.at, row.outcome === 'refused' ? null : row.id]));
  const subjectOf = (row: number | null): Finding['subject'] => {
    const id = row === null ? null : idOfRow.get(row);
    return table && id ? { table, id } : null;
  };
  const told = [
    ...notes.map(({ severity, row, field, why }): Told => {
      const rule = row === null ? 'import.file' : 'import.note';
      return { rule, severity, subject: subjectOf(row), row, field, why: ended(why) };
    }),
    ...rows.flatMap((row) => toldOfRow(row).map((one) => ({ ...one, subject: subjectOf(row.at) }))),
  ];
  return [...grouped(told)].flatMap(([rule, all]) => {
    const few = joined(all, name).slice(0, MOST_OF_ONE);
    const more = all.length - few.length;
    return all.length > MOST_OF_ONE ? [...few, restOf(rule, more, all, name)] : few;
  });
}

function toldOfRow({ at, outcome, why, notes }: RowOutcome): Told[] {
  const about = { subject: null, row: at, field: null } as const;
  const told = notes.map((note): Told => ({ ...about, ...meaningOf(note) }));
  if (outcome !== 'refused') return told;
  const refused = `这一行没有导入：${ended(why ?? '原因不明')}请改正原文件后重新导入。`;
  return [...told, { ...about, rule: 'import.row', severity: 'error', why: refused }];
}

type Meaning = Pick<Told, 'rule' | 'severity' | 'why'> & { readonly field?: string };

function meaningOf(note: RowNote): Meaning {
  const why = ended(note.why);
  switch (note.kind) {
    case 'cell': {
      const now = '请在原文件中改正后重新导入，或在档案中填写。';
      return { rule: 'import.cell', severity: 'warning', field: note.column, why: why + now };
    }
    case 'unit': {
      const now = '请先导入镇街、平台（可带别名），再导入这个文件。';
      return { rule: 'import.unit', severity: 'warning', why: why + now };
    }
    case 'link': {
      const now = '请先导入地块，或在“匹配”中手动建立。';
      return { rule: 'import.link', severity: 'warning', why: why + now };
    }
    case 'word':
      return { rule: 'import.note', severity: 'notice', why };
  }
}

/** One finding for each place of a file: what is told of it twice is told together. */
function joined(all: readonly Told[], name: string): FindingDraft[] {
  const drafts = new Map<string, FindingDraft>();
  for (const { rule, severity, subject, row, field, why } of all) {
    const at = [name, row === null ? null : `第 ${row} 行`, field].filter(Boolean).join(' · ');
    const before = drafts.get(at);
    const words = before && !before.why.includes(why) ? before.why + why : (before?.why ?? why);
    drafts.set(at, {
      rule,
      severity,
      origin: '读入',
      subject,
      place: null,
      fileRow: at,
      why: words,
    });
  }
  return [...drafts.values()];
}

function restOf(rule: string, more: number, all: readonly Told[], name: string): FindingDraft {
  const severity = all[0]?.severity ?? 'notice';
  const why = `另有 ${formatNumber(more, 0)} 处同类问题没有逐条列出，请看这次导入的报告；改正原文件后重新导入。`;
  const about = { subject: null, place: null, fileRow: `${name} · 其余`, why } as const;
  return { rule, severity, origin: '读入', ...about };
}

function grouped(all: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of all) {
    const group = groups.get(one.rule);
    if (group) group.push(one);
    else groups.set(one.rule, [one]);
  }
  return groups;
}

function ended(words: string): string {
  return /[。！？]$/.test(words) ? words : `${words}。`;
}

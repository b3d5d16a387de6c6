import { addition, type Change, removal, replacement } from '../change/change';
import type { Finding } from '../finding/finding';
import type { Workspace } from '../workspace';
import { type FindingDraft, findingKey } from './finding-draft';

export interface FoundNow {
  readonly drafts: readonly FindingDraft[];
  /** Ids are made outside core. */
  readonly nextId: () => string;
  /** Moment of the check, ISO 8601. */
  readonly at: string;
  /** Records that were looked at; findings about others are left alone. Absent: all were. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Brings the findings of quality checks up to date: new ones in, those that no longer hold out,
 * changed words renewed. One that still holds keeps its day, and its waiver as long as the figures
 * it was waived for are the same. Findings from reading and drawing are not touched.
 */
export function refreshFindings(ws: Workspace, { drafts, nextId, at, only }: FoundNow): Change[] {
  const now = new Map(drafts.map((draft) => [findingKey(draft), draft]));
  const known = new Set<string>();
  const changes: Change[] = [];
  for (const finding of ws.tables.findings.values()) {
    if (finding.origin !== '质检') continue;
    if (only && !only.has(finding.subject?.id ?? '')) continue;
    const key = findingKey(finding);
    const draft = now.get(key);
    if (!draft || known.has(key)) {
      changes.push(removal('findings', finding));
      continue;
    }
    known.add(key);
    const waived = sameFigures(finding, draft) ? finding.waived : null;
    const renewed = { ...finding, ...wordsOf(draft), waived };
    if (!sameWords(finding, draft)) changes.push(replacement('findings', finding, renewed));
  }
  for (const [key, draft] of now) {
    if (known.has(key)) continue;
    const finding: Finding = { ...draft, id: nextId(), foundAt: at, waived: null, rev: 0 };
    changes.push(addition('findings', finding));
  }
  return changes;
}

function wordsOf({
  severity,
  place,
  why,
}: FindingDraft): Pick<Finding, 'severity' | 'place' | 'why'> {
  return { severity, place, why };
}

function sameWords(a: FindingDraft, b: FindingDraft): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

/** Names may be corrected and words put better; what a person agreed to are the weight and the figures. */
function sameFigures(a: FindingDraft, b: FindingDraft): boolean {
  return a.severity === b.severity && figuresOf(a.why) === figuresOf(b.why);
}

function figuresOf(why: string): string {
  return (why.replace(/“[^”]*”/g, '').match(/\d[\d,.]*/g) ?? []).join(' ');
}

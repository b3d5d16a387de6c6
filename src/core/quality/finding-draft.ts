import type { Finding } from '../finding/finding';

/** A finding before it is written down: what holds now, without the history of who saw it when. */
export type FindingDraft = Omit<Finding, 'id' | 'foundAt' | 'rev' | 'waived'>;

/** Two findings with the same key are the same finding, seen again. */
export function findingKey({ rule, subject, fileRow }: FindingDraft): string {
  return JSON.stringify([rule, subject?.table ?? '', subject?.id ?? '', fileRow ?? '']);
}

/** What a check of one parcel says; the subject and origin are the same for all of them. */
export interface Fault {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly place: Finding['place'];
  readonly why: string;
}

export function draftAbout(
  table: 'parcels' | 'enterprises',
  id: string,
  fault: Fault,
): FindingDraft {
  return { ...fault, origin: '质检', subject: { table, id }, fileRow: null };
}

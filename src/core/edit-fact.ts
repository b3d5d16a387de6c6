import { type Change, type Operation, replacement } from './change/change';
import type { Enterprise } from './enterprise/enterprise';
import { type Fact, withFact, withoutFact } from './fact';
import type { Parcel } from './parcel/parcel';
import { checkSeen } from './seen';
import type { Workspace } from './workspace';

/** A record that carries facts. */
export interface FactSubject {
  readonly table: 'parcels' | 'enterprises';
  readonly id: string;
  /** The version the person was looking at. */
  readonly seenRev: number;
}

/** Writes one fact: in place of the one of that field and period, or as a new one. */
export const editFact: Operation<FactSubject & { readonly fact: Fact }> = (ws, input) =>
  changeFacts(ws, input, (facts) => withFact(facts, input.fact));

/** Takes one fact away, so that nothing is said any more. */
export const removeFact: Operation<
  FactSubject & { readonly field: string; readonly period?: string | undefined }
> = (ws, input) => changeFacts(ws, input, (facts) => withoutFact(facts, input.field, input.period));

function changeFacts(
  ws: Workspace,
  { table, id, seenRev }: FactSubject,
  edit: (facts: readonly Fact[]) => readonly Fact[],
): ReturnType<Operation<never>> {
  const record: Parcel | Enterprise | undefined = ws.tables[table].get(id);
  const refusal = checkSeen(record, seenRev);
  if (refusal || !record) return refusal ?? [];
  const facts = edit(record.facts);
  if (sameFacts(record.facts, facts)) return [];
  return [replacement(table, record, { ...record, facts } as Parcel & Enterprise) as Change];
}

function sameFacts(a: readonly Fact[], b: readonly Fact[]): boolean {
  return a.length === b.length && a.every((fact, i) => sameFact(fact, b[i] as Fact));
}

function sameFact(a: Fact, b: Fact): boolean {
  return (
    a.field === b.field &&
    a.period === b.period &&
    a.value === b.value &&
    a.asOf === b.asOf &&
    a.source === b.source
  );
}

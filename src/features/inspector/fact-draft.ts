import type { Fact } from '../../core/fact';
import type { Field } from '../../core/field';
import { inputText, readInput } from './read-input';

/** What stands in an open form. Day and source are null until the person has touched them. */
export interface FactDraft {
  readonly value: string;
  readonly unknown: boolean;
  readonly period: string;
  readonly asOf: string | null;
  readonly source: string | null;
}

/** The form of a fact that is there, or of one that nobody has stated yet. */
export function draftOf(fact: Fact | undefined, period: string): FactDraft {
  const untouched = { asOf: null, source: null };
  if (!fact) return { value: '', unknown: false, period, ...untouched };
  const { value } = fact;
  const when = fact.period ?? '';
  return { value: inputText(value), unknown: value === null, period: when, ...untouched };
}

/** True when the form states another value than the one that is there. */
function statesAnother(field: Field, draft: FactDraft, fact: Fact | undefined): boolean {
  if (!fact) return true;
  if (draft.unknown || fact.value === null) return draft.unknown !== (fact.value === null);
  // What cannot be read is no number either, so it differs.
  return readInput(field, draft.value) !== fact.value;
}

/**
 * Day and source as the form shows them. Those of the stored fact vouch for the stored value only:
 * with another value the day is today and the source is still to be given.
 */
export function originOf(
  field: Field,
  draft: FactDraft,
  fact: Fact | undefined,
  today: string,
): { readonly asOf: string; readonly source: string } {
  const kept = fact && !statesAnother(field, draft, fact) ? fact : { asOf: today, source: '' };
  return { asOf: draft.asOf ?? kept.asOf, source: draft.source ?? kept.source };
}

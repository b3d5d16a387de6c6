import { useWorkspace } from '../../app/workspace-store';
import type { Fact } from '../../core/fact';
import { inputText } from './read-input';

/** What stands in an open form. Kept by this window while the person looks at another record. */
export interface FactDraft {
  readonly value: string;
  readonly unknown: boolean;
  readonly period: string;
  readonly asOf: string;
  readonly source: string;
}

const drafts = new Map<string, unknown>();

/** A copy of a workspace has records of the same ids; what was typed belongs to one of them. */
const here = (key: string) => `${useWorkspace.getState().info?.id}/${key}`;

export function readDraft<T>(key: string): T | undefined {
  return drafts.get(here(key)) as T | undefined;
}

export function keepDraft(key: string, draft: unknown): void {
  drafts.set(here(key), draft);
}

export function dropDraft(key: string): void {
  drafts.delete(here(key));
}

export function hasDraft(key: string): boolean {
  return drafts.has(here(key));
}

/** The form of a fact that is there, or of one that nobody has stated yet. */
export function draftOf(fact: Fact | undefined, period: string, today: string): FactDraft {
  if (!fact) return { value: '', unknown: false, period, asOf: today, source: '' };
  return {
    value: inputText(fact.value),
    unknown: fact.value === null,
    period: fact.period ?? '',
    asOf: fact.asOf,
    source: fact.source,
  };
}

import { resolveProgram } from '../../core/program/resolve-program';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { ComputedSource, ListedFirm } from '../../core/target/computed-target';
import { ledgerKeyOf } from '../../core/target/ledger';
import { targetKindOf } from '../../core/target/target-kind';
import { type WhatIfRow, whatIf, withPlans } from '../../core/target/what-if';
import type { Steps } from '../analysis/steps';
import { createJudge } from '../verdicts/judge';
import type { Verdicts } from '../verdicts/verdicts';
import type { Targets, TargetsOfProgram, TargetsQuestion } from './derive-targets';
import { createLedgers } from './ledgers';
import { listedFirmsOf } from './listed-firms';
import { compareLists, type ListChange } from './what-if-lists';
import { type ListThreshold, listThresholds } from './what-if-thresholds';

/** What is moved for the sake of looking: nothing of it is stored. */
export interface Supposition {
  /** Whose figures are moved. */
  readonly program: string;
  /** Parameters and thresholds by id, weights among them. */
  readonly values: Readonly<Record<string, number>>;
  /** The day plans would come about, by the id of the credit; null leaves it out. */
  readonly plans: ReadonlyMap<string, string | null>;
}

export interface Supposed {
  /** Of all programs, for they share ledgers. */
  readonly rows: readonly WhatIfRow[];
  readonly lists: readonly ListChange[];
  /** Why the values are not followed. */
  readonly refusal: Refusal | null;
}

interface JudgedYear {
  readonly present: Verdicts;
  readonly other: Verdicts;
}

/** The present beside what it would be; one supposition after another does again only what it touches. */
export function createSupposer(): (present: Targets, supposition: Supposition) => Steps<Supposed> {
  const judgeYear = createYears();
  return function* suppose(present, { program, values, plans }) {
    const { question, programs } = present;
    const at = programs.findIndex((one) => one.program === program);
    const own = programs[at];
    if (!own) return { rows: [], lists: [], refusal: null };
    // From the values a variant set, not from the document's.
    const resolved = resolveProgram(own.pack, {
      id: 'what-if',
      programId: own.pack.id,
      name: '假设',
      values,
    });
    if (isRefusal(resolved)) return { rows: [], lists: [], refusal: resolved };
    const { pack } = resolved;
    const moved = listThresholds(own.pack).filter(
      ({ id, value }) => (values[id] ?? value) !== value,
    );
    const lists: ListChange[] = [];
    const listed = new Map<number, readonly ListedFirm[] | null>();
    for (const year of yearsOf(moved)) {
      const judged = yield* judgeYear(question, at, year, valuesOf(moved, values));
      const from = { ...question, tables: question.workspace.tables, packId: pack.id };
      lists.push(
        ...compareLists(judged.present.lists, judged.other.lists, year, listsOf(moved, year)),
      );
      yield;
      listed.set(year, listedFirmsOf(pack, judged.other.lists, year, from));
      yield;
    }
    const packs = present.packs.map((one) => (one.id === pack.id ? pack : one));
    const credits = withPlans(question.workspace.tables.credits, plans);
    const ledgers = createLedgers(present.ledgers)(packs, credits);
    yield;
    const rows: WhatIfRow[] = [];
    for (const one of programs) {
      const other = {
        pack: one === own ? pack : one.pack,
        ledgerOf: (target: Parameters<typeof targetKindOf>[1]) =>
          targetKindOf(one.pack, target) === 'credits'
            ? (ledgers.get(ledgerKeyOf(packs, one.program, target.id)) ?? null)
            : null,
        computed: one === own ? withLists(one, listed) : one.asked.computed,
      };
      for (const row of whatIf(one.asked, other)) {
        rows.push(row);
        yield;
      }
    }
    return { rows, lists, refusal: null };
  };
}

function yearsOf(moved: readonly ListThreshold[]): readonly number[] {
  return [...new Set(moved.flatMap(({ years }) => years))].sort((a, b) => a - b);
}

function listsOf(moved: readonly ListThreshold[], year: number): ReadonlySet<string> {
  const own = moved.filter(({ years }) => years.includes(year));
  return new Set(own.flatMap(({ uses }) => uses.map(({ list }) => list)));
}

function valuesOf(moved: readonly ListThreshold[], values: Supposition['values']) {
  return Object.fromEntries(moved.map(({ id, value }) => [id, values[id] ?? value]));
}

/** The same figures of firms, with other lists where they were judged otherwise. */
function withLists(
  { asked: { computed } }: TargetsOfProgram,
  listed: ReadonlyMap<number, readonly ListedFirm[] | null>,
): ComputedSource | null {
  if (!computed || listed.size === 0) return computed;
  return {
    firms: computed.firms,
    // What was unknown before lists are judged stays so.
    listed: (year) => {
      const present = computed.listed(year);
      return present === null ? null : (listed.get(year) ?? present);
    },
  };
}

/** Judges the lists of a year as they are and by other figures; who is judged is read once for both. */
function createYears() {
  const kept = new Map<
    string,
    { readonly judge: ReturnType<typeof createJudge>; of: TargetsQuestion; present: Verdicts }
  >();
  return function* years(
    question: TargetsQuestion,
    at: number,
    year: number,
    trial: Supposition['values'],
  ): Steps<JudgedYear> {
    const loaded = question.programs[at] as TargetsQuestion['programs'][number];
    const { workspace, ids, indicators, asOf } = question;
    const asked = { loaded, tables: workspace.tables, ids, indicators, asOf, year };
    const variant = variantOf(question, loaded.pack);
    const key = `${loaded.header.id}|${year}`;
    const known = kept.get(key);
    const judge = known?.judge ?? createJudge();
    const ask = (tried: Supposition['values']) =>
      judge({ ...asked, view: { list: null, variant, trial: tried } });
    const present = known?.of === question ? known.present : (yield* ask({})).verdicts;
    kept.set(key, { judge, of: question, present });
    const { verdicts: other } = yield* ask(trial);
    return { present, other };
  };
}

function variantOf({ variant, workspace }: TargetsQuestion, { id }: ProgramPack): string | null {
  const own = variant === null ? undefined : workspace.tables.variants.get(variant);
  return own?.programId === id ? variant : null;
}

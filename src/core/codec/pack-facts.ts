import type { Fact, FactValue } from '../fact';
import { type PackedColumn, packColumn, unpackColumn } from './pack-column';

/**
 * Facts of many records, with what they share written once. Records that came from one ledger
 * state the same fields for the same periods, from the same day and source: a form. Only the values
 * are a record's own.
 */
export interface PackedFacts {
  readonly heads: readonly FactHead[];
  /** Each form is a list of heads; `formAt` says which form a record follows. */
  readonly forms: readonly (readonly number[])[];
  readonly formAt: PackedColumn;
  /** Values of all records, one after another. */
  readonly values: readonly FactValue[];
}

type FactHead = readonly [field: string, period: string | null, asOf: string, source: string];

export function packFacts(lists: readonly (readonly Fact[])[]): PackedFacts {
  const heads = new Index<FactHead>();
  const forms = new Index<readonly number[]>();
  const values: FactValue[] = [];
  const formAt: number[] = [];
  let form = -1;
  for (const list of lists) {
    // Neighbours mostly follow the same form; looking is cheaper than building the key of one.
    if (!follows(list, forms.list[form], heads.list)) {
      const own = list.map((fact) => heads.at(headKey(fact), () => headOf(fact)));
      form = forms.at(own.join(), () => own);
    }
    formAt.push(form);
    for (const fact of list) values.push(fact.value);
  }
  return { heads: heads.list, forms: forms.list, formAt: packColumn(formAt), values };
}

function follows(
  list: readonly Fact[],
  form: readonly number[] | undefined,
  heads: readonly FactHead[],
): boolean {
  if (form?.length !== list.length) return false;
  return list.every(({ field, period, asOf, source }, i) => {
    const head = heads[form[i] as number] as FactHead;
    return (
      head[0] === field && head[1] === (period ?? null) && head[2] === asOf && head[3] === source
    );
  });
}

function headOf({ field, period, asOf, source }: Fact): FactHead {
  return [field, period ?? null, asOf, source];
}

function headKey(fact: Fact): string {
  return JSON.stringify(headOf(fact));
}

/**
 * Facts are never changed in place, so records of a page that say the same words (a choice, a
 * remark, 未知) share one fact: half of the objects, and of the time, of a first reading. Plain
 * loops, because this is most of what the start of the app does.
 */
export function unpackFacts({ heads, forms, formAt, values }: PackedFacts): Fact[][] {
  const shared = heads.map(() => new Map<FactValue, Fact>());
  let next = 0;
  return unpackColumn(formAt).map((place) => {
    const form = forms[place as number] as readonly number[];
    const facts = new Array<Fact>(form.length);
    for (let i = 0; i < form.length; i++) {
      const at = form[i] as number;
      const head = heads[at] as FactHead;
      const value = values[next++] as FactValue;
      facts[i] = typeof value === 'number' ? makeFact(head, value) : share(shared[at], head, value);
    }
    return facts;
  });
}

function share(known: Map<FactValue, Fact> | undefined, head: FactHead, value: FactValue): Fact {
  let fact = known?.get(value);
  if (!fact) {
    fact = makeFact(head, value);
    known?.set(value, fact);
  }
  return fact;
}

function makeFact(head: FactHead, value: FactValue): Fact {
  const [field, period, asOf, source] = head;
  return period === null ? { field, value, asOf, source } : { field, value, period, asOf, source };
}

/** Things numbered in the order they are first met. */
class Index<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();

  at(key: string, make: () => T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(make()) - 1;
  }
}

import type { Decision } from './decision';

type Place = Pick<Decision, 'programId' | 'year' | 'list' | 'subject'>;
type Index = ReadonlyMap<string, readonly Decision[]>;

const known = new WeakMap<ReadonlyMap<string, Decision>, Index>();

/** All decisions on one subject of one list and year. More than one does not get past the checks. */
export function decisionsAt(
  decisions: ReadonlyMap<string, Decision>,
  place: Place,
): readonly Decision[] {
  const index = known.get(decisions) ?? makeIndex(decisions);
  known.set(decisions, index);
  return index.get(placeKey(place)) ?? [];
}

/** Decisions on one list of a year, by id of the subject. */
export function decisionsOf(
  decisions: ReadonlyMap<string, Decision>,
  { programId, year, list }: Omit<Place, 'subject'>,
): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>();
  for (const one of decisions.values()) {
    if (one.programId === programId && one.year === year && one.list === list) {
      found.set(one.subject.id, one);
    }
  }
  return found;
}

function makeIndex(decisions: ReadonlyMap<string, Decision>): Index {
  const index = new Map<string, Decision[]>();
  for (const decision of decisions.values()) {
    const key = placeKey(decision);
    const there = index.get(key);
    if (there) there.push(decision);
    else index.set(key, [decision]);
  }
  return index;
}

function placeKey({ programId, year, list, subject }: Place): string {
  return `${programId} ${year} ${list} ${subject.table} ${subject.id}`;
}

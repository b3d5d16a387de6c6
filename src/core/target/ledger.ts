import { floorMuRatio } from '../program/credit-parameters';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { CreditEvent, Target } from '../program/schema/target-schema';
import type { Credit } from './credit';
import type { LedgerRules } from './ledger-rules';

export interface LedgerTarget {
  readonly pack: ProgramPack;
  readonly target: Target;
  /** `dinghai-2021:d7`. */
  readonly key: string;
}

export interface WeighedEvent extends CreditEvent {
  /** 0…1, by the values of the pack asked. */
  readonly share: number;
}

type Packs = readonly ProgramPack[];

const kept = new WeakMap<Packs, ReadonlyMap<string, string>>();

/**
 * The ledger a target is counted in: one for all that are parts of each other or shared by two documents, named after
 * the smallest of them. Packs may carry the values of a variant.
 */
export function ledgerKeyOf(packs: Packs, programId: string, targetId: string): string {
  const known = kept.get(packs) ?? linkTargets(packs);
  kept.set(packs, known);
  const key = `${programId}:${targetId}`;
  return known.get(key) ?? key;
}

export function targetsOfLedger(packs: Packs, key: string): LedgerTarget[] {
  return targetsOf(packs).filter(({ pack, target }) => {
    return ledgerKeyOf(packs, pack.id, target.id) === key;
  });
}

/** What may be entered in a ledger. The pack it is named after decides; where that is missing, the next one. */
export function eventsOfLedger(packs: Packs, key: string): WeighedEvent[] {
  const decides = decidingPack(packs, key);
  if (!decides) return [];
  const { pack, targets } = decides;
  const shares = new Map(pack.parameters.map(({ id, value }) => [id, value / 100]));
  return (pack.creditEvents ?? [])
    .filter((event) => event.targets.length === 0 || event.targets.some((id) => targets.has(id)))
    .map((event) => ({ ...event, share: shares.get(event.weight) ?? 0 }));
}

/** How the ledger counts, by the packs as they are given. */
export function rulesOfLedger(packs: Packs, key: string): LedgerRules {
  const targets = targetsOfLedger(packs, key).map(({ target }) => target);
  const ratio = decidingPack(packs, key)?.pack.parameters.find(({ id }) => id === floorMuRatio);
  return {
    kind: kindOf(targets[0]?.unit ?? ''),
    annual: targets.length > 0 && targets.every(({ accumulation }) => accumulation === 'annual'),
    weights: new Map(eventsOfLedger(packs, key).map(({ id, share }) => [id, share])),
    floorMuRatio: ratio && !ratio.unset ? ratio.value : null,
  };
}

/** What it is counted in: 亩, 家. */
export function unitOfLedger(packs: Packs, key: string): string {
  return plainUnit(targetsOfLedger(packs, key)[0]?.target.unit ?? '');
}

/** The records of a ledger, whichever of its targets they were entered for. */
export function creditsOfLedger(packs: Packs, key: string, credits: Iterable<Credit>): Credit[] {
  const own = new Map<string, boolean>();
  const isOwn = (ledger: string): boolean => {
    const [programId = '', targetId = ''] = ledger.split(':');
    return ledgerKeyOf(packs, programId, targetId) === key;
  };
  return [...credits].filter(({ ledger }) => {
    const known = own.get(ledger) ?? isOwn(ledger);
    own.set(ledger, known);
    return known;
  });
}

function decidingPack(packs: Packs, key: string) {
  const all = targetsOfLedger(packs, key).sort((a, b) => (a.key < b.key ? -1 : 1));
  const of = (pack: ProgramPack) => all.filter((one) => one.pack === pack);
  const first = all.find(({ pack }) => pack.creditEvents) ?? all[0];
  if (!first) return null;
  const { pack } = first;
  return { pack, targets: new Set(of(pack).map(({ target }) => target.id)) };
}

function targetsOf(packs: Packs): LedgerTarget[] {
  return packs.flatMap((pack) =>
    pack.targets.map((target) => ({ pack, target, key: `${pack.id}:${target.id}` })),
  );
}

/** Every linked target, and the smallest it hangs together with. */
function linkTargets(packs: Packs): ReadonlyMap<string, string> {
  const all = new Map(targetsOf(packs).map((one) => [one.key, one.target]));
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      links.set(from, (links.get(from) ?? new Set()).add(to));
    }
  };
  for (const { pack, target, key } of targetsOf(packs)) {
    const { partOf, sharedWith } = target;
    const whole = partOf && all.get(`${pack.id}:${partOf}`);
    if (whole && isAlike(target, whole)) link(key, `${pack.id}:${partOf}`);
    const other = sharedWith && all.get(sharedWith);
    // A document that is not here is believed to mean the same.
    if (sharedWith && (!other || isAlike(target, other))) link(key, sharedWith);
  }
  const named = new Map<string, string>();
  for (const first of [...links.keys()].sort()) {
    if (named.has(first)) continue;
    const group = [first];
    named.set(first, first);
    for (const key of group) {
      for (const next of links.get(key) ?? []) {
        if (named.has(next)) continue;
        named.set(next, first);
        group.push(next);
      }
    }
  }
  return named;
}

/** Counted up in the same thing; a target in words has no count to share. */
function isAlike(a: Target, b: Target): boolean {
  const isCounted = ({ aggregation, comparator }: Target) =>
    aggregation === 'sum' && comparator !== 'qualitative';
  return isCounted(a) && isCounted(b) && plainUnit(a.unit) === plainUnit(b.unit);
}

/** 场/年 is counted in 场. */
function plainUnit(unit: string): string {
  return unit.replace(/\/年$/, '');
}

/** 万平方米, 亿元, 台: what two events of one firm bring adds up; of 家 and 个 one subject is one. */
const measures = /米|元|吨|千瓦|[台项]$/;

function kindOf(unit: string): LedgerRules['kind'] {
  if (plainUnit(unit) === '亩') return 'land';
  return measures.test(plainUnit(unit)) ? 'measure' : 'count';
}

import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Credit } from '../../core/target/credit';
import { ledgerKeyOf, rulesOfLedger } from '../../core/target/ledger';
import { createLedger, type LandLedger } from '../../core/target/ledger-land';
import type { LedgerRules } from '../../core/target/ledger-rules';
import { targetKindOf } from '../../core/target/target-kind';

export type Ledgers = ReadonlyMap<string, LandLedger>;

/**
 * The ledgers of programs, one by one as they are asked for; what did not change is handed out again as it was. Another
 * answer beside one there is goes on from it.
 */
export function createLedgers(
  from: Ledgers = new Map(),
): (packs: readonly ProgramPack[], credits: ReadonlyMap<string, Credit>) => Ledgers {
  let before = from;
  let creditsOf: ReadonlyMap<string, Credit> | null = null;
  let rulesFor: readonly ProgramPack[] | null = null;
  let rules: ReadonlyMap<string, LedgerRules> = new Map();
  return (packs, credits) => {
    if (packs === rulesFor && credits === creditsOf) return before;
    creditsOf = credits;
    if (packs !== rulesFor) {
      rules = new Map([...keysOf(packs)].map((key) => [key, rulesOfLedger(packs, key)]));
      rulesFor = packs;
    }
    const grouped = groupCredits(packs, credits.values());
    const now = new Map<string, LandLedger>();
    for (const [key, own] of rules) {
      now.set(key, goOn(before.get(key), own, grouped.get(key) ?? []));
    }
    before = now;
    return now;
  };
}

/** Ledgers of all targets that are counted by credits. */
function keysOf(packs: readonly ProgramPack[]): ReadonlySet<string> {
  return new Set(
    packs.flatMap((pack) =>
      pack.targets
        .filter((target) => targetKindOf(pack, target) === 'credits')
        .map(({ id }) => ledgerKeyOf(packs, pack.id, id)),
    ),
  );
}

function groupCredits(
  packs: readonly ProgramPack[],
  credits: Iterable<Credit>,
): ReadonlyMap<string, Credit[]> {
  const keys = new Map<string, string>();
  const grouped = new Map<string, Credit[]>();
  for (const credit of credits) {
    const { ledger } = credit;
    let key = keys.get(ledger);
    if (key === undefined) {
      const [programId = '', targetId = ''] = ledger.split(':');
      key = ledgerKeyOf(packs, programId, targetId);
      keys.set(ledger, key);
    }
    const own = grouped.get(key);
    if (own) own.push(credit);
    else grouped.set(key, [credit]);
  }
  return grouped;
}

function goOn(
  before: LandLedger | undefined,
  rules: LedgerRules,
  credits: readonly Credit[],
): LandLedger {
  if (!before || !sameRules(before.rules, rules)) {
    return createLedger({ ...rules, credits }, before?.grounds);
  }
  const same =
    before.credits.length === credits.length &&
    credits.every((credit, at) => credit === before.credits[at]);
  return same ? before : before.with(credits);
}

function sameRules(a: LedgerRules, b: LedgerRules): boolean {
  return (
    a.kind === b.kind &&
    a.annual === b.annual &&
    a.floorMuRatio === b.floorMuRatio &&
    a.weights.size === b.weights.size &&
    [...a.weights].every(([event, weight]) => b.weights.get(event) === weight)
  );
}

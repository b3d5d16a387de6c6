import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import type { KnownLedger } from '../../core/target/add-credits';
import type { Credit } from '../../core/target/credit';
import { conflictFinder } from '../../core/target/credit-conflicts';
import { creditsOfLedger } from '../../core/target/ledger';

/** A record of the ledger as the figure counts it. */
export interface CreditLine {
  readonly credit: Credit;
  /** What it adds as of the day; null where only a building area is known, or where it is no matter yet. */
  readonly counted: number | null;
  readonly floorMu: number | null;
  /** 0…1, of its event. */
  readonly weight: number;
  readonly state: 'counted' | 'nothing' | 'planned' | 'later' | 'reversed';
  readonly reversal: Credit | null;
  /** What the same was counted by already, where it counts nothing for that. */
  readonly before: Credit | null;
}

/** Every credit that belongs to a figure, newest first, the planned and the taken back ones too. */
export function creditLines(
  known: KnownLedger,
  { progress }: Pick<OpenFigure, 'progress'>,
  day: string,
  isIn: (credit: Credit) => boolean,
): readonly CreditLine[] {
  const { tables } = useWorkspace.getState().ws;
  const own = creditsOfLedger(known.packs, known.key, tables.credits.values());
  const reversals = new Map(
    own.flatMap((one) => (one.reverses === null ? [] : [[one.reverses, one] as const])),
  );
  const last = day < progress.to ? day : progress.to;
  const entries = new Map(known.ledger.entriesAt(last).map((entry) => [entry.credit.id, entry]));
  const finder = conflictFinder(known.ledger, (id) => tables.shapes.get(id)?.geometry);
  const stands = (credit: Credit) => (known.ledger.reversedOn(credit) ?? '9999') > last;
  return own
    .filter((credit) => credit.reverses === null && isIn(credit))
    .filter(({ on }) => on >= progress.from && on <= progress.to)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1))
    .map((credit): CreditLine => {
      const entry = entries.get(credit.id);
      const reversal = reversals.get(credit.id) ?? null;
      const isBack = reversal !== null && (credit.planned || reversal.on <= last);
      const counts = entry !== undefined && entry.increase > 0;
      const isRecord = entry !== undefined && !counts && entry.weight > 0 && !isBack;
      return {
        credit,
        counted: entry?.counted ?? null,
        floorMu: entry?.floorMu ?? null,
        weight: known.ledger.weightOf(credit),
        state: isBack
          ? 'reversed'
          : credit.planned
            ? 'planned'
            : credit.on > last
              ? 'later'
              : counts
                ? 'counted'
                : 'nothing',
        reversal,
        before: (isRecord && finder.before(credit).find(stands)) || null,
      };
    });
}

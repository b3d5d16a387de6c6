import type { Draw } from '../draw';
import type { Sector } from './firm-name';
import type { ListTask } from './list-task';

/**
 * What becomes of a firm in the year the list is drawn from. `below` is listed; `welfare`, `new-land` and `upscaled`
 * are as low and spared; of `unknown` nobody knows the tax, of `silent` nobody said it; `free` is left as drawn.
 */
export type Fate =
  | 'free'
  | 'above'
  | 'on-line'
  | 'below'
  | 'welfare'
  | 'new-land'
  | 'upscaled'
  | 'unknown'
  | 'silent';

export interface Settled {
  readonly fate: Fate;
  /** 亩均税收 of the data year; null where it is left as drawn. */
  readonly perMu: number | null;
  /** Does better in the years after. */
  readonly recovers: boolean;
}

export const unsettled: Settled = { fate: 'free', perMu: null, recovers: false };

/** A firm as drawn, before its year is settled. */
export interface Candidate {
  readonly unit: string;
  readonly sector: Sector;
  /** 亩均税收 of the data year; null for a firm that began later, or whose land nobody knows. */
  readonly perMu: number | null;
  readonly mu: number;
  readonly owns: boolean;
  readonly idle: boolean;
  /** Land so even that its tax can come to the line to the digit. */
  readonly even: boolean;
  /** There long enough to have been below the line of output first. */
  readonly old: boolean;
}

const SPARED = { welfare: 16, 'new-land': 14, upscaled: 11 } as const;
const UNKNOWN = 14;
const SILENT = 6;
const UPSCALED_MU = 5;

/** Decides which firms are below the line, so that every cell of the task table counts what is printed. */
export function settleList(all: readonly Candidate[], task: ListTask, draw: Draw): Settled[] {
  const fates = all.map(({ perMu, even }): Fate => {
    return perMu === null ? 'free' : even ? 'on-line' : 'above';
  });
  const stillAbove = () => all.flatMap((firm, i) => (fates[i] === 'above' ? [{ firm, i }] : []));
  const by = (rank: (firm: Candidate) => number, which: (firm: Candidate) => boolean) =>
    stillAbove()
      .filter(({ firm }) => which(firm))
      .map(({ firm, i }) => ({ firm, i, rank: rank(firm) }))
      .sort((a, b) => a.rank - b.rank);
  const give = (fate: Fate, to: readonly { readonly i: number }[], count: number) => {
    for (const { i } of to.slice(0, count)) fates[i] = fate;
  };

  for (const [unit, cells] of task.cells) {
    for (const [sector, count] of Object.entries(cells)) {
      const low = by(
        ({ perMu, idle }) => (perMu ?? 0) - (idle ? 3 : 0) + draw.between(0, 1.5),
        (firm) => firm.unit === unit && firm.sector === sector,
      );
      if (low.length < count) throw new Error(`${unit} has ${low.length} of ${count} ${sector}`);
      give('below', low, count);
    }
  }
  const fairlyLow = ({ perMu }: Candidate) => (perMu ?? 0) + draw.between(0, 4);
  give(
    'upscaled',
    by(fairlyLow, ({ mu, old }) => old && mu >= UPSCALED_MU),
    SPARED.upscaled,
  );
  give(
    'new-land',
    by(fairlyLow, ({ owns, idle }) => owns && !idle),
    SPARED['new-land'],
  );
  give(
    'welfare',
    by(fairlyLow, ({ idle }) => !idle),
    SPARED.welfare,
  );
  const anyOrder = by(
    () => draw.chance(),
    () => true,
  );
  give('unknown', anyOrder, UNKNOWN);
  give('silent', anyOrder.slice(UNKNOWN), SILENT);
  return nearLine(
    all.map((firm, i) => settled(fates[i] as Fate, firm, task.line, draw)),
    all,
    task.line,
  );
}

function settled(fate: Fate, { perMu }: Candidate, line: number, draw: Draw): Settled {
  const [part, recovers] = [draw.chance(), draw.in(0.16)];
  if (fate === 'free' || perMu === null) return unsettled;
  if (fate === 'on-line') return { fate, perMu: line, recovers: false };
  if (isLow(fate)) {
    return { fate, perMu: perMu < line - 0.01 ? perMu : line * (0.05 + 0.93 * part), recovers };
  }
  const least = line + 0.02;
  return { fate, perMu: perMu >= least ? perMu : least + 5 * part * part, recovers: false };
}

export function isLow(fate: Fate): boolean {
  return fate === 'below' || fate === 'welfare' || fate === 'new-land' || fate === 'upscaled';
}

/** A few stand a hundredth to either side of the line, where rounding would tell. */
function nearLine(firms: Settled[], all: readonly Candidate[], line: number): Settled[] {
  const nearest = (fate: Fate) =>
    firms
      .flatMap((firm, i) =>
        firm.fate === fate && (all[i]?.mu ?? 0) >= 4
          ? [{ i, off: Math.abs((firm.perMu ?? 0) - line) }]
          : [],
      )
      .sort((a, b) => a.off - b.off)
      .slice(0, 3);
  for (const { i } of nearest('below')) firms[i] = { ...(firms[i] as Settled), perMu: line - 0.01 };
  for (const { i } of nearest('above')) firms[i] = { ...(firms[i] as Settled), perMu: line + 0.01 };
  return firms;
}

import { once } from '../../core/once';
import type { Workspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { useSession } from '../session';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';
import { createCreditedLand } from './credited-land';
import { keepTargets } from './keep-targets';
import { createLandPieces, splitOf } from './land-pieces';
import { useLandProgress } from './land-progress';
import { ledgerNote, PARTS_NOTE } from './ledger-note';
import { landTargetOf, splitTargetOf } from './target-on-map';
import { useTargets } from './targets-store';
import { unitRatesOf } from './unit-rates';

/** Keeps what the map tells of credits in step with targets, day and list. Answers how to stop. */
export function followLandProgress(): () => void {
  const creditedLand = createCreditedLand();
  const landPieces = createLandPieces();
  let told: readonly unknown[] = [];
  /** The very same from day to day while they say the same: what is coloured by them need not look again. */
  let lastWords: readonly (string | null)[] = [];
  const update = () => {
    const { targets } = useTargets.getState();
    const { ids, areasM2 } = useAnalysis.getState();
    const { target: open, theme, compare, unitFigure } = useSession.getState();
    const { standing } = useVerdicts.getState();
    if (!targets || ids.length === 0) return;
    const { tables } = useWorkspace.getState().ws;
    const land = [ids, areasM2, tables.shapes];
    const now = [targets, ...land, open, standing, tables.units, theme, compare?.theme, unitFigure];
    if (now.every((one, at) => one === told[at])) return;
    told = now;
    const listing = standing?.ids === ids ? standing.listing : null;
    const ledger = landTargetOf(targets, open)?.ledger ?? null;
    const { shapes } = tables;
    const { day } = targets;
    const credited = creditedLand({ ledger, ids, areasM2, shapes, listing, day });
    const { parts, stakes } = credited;
    const words = sameWords(credited.words, lastWords) ? lastWords : credited.words;
    lastWords = words;
    // The map never asks by id.
    const rows = once(() => new Map(ids.map((id, row) => [id, row])));
    useLandProgress.setState({
      shown: {
        ids,
        words,
        split: splitOf(parts),
        notes: once(() => {
          const note = ledger && stakes ? ledgerNote(ledger, stakes, day) : '';
          return [...(parts.size > 0 ? [PARTS_NOTE] : []), ...(note ? [note] : [])];
        }),
        day,
        units: unitFigure === 'creditRate' ? unitsOf(targets, open, tables) : null,
        wordOf: (id) => words[rows().get(id) ?? -1] ?? null,
        piecesOf: landPieces(parts, ids, shapes),
      },
    });
  };
  const stops = [
    keepTargets(),
    useTargets.subscribe(update),
    useSession.subscribe(update),
    useVerdicts.subscribe(update),
    useAnalysis.subscribe((now, before) => {
      if (now.ids !== before.ids || now.areasM2 !== before.areasM2) update();
    }),
  ];
  update();
  return () => {
    for (const stop of stops) stop();
  };
}

function unitsOf(
  targets: NonNullable<ReturnType<typeof useTargets.getState>['targets']>,
  open: ReturnType<typeof useSession.getState>['target'],
  tables: Workspace['tables'],
) {
  const split = splitTargetOf(targets, open);
  return split && { figure: 'creditRate' as const, rows: unitRatesOf(targets, split, tables) };
}

function sameWords(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.length === b.length && a.every((word, row) => word === b[row]);
}

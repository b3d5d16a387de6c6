import { create } from 'zustand';
import type { ImportPlan, MatchHint } from '../../core/import/import-plan';
import type { Matching } from '../../core/import/match-firms';
import type { Hints } from '../../core/import/match-input';
import { placeWords } from '../../core/import/match-places';
import type { Shift } from '../../core/import/place-shapes';
import { runSteps, type Steps } from '../analysis/steps';
import { startMatch } from '../jobs/match-job';
import { useWorkspace } from '../workspace-store';
import { useImport } from './import-store';

export interface MatchingState {
  readonly state: 'idle' | 'working' | 'ready' | 'failed';
  /** What was worked out last; it stays while the next is on its way. */
  readonly matching: Matching;
  /** How the coordinates of firms are shifted, as a person says. */
  readonly shift: Shift;
}

const none: MatchingState = {
  state: 'idle',
  matching: { matches: [], points: null },
  shift: 'none',
};

/** Suggestions of who uses which land. Derived, never stored. */
export const useSuggestions = create<MatchingState>(() => none);

interface From {
  readonly workspace: string | undefined;
  readonly enterprises: unknown;
  readonly parcels: unknown;
  readonly plan: ImportPlan | null;
  readonly shift: Shift;
}

let last: From | null = null;
let uses = 0;
let giveUp = () => {};

/**
 * Keeps suggestions in step with firms, land and what the last import brought, for as long as somebody looks. Links
 * that are made meanwhile do not start it anew: they are taken off where it is shown.
 */
export function watchMatching(): () => void {
  look();
  const ends = [
    useWorkspace.subscribe(look),
    useImport.subscribe(look),
    useSuggestions.subscribe(look),
  ];
  return () => {
    for (const end of ends) end();
    if (useSuggestions.getState().state !== 'working') return;
    giveUp();
    last = null;
  };
}

/** Once more, after it went wrong. */
export function matchAgain(): void {
  last = null;
  look();
}

function look(): void {
  const { ws, info, opening } = useWorkspace.getState();
  if (opening.state !== 'open') return;
  const { enterprises, parcels, occupancies } = ws.tables;
  const now: From = {
    workspace: info?.id,
    enterprises,
    parcels,
    plan: useImport.getState().plan,
    shift: useSuggestions.getState().shift,
  };
  // Fewer uses are an undo: who was linked stands alone again.
  const undone = occupancies.size < uses;
  uses = occupancies.size;
  if (last && !undone && isSame(last, now)) return;
  const moved = last?.workspace !== now.workspace;
  last = now;
  begin(now, moved);
}

function isSame(a: From, b: From): boolean {
  return (Object.keys(a) as (keyof From)[]).every((key) => a[key] === b[key]);
}

function begin({ plan, shift }: From, moved: boolean): void {
  giveUp();
  useSuggestions.setState({ state: 'working', ...(moved && { matching: none.matching }) });
  const { ws, info } = useWorkspace.getState();
  const places = placeWords(info?.districtName ?? '', ws.tables.units.values());
  const frame = { places, zone: info?.zone ?? 40, shift };
  const failed = () => useSuggestions.setState({ state: 'failed' });
  let stop = () => {};
  const endHints = runSteps(
    hintsOf(plan),
    (hints) => {
      stop = startMatch(
        ws,
        hints,
        frame,
        (matching) => useSuggestions.setState({ state: 'ready', matching }),
        failed,
      );
    },
    failed,
  );
  giveUp = () => {
    endHints();
    stop();
  };
}

/** Rows between two breaths. */
const ROWS = 4096;

function* hintsOf(plan: ImportPlan | null): Steps<Hints> {
  const hints = new Map<string, MatchHint>();
  for (const { rows } of plan?.sources ?? []) {
    for (const [at, { id, hint }] of rows.entries()) {
      if (id && hint) hints.set(id, { ...hints.get(id), ...hint });
      if (at % ROWS === ROWS - 1) yield;
    }
  }
  return hints;
}

import { create } from 'zustand';
import type { MembershipChoice, MembershipWay } from '../../core/block/block';
import { blocksOfProgram, geometryOf } from '../../core/block/block-as-of';
import {
  createLiveMeasure,
  type LiveMeasure,
  type LiveNumbers,
  type OtherBlock,
} from '../../core/block/live-measure';
import type { DraftPurpose } from '../draft/draft';
import { useDraft } from '../draft/draft-store';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';
import { type BlockLand, startBlockLand, useBlockLand } from './block-land';
import { standingOutline } from './standing-outline';

/** What the outline that is drawn holds; null while the land is made ready, or there is no outline. */
export const useBlockNumbers = create<{ readonly numbers: LiveNumbers | null }>(() => ({
  numbers: null,
}));

type Choices = ReadonlyMap<string, MembershipWay>;
type ChoicesMade = ReadonlyMap<string, MembershipWay | null>;

/** What a person chose while drawing; it is stored with the line. Null goes back to the rule of half. */
export const useDraftChoices = create<{ readonly choices: ChoicesMade }>(() => ({
  choices: new Map(),
}));

/** What is as it was stored is no choice. */
export function chooseInDraft(parcelId: string, as: MembershipWay | null): void {
  const stored = storedChoices(useDraft.getState().draft?.purpose ?? null).get(parcelId) ?? null;
  useDraftChoices.setState(({ choices }) => {
    const next = new Map(choices);
    if (as === stored) next.delete(parcelId);
    else next.set(parcelId, as);
    return { choices: next };
  });
}

/** Counts what the draft holds with every movement of the pointer, for as long as it is asked to. Answers how to stop. */
export function startBlockNumbers(): () => void {
  let measure: LiveMeasure | null = null;
  let frame = 0;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const count = (settled: boolean) => {
    const { live, draft } = useDraft.getState();
    const choices = choicesFor(draft?.purpose ?? null);
    useBlockNumbers.setState({
      numbers: measure && live ? measure(live, { settled, choices }) : null,
    });
  };
  // As often as the screen draws while the pointer moves; the ellipsoidal area when it rests.
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      count(false);
    });
    clearTimeout(settle);
    settle = setTimeout(() => count(true), SETTLE_MS);
  };
  const prepare = ({ ready }: { readonly ready: BlockLand | null }) => {
    const { draft } = useDraft.getState();
    const own = draft?.purpose.kind === 'block' ? draft.purpose.id : null;
    measure = ready && draft && createLiveMeasure(ready.land, ready.figures, othersOf(own));
    count(true);
  };
  const stops = [
    startBlockLand(),
    useBlockLand.subscribe(prepare),
    useDraft.subscribe((now, before) => {
      if (now.draft?.purpose !== before.draft?.purpose) {
        useDraftChoices.setState({ choices: new Map() });
        prepare(useBlockLand.getState());
      }
      if (now.live !== before.live) soon();
    }),
    useDraftChoices.subscribe(() => count(true)),
    useWorkspace.subscribe((now, before) => {
      if (now.ws.tables.blocks !== before.ws.tables.blocks) prepare(useBlockLand.getState());
    }),
  ];
  prepare(useBlockLand.getState());
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(settle);
    for (const stop of stops) stop();
    useBlockNumbers.setState({ numbers: null });
  };
}

const SETTLE_MS = 120;

/** How parcels count in what is drawn: as was stored, and as was chosen since. */
function choicesFor(purpose: DraftPurpose | null): Choices {
  const choices = new Map(storedChoices(purpose));
  for (const [id, as] of useDraftChoices.getState().choices) {
    if (as === null) choices.delete(id);
    else choices.set(id, as);
  }
  return choices;
}

function storedChoices(purpose: DraftPurpose | null): Choices {
  if (purpose?.kind !== 'block') return new Map();
  return choicesOf(useWorkspace.getState().ws.tables.blocks.get(purpose.id)?.choices ?? []);
}

export function choicesOf(choices: readonly MembershipChoice[]): Choices {
  return new Map(choices.map(({ parcelId, as }) => [parcelId, as]));
}

/** The other blocks of the program, as they stand now; the one that is looked at is not its own neighbour. */
export function othersOf(own: string | null): OtherBlock[] {
  const { tables } = useWorkspace.getState().ws;
  const program = useVerdicts.getState().verdicts?.program.pack.id;
  if (!program) return [];
  return blocksOfProgram(tables.blocks, program).flatMap((block) => {
    const outline = standingOutline(block);
    return outline && block.id !== own ? [{ id: block.id, geometry: geometryOf(outline) }] : [];
  });
}

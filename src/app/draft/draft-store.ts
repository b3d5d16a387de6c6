import { create } from 'zustand';
import type { Geometry } from '../../core/geo/geometry';
import { useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { beginDraft, type Draft, type DraftPurpose } from './draft';
import { readDrafts, writeDrafts } from './kept-draft';

interface DraftState {
  readonly draft: Draft | null;
  /** Drafts set aside for it, which come back when it ends: a parcel is split while a block is drawn. */
  readonly aside: readonly Draft[];
  /** The outline with the pointer as its newest corner; changes with every movement. */
  readonly live: Geometry | null;
  /** Whether what stands here would be there again after a crash: not where it is larger than the place it is kept in. */
  readonly kept: boolean;
  /** It comes from an earlier visit, and nothing was done to it since. */
  readonly resumed: boolean;
  /** Where what an earlier visit left was taken in from; before that nothing is kept there in its place. */
  readonly takenFrom: string | null;
}

const nothing: DraftState = {
  draft: null,
  aside: [],
  live: null,
  kept: true,
  resumed: false,
  takenFrom: null,
};

export const useDraft = create<DraftState>(() => nothing);

export function startDraft(purpose: DraftPurpose, shape: Geometry | null): void {
  beginWith(beginDraft(purpose, shape));
}

/** What is being drawn already is set aside, not lost; so is what an earlier visit left and the map has not taken up yet. */
export function beginWith(draft: Draft): void {
  takeIn();
  const { draft: before, aside } = useDraft.getState();
  put({ draft, aside: (before ? [...aside, before] : aside).filter(isBegun) });
}

function isBegun({ past, shape, corners }: Draft): boolean {
  return past.length > 0 || shape !== null || corners.length > 0;
}

export function changeDraft(change: (draft: Draft) => Draft): void {
  const { draft } = useDraft.getState();
  if (!draft) return;
  const next = change(draft);
  if (next === draft) return;
  takeIn();
  const live = next.shape !== draft.shape && { live: next.shape };
  useDraft.setState({ draft: next, resumed: false, ...live });
  keep();
}

/** The corner the figures tell: so far, in that direction, from the one before. */
export function setHeldCorner(): void {
  changeDraft((draft) => ({ ...draft, asked: draft.asked + 1 }));
}

export function showLive(live: Geometry | null): void {
  useDraft.setState({ live });
}

/** Saved or given up: nothing of it is kept, and what was set aside for it goes on. */
export function endDraft(): void {
  takeIn();
  const { aside } = useDraft.getState();
  put({ draft: aside.at(-1) ?? null, aside: aside.slice(0, -1) });
}

/** Another workspace is opened: what is drawn waits where it is kept. */
export function leaveDraft(): void {
  useDraft.setState(nothing);
}

/** The workspace below it was opened, at last or again, which puts tools down: it stays in hand and is kept there. */
export function goOnWithDraft(): void {
  takeIn();
  useSession.setState({ tool: 'draw' });
  keep();
}

/** What was being drawn in this workspace when the page went away; it goes on where it was left. */
export function resumeDraft(): boolean {
  takeIn();
  const { aside } = useDraft.getState();
  const draft = aside.at(-1);
  if (!draft) return false;
  useDraft.setState({
    draft,
    aside: aside.slice(0, -1),
    live: draft.shape,
    kept: true,
    resumed: true,
  });
  useSession.setState({ tool: 'draw' });
  return true;
}

function put({ draft, aside }: Pick<DraftState, 'draft' | 'aside'>): void {
  useDraft.setState({ draft, aside, live: draft?.shape ?? null, resumed: false });
  if (draft) useSession.setState({ tool: 'draw' });
  else if (useSession.getState().tool === 'draw') useSession.setState({ tool: 'look' });
  keep();
}

function keyOfDraft(): string | null {
  const id = useWorkspace.getState().info?.id;
  return id ? `mutu.draft.${id}` : null;
}

/** What was begun before the workspace was there comes after what was left in it. */
function takeIn(): void {
  const key = keyOfDraft();
  const { aside, takenFrom } = useDraft.getState();
  if (!key || key === takenFrom) return;
  const left = readDrafts(localStorage.getItem(key));
  useDraft.setState({ aside: [...left, ...aside], takenFrom: key });
}

/** At once and synchronously: a page that is closed or crashes has no time to wait for a database. */
function keep(): void {
  const key = keyOfDraft();
  if (!key) return;
  const { draft, aside } = useDraft.getState();
  if (draft) useDraft.setState({ kept: store(key, writeDrafts([...aside, draft])) });
  else localStorage.removeItem(key);
}

function store(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    // What was kept before is older than what is drawn, and would come back in its place.
    localStorage.removeItem(key);
    return false;
  }
}

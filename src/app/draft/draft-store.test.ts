import { beforeEach, expect, it, vi } from 'vitest';
import { packPolygons } from '../../core/geo/geometry';
import { emptyWorkspace } from '../../core/workspace';
import { useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { withShape, withTool } from './draft';
import {
  changeDraft,
  endDraft,
  leaveDraft,
  resumeDraft,
  startDraft,
  useDraft,
} from './draft-store';
import { resumeWhenOpen } from './resume-when-open';

const kept = new Map<string, string>();
const plot = packPolygons([
  [
    [
      [122, 30],
      [122.01, 30],
      [122.01, 30.01],
    ],
  ],
]);
const corners = [
  [122, 30],
  [122.01, 30.0123456789],
] as const;

function open(id: string): void {
  useWorkspace.setState({
    opening: { state: 'opening' },
    info: { id } as never,
    ws: emptyWorkspace(),
    log: [],
  });
  useWorkspace.setState({ opening: { state: 'open' } });
}

/** The page is gone at once, and comes again. */
function crash(): void {
  useDraft.setState(useDraft.getInitialState(), true);
  useSession.setState({ tool: 'look', panel: 'map' });
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  crash();
  open('ws-1');
});

it('a crash takes nothing: outline, tool and the corners of the unfinished gesture are there', () => {
  startDraft({ kind: 'new-block' }, null);
  changeDraft((draft) => withTool(withShape(draft, plot), 'reshape'));
  changeDraft((draft) => ({ ...draft, corners }));
  crash();
  expect(resumeDraft()).toBe(true);
  expect(useDraft.getState().draft).toMatchObject({ tool: 'reshape', corners, shape: plot });
  expect(useDraft.getState()).toMatchObject({ resumed: true, kept: true });
  expect(useSession.getState().tool).toBe('draw');
});

it('what a hand was drawing goes on corner by corner', () => {
  startDraft({ kind: 'new-block' }, null);
  changeDraft((draft) => ({ ...withTool(draft, 'freehand'), corners }));
  crash();
  resumeDraft();
  expect(useDraft.getState().draft).toMatchObject({ tool: 'polygon', corners });
});

it('what was saved or given up does not come back', () => {
  startDraft({ kind: 'new-block' }, plot);
  endDraft();
  crash();
  expect(resumeDraft()).toBe(false);
  expect(kept.size).toBe(0);
});

it('what cannot be read is nothing', () => {
  kept.set('mutu.draft.ws-1', '{"drafts":[{"polygons":1}]}');
  expect(resumeDraft()).toBe(false);
});

it('a block waits while a parcel is split, through a crash too', () => {
  startDraft({ kind: 'new-block' }, plot);
  startDraft({ kind: 'split-parcel', id: 'parcel-1' }, plot);
  crash();
  resumeDraft();
  expect(useDraft.getState().draft?.purpose.kind).toBe('split-parcel');
  endDraft();
  expect(useDraft.getState().draft).toMatchObject({ purpose: { kind: 'new-block' }, shape: plot });
  expect(useSession.getState().tool).toBe('draw');
  endDraft();
  expect(useSession.getState().tool).toBe('look');
});

it('drafts stay with their workspace', () => {
  const stop = resumeWhenOpen();
  startDraft({ kind: 'new-block' }, plot);
  open('ws-2');
  expect(useDraft.getState().draft).toBeNull();
  startDraft({ kind: 'parcel', id: 'parcel-1' }, plot);
  open('ws-1');
  expect(useDraft.getState().draft?.purpose.kind).toBe('new-block');
  expect(useSession.getState().panel).toBe('blocks');
  open('ws-2');
  expect(useDraft.getState().draft?.purpose.kind).toBe('parcel');
  expect(useSession.getState().panel).toBe('parcel');
  stop();
});

it('what was begun before any workspace was open goes on in the first that is', () => {
  useWorkspace.setState({ opening: { state: 'opening' }, info: null });
  const stop = resumeWhenOpen();
  startDraft({ kind: 'new-parcel' }, null);
  changeDraft((draft) => ({ ...draft, corners }));
  // What opening does to every tool.
  useSession.setState({ tool: 'look' });
  open('ws-1');
  expect(useDraft.getState().draft).toMatchObject({ purpose: { kind: 'new-parcel' }, corners });
  expect(useSession.getState().tool).toBe('draw');
  stop();
  crash();
  expect(resumeDraft()).toBe(true);
  expect(useDraft.getState().draft).toMatchObject({ corners });
});

it('a workspace that is opened again leaves what is drawn in hand', () => {
  const stop = resumeWhenOpen();
  startDraft({ kind: 'new-parcel' }, null);
  changeDraft((draft) => ({ ...draft, corners }));
  useSession.setState({ tool: 'look' });
  open('ws-1');
  expect(useDraft.getState().draft).toMatchObject({ corners });
  expect(useSession.getState().tool).toBe('draw');
  stop();
});

it('what an earlier visit left waits for what is begun before the map is there', () => {
  startDraft({ kind: 'new-block' }, plot);
  crash();
  startDraft({ kind: 'new-parcel' }, null);
  const stop = resumeWhenOpen();
  expect(useDraft.getState().draft?.purpose.kind).toBe('new-parcel');
  endDraft();
  expect(useDraft.getState().draft).toMatchObject({ purpose: { kind: 'new-block' }, shape: plot });
  stop();
});

it('says so where there is no room to keep it, and keeps nothing old', () => {
  startDraft({ kind: 'new-block' }, plot);
  vi.stubGlobal('localStorage', {
    ...localStorage,
    removeItem: (key: string) => void kept.delete(key),
    setItem: () => {
      throw new Error('full');
    },
  });
  changeDraft((draft) => ({ ...draft, corners }));
  expect(useDraft.getState().kept).toBe(false);
  expect(kept.size).toBe(0);
  leaveDraft();
});

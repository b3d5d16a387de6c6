import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withTool } from '../../app/draft/draft';
import { changeDraft, endDraft, startDraft, useDraft } from '../../app/draft/draft-store';
import { useSession } from '../../app/session';
import { unpackPolygons } from '../../core/geo/geometry';
import { type StubEngine, stubEngine } from '../stub-engine';
import { type DraftTool, startDraftTool } from './draft-tool';
import { type StubSurface, stubSurface } from './stub-surface';

vi.mock('./draft-card', () => ({ createDraftCard: () => ({ show() {}, remove() {} }) }));

let engine: StubEngine;
let surface: StubSurface;
let tool: DraftTool;

const corners = () => useDraft.getState().draft?.corners ?? [];
/** The gestures are loaded when they are first needed. */
const loaded = async () => {
  await import('./draft-gestures');
  await new Promise((resolve) => setTimeout(resolve));
};
/** A whole tap as the map tells it, which is after the pointer went up. */
const tap = (...points: readonly (readonly [number, number])[]) => {
  for (const point of points) {
    surface.click(point);
    engine.click(...surface.place(point));
  }
};

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
  useDraft.setState(useDraft.getInitialState(), true);
  surface = stubSurface(122.1, 30, 16);
  engine = { ...stubEngine(), surface };
  const rows = { shapesIn: () => [], parcelAt: () => 'parcel-1' } as never;
  const host = null as never;
  tool = startDraftTool({ engine, host, rows, isFree: () => false, onChange: () => {} });
});
afterEach(() => {
  tool.stop();
  useDraft.setState(useDraft.getInitialState(), true);
  useSession.setState(useSession.getInitialState(), true);
  vi.unstubAllGlobals();
});

it('corners tapped before the gestures are there are not lost, nor set twice', async () => {
  startDraft({ kind: 'new-parcel' }, null);
  tap([100, 100], [300, 100]);
  expect(corners()).toEqual([]);
  await loaded();
  expect(corners()).toHaveLength(2);
  tap([300, 250]);
  expect(corners()).toHaveLength(3);
});

it('nor is a tap during which they come', async () => {
  startDraft({ kind: 'new-parcel' }, null);
  surface.play('pointerdown', [100, 100]);
  await loaded();
  surface.play('pointerup', [100, 100]);
  expect(corners()).toEqual([]);
  engine.click(...surface.place([100, 100]));
  expect(corners()).toHaveLength(1);
  tap([300, 100]);
  expect(corners()).toHaveLength(2);
});

it('a rectangle is begun early as well', async () => {
  startDraft({ kind: 'new-parcel' }, null);
  changeDraft((draft) => withTool(draft, 'rectangle'));
  tap([100, 100]);
  await loaded();
  tap([300, 100], [300, 220]);
  await loaded();
  const { draft } = useDraft.getState();
  expect(draft?.shape && unpackPolygons(draft.shape)[0]?.[0]).toHaveLength(4);
});

it('what was tapped for a drawing that was given up is not of the next one', async () => {
  startDraft({ kind: 'new-parcel' }, null);
  tap([100, 100]);
  endDraft();
  startDraft({ kind: 'new-parcel' }, null);
  await loaded();
  expect(corners()).toEqual([]);
});

it('nothing is set by a tap while another tool has the pointer', async () => {
  startDraft({ kind: 'new-parcel' }, null);
  useSession.setState({ tool: 'distance' });
  tap([100, 100]);
  await loaded();
  expect(corners()).toEqual([]);
});

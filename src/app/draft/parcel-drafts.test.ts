import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import type { Shape } from '../../core/parcel/parcel';
import { emptyWorkspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { useDraft } from './draft-store';
import { startPickedMerge } from './parcel-drafts';

const square = (west: number): Ring => [
  [west, 30],
  [west + 0.01, 30],
  [west + 0.01, 30.01],
  [west, 30.01],
];
const shape = (id: string, west: number) =>
  [id, { id, rev: 1, geometry: packPolygons([[square(west)]]) } as unknown as Shape] as const;

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem() {}, removeItem() {} });
  const ws = emptyWorkspace();
  const shapes = new Map([shape('a', 122), shape('b', 122.01), shape('c', 122.02)]);
  useWorkspace.setState({ ws: { ...ws, tables: { ...ws.tables, shapes } } });
  // The last of them has no outline.
  useAnalysis.setState({ ids: ['a', 'b', 'c', 'd'], kept: Uint8Array.of(1, 1, 0, 1) });
});
afterEach(() => {
  useDraft.setState(useDraft.getInitialState(), true);
  useSession.setState(useSession.getInitialState(), true);
  vi.unstubAllGlobals();
});

it('what was picked becomes one outline, in the panel of parcels', () => {
  startPickedMerge();
  const { draft } = useDraft.getState();
  expect(draft).toMatchObject({ purpose: { kind: 'merge-parcels' }, chosen: ['a', 'b'] });
  expect(draft?.shape && unpackPolygons(draft.shape)).toHaveLength(1);
  expect(useSession.getState()).toMatchObject({ panel: 'parcel', tool: 'draw' });
});

it('nothing picked begins with nothing chosen', () => {
  useAnalysis.setState({ kept: null });
  startPickedMerge();
  expect(useDraft.getState().draft).toMatchObject({ chosen: [], shape: null });
});

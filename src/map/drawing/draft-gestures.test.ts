import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftPurpose, DraftTool } from '../../app/draft/draft';
import { withTool } from '../../app/draft/draft';
import { changeDraft, startDraft, useDraft } from '../../app/draft/draft-store';
import { useSession } from '../../app/session';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { stubEngine } from '../stub-engine';
import { type DraftGestures, startDraftGestures } from './draft-gestures';
import { type StubSurface, stubSurface } from './stub-surface';

vi.mock('./draft-card', () => ({ createDraftCard: () => ({ show() {}, remove() {} }) }));

const ZOOM = 16;
const at = { lon: 122.1, lat: 30, zoom: ZOOM };
let surface: StubSurface;
let neighbours: readonly Geometry[];
let gestures: DraftGestures;
let stopped: (() => void) | null = null;

const draft = () => {
  const now = useDraft.getState().draft;
  if (!now) throw new Error('no draft');
  return now;
};
const shapeRings = () => {
  const { shape } = draft();
  return shape ? unpackPolygons(shape).flatMap((rings) => rings.map((ring) => ring.length)) : [];
};
const roles = () => gestures.features().map(({ properties }) => properties?.role);
/** The outline is told once terra-draw has ended with it. */
const told = () => new Promise<void>((resolve) => setTimeout(resolve));

function begin(tool: DraftTool, purpose: DraftPurpose = { kind: 'new-parcel' }): void {
  startDraft(purpose, null);
  changeDraft((one) => withTool(one, tool));
  take();
}

function take(): void {
  const engine = { ...stubEngine(), surface, camera: () => at };
  const rows = {
    shapesIn: () => neighbours.map((geometry, i) => ({ id: `parcel-${i}`, geometry })),
  } as never;
  const host = null as never;
  gestures = startDraftGestures({ engine, host, rows, isFree: () => false, onChange: () => {} });
  stopped = gestures.stop;
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
  useDraft.setState(useDraft.getInitialState(), true);
  surface = stubSurface(at.lon, at.lat, ZOOM);
  neighbours = [];
});
afterEach(() => {
  stopped?.();
  useDraft.setState(useDraft.getInitialState(), true);
  useSession.setState(useSession.getInitialState(), true);
  vi.unstubAllGlobals();
});

describe('an outline is drawn', () => {
  it('corner by corner, each where it was clicked', async () => {
    begin('polygon');
    surface.click([100, 100], [300, 100], [300, 250], [120, 240]);
    expect(draft().corners).toHaveLength(4);
    expect(draft().corners[0]?.[0]).toBeCloseTo(surface.place([100, 100])[0], 9);
    expect(draft().shape).toBeNull();
    expect(gestures.finish()).toBe(true);
    await told();
    expect(shapeRings()).toEqual([4]);
    expect(draft().corners).toEqual([]);
    expect(draft().past).toHaveLength(1);
  });

  it('as a rectangle, by a side and a width', async () => {
    begin('rectangle');
    surface.click([100, 100], [300, 100], [280, 220]);
    await told();
    expect(shapeRings()).toEqual([4]);
  });

  it('by hand', async () => {
    begin('freehand');
    const round = Array.from({ length: 40 }, (_, i) => {
      const turn = (i / 40) * 2 * Math.PI;
      return [300 + 100 * Math.cos(turn), 300 + 100 * Math.sin(turn)] as const;
    });
    surface.drag(...round);
    await told();
    expect(shapeRings()[0]).toBeGreaterThan(10);
  });

  it('and another is added to it', async () => {
    begin('polygon');
    surface.click([100, 100], [300, 100], [300, 250]);
    gestures.finish();
    await told();
    surface.click([500, 100], [700, 100], [700, 250]);
    gestures.finish();
    await told();
    expect(draft().shape?.polygons).toHaveLength(2);
  });
});

describe('a gesture is taken back', () => {
  it('corner by corner, then outline by outline, and done again', async () => {
    begin('polygon');
    surface.click([100, 100], [300, 100], [300, 250], [120, 240]);
    expect(gestures.step('undo')).toBe(true);
    expect(draft().corners).toHaveLength(3);
    expect(gestures.back()).toBe(true);
    expect(draft().corners).toHaveLength(2);
    surface.click([320, 260]);
    gestures.finish();
    await told();
    expect(shapeRings()).toEqual([3]);
    gestures.step('undo');
    expect(draft().shape).toBeNull();
    gestures.step('redo');
    expect(shapeRings()).toEqual([3]);
  });

  it('not while another tool has the pointer', () => {
    begin('polygon');
    surface.click([100, 100], [300, 100]);
    useSession.setState({ tool: 'distance' });
    expect([gestures.step('undo'), gestures.back(), gestures.finish()]).not.toContain(true);
    surface.click([300, 250]);
    expect(draft().corners).toHaveLength(2);
    useSession.setState({ tool: 'draw' });
    surface.click([300, 250]);
    expect(draft().corners).toHaveLength(3);
  });
});

describe('a gesture that is not ended', () => {
  it('waits where it has too few corners', async () => {
    begin('polygon');
    surface.click([100, 100], [300, 100]);
    expect(gestures.finish()).toBe(true);
    await told();
    expect(draft().shape).toBeNull();
    expect(draft().corners).toHaveLength(2);
  });

  it('is dropped by Esc, the outline that stood stays', async () => {
    begin('polygon');
    surface.click([100, 100], [300, 100], [300, 250]);
    gestures.finish();
    await told();
    surface.click([500, 100], [700, 100]);
    expect(gestures.cancel()).toBe(true);
    expect(draft().corners).toEqual([]);
    expect(shapeRings()).toEqual([3]);
    expect(gestures.cancel()).toBe(false);
  });

  it('is dropped by a second finger where a hand was drawing', async () => {
    begin('freehand');
    surface.play('pointerdown', [100, 100]);
    for (let x = 100; x < 300; x += 10) surface.play('pointermove', [x, 100]);
    surface.play('pointerdown', [400, 400], false);
    surface.play('pointerup', [300, 100]);
    await told();
    expect(draft().corners).toEqual([]);
    expect(draft().shape).toBeNull();
  });

  it('keeps its corners under two fingers, and no corner comes from them', () => {
    begin('polygon');
    surface.click([100, 100], [300, 100]);
    surface.play('pointerdown', [200, 300]);
    surface.play('pointerdown', [400, 300], false);
    surface.play('pointerup', [200, 300]);
    expect(draft().corners).toHaveLength(2);
    surface.click([300, 250]);
    expect(draft().corners).toHaveLength(3);
  });

  it('goes on from the corners an earlier visit left', async () => {
    startDraft({ kind: 'new-parcel' }, null);
    const corners: Ring = [surface.place([100, 100]), surface.place([300, 100])];
    changeDraft((one) => ({ ...one, corners }));
    take();
    surface.click([300, 250]);
    expect(draft().corners).toHaveLength(3);
    gestures.finish();
    await told();
    expect(shapeRings()).toEqual([3]);
  });
});

describe('the pointer is caught by a corner within reach', () => {
  it('which is shown, and the corner lies on it to the last digit', () => {
    const corner = surface.place([200, 200]);
    const ring = [corner, surface.place([400, 200]), surface.place([400, 400])];
    neighbours = [packPolygons([[ring]])];
    begin('polygon');
    surface.play('pointermove', [100, 100]);
    expect(roles()).not.toContain('snap');
    surface.play('pointermove', [195, 204]);
    expect(roles()).toContain('snap');
    surface.click([195, 204]);
    const [set] = draft().corners;
    expect(set?.[0]).toBeCloseTo(corner[0], 12);
    expect(set?.[1]).toBeCloseTo(corner[1], 12);
    surface.play('pointermove', [300, 203]);
    expect(roles()).toContain('snap-edge');
  });

  it('not where corners may lie free', () => {
    const ring = [surface.place([200, 200]), surface.place([400, 200]), surface.place([400, 400])];
    neighbours = [packPolygons([[ring]])];
    begin('polygon');
    changeDraft((one) => ({ ...one, holds: { ...one.holds, free: true } }));
    surface.play('pointermove', [195, 204]);
    expect(roles()).not.toContain('snap');
  });
});

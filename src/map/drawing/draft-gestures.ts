import type { Feature } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import {
  applyLine,
  applyParcel,
  applyRing,
  applyRings,
  outlineWith,
  withRings,
} from '../../app/draft/apply-gesture';
import { type Draft, stepBack, stepForward } from '../../app/draft/draft';
import { changeDraft, showLive, useDraft } from '../../app/draft/draft-store';
import { notify, notifyRefusal } from '../../app/notices';
import { useSession } from '../../app/session';
import { type Ring, unpackPolygons } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import type { Engine } from '../engine-contract';
import { metresPerPixel } from '../mercator';
import type { ParcelRows } from '../parcel-rows';
import { type Caught, catchPlace, type OutlinesNear, REACH_PX, sameCorners } from './catch-place';
import { createDraftCard } from './draft-card';
import { draftFeatures } from './draft-features';
import { aimOf, holdPlace, isHeld } from './hold-place';
import { outlinesNear } from './outlines-near';
import { pieceText } from './piece-text';
import { type GestureName, startTerraDrawing } from './terra-drawing';

type Place = Ring[number];

export interface DraftGestures {
  features(): readonly Feature[];
  takeParcel(id: string): void;
  /** A corner where a click fell that began before the gestures heard the pointer themselves. */
  click(pointer: Place): void;
  finish(): boolean;
  cancel(): boolean;
  back(): boolean;
  /** The last gesture taken back or done again; false where there is none, or nothing is drawn now. */
  step(way: 'undo' | 'redo'): boolean;
  stop(): void;
}

export interface DraftGround {
  readonly engine: Engine;
  readonly host: HTMLElement;
  readonly rows: ParcelRows;
  /** Whether the person holds the key that lets corners lie anywhere. */
  isFree(): boolean;
  onChange(): void;
}

/** Turns gestures into the draft, and the draft into what is drawn. */
export function startDraftGestures(ground: DraftGround): DraftGestures {
  const { engine, rows, isFree, onChange } = ground;
  let gesture: readonly GeoJSONStoreFeatures[] = [];
  let snap: Caught | null = null;
  /** Where the pointer was last, and where the next corner would be for it. */
  let pointed: Place | null = null;
  let next: Place | null = null;
  /** The shape whose rings the gestures hold; another one came from elsewhere. */
  let shown: Draft['shape'] = null;
  let told = 0;
  /** Corners that were set before are set again: they lie where they lay. */
  let replays = false;
  const now = () => useDraft.getState().draft;
  const near: OutlinesNear = (box) => {
    const draft = now();
    const found = outlinesNear(rows, box, draft?.purpose ?? null);
    // A line across the outline begins on it.
    const across = draft?.tool === 'split' || draft?.tool === 'reshape';
    return across && draft.shape ? [...found, draft.shape, ...draft.pieces] : found;
  };

  const place = (pointer: Place, corners: Ring): Place | null => {
    const draft = now();
    if (!draft || replays) return null;
    const before = snap;
    snap = null;
    pointed = pointer;
    next = placed(draft, pointer, corners);
    if (snap || before) onChange();
    return next;
  };
  const placed = (draft: Draft, pointer: Place, corners: Ring): Place | null => {
    if (draft.tool !== 'vertices' && isHeld(draft.holds, corners))
      return holdPlace(corners, pointer, draft.holds);
    if (draft.holds.free || isFree()) return null;
    const caught = catchPlace(near, pointer, engine.camera().zoom);
    if (!caught.on) return null;
    snap = caught;
    return caught.place;
  };

  const drawing = startTerraDrawing(engine.surface, {
    place,
    drawing: (corners, set) => {
      const draft = now();
      if (!draft) return;
      if (isArea(draft) && corners.length > 2) showLive(outlineWith(draft, corners));
      if (set !== told && !replays) {
        told = set;
        changeDraft((one) => ({ ...one, corners: corners.slice(0, set) }));
      }
    },
    drawn: (corners) => {
      told = 0;
      snap = null;
      const ring = sameCorners(near, corners);
      change(
        (draft) => (isArea(draft) ? applyRing(draft, ring) : applyLine(draft, ring, reachM())),
        ring,
      );
      // What was refused can be mended from its last corner on.
      const refused = now();
      if (refused && refused.corners.length > 0) take(refused, refused.corners);
    },
    givenUp: () => {
      told = 0;
      changeDraft((draft) => ({ ...draft, corners: [] }));
      showLive(now()?.shape ?? null);
    },
    changed: (rings, done) => {
      const draft = now();
      if (!draft?.shape || rings.length !== draft.shape.rings.length) return;
      if (!done) {
        showLive(withRings(draft.shape, rings));
        return;
      }
      snap = null;
      const exact = rings.map((ring) => sameCorners(near, ring));
      changeDraft((one) => {
        const after = applyRings(one, exact);
        shown = after.shape;
        return after;
      });
    },
    show: (features) => {
      gesture = features;
      onChange();
    },
  });

  const reachM = () => {
    const { lat, zoom } = engine.camera();
    return REACH_PX * metresPerPixel(lat, zoom);
  };
  const change = (work: (draft: Draft) => ReturnType<typeof applyLine>, drawn: Ring = []) => {
    const draft = now();
    const after = draft && work(draft);
    if (!after) return;
    if (isRefusal(after)) {
      notifyRefusal(after);
      changeDraft((one) => ({ ...one, corners: isByCorners(one) ? drawn : [] }));
      showLive(draft.shape);
    } else changeDraft(() => after);
  };
  const setAsked = ({ corners, holds }: Draft) => {
    const at = aimOf(corners, pointed, holds);
    if (isRefusal(at)) notifyRefusal(at);
    else drawing.click(at);
  };

  const take = (draft: Draft, corners: Ring) => {
    told = corners.length;
    shown = draft.shape;
    snap = null;
    const rings = draft.shape ? unpackPolygons(draft.shape).flat() : [];
    replays = true;
    drawing.take(gestureOf(draft), rings);
    for (const corner of corners) drawing.click(corner);
    replays = false;
  };
  const follow = (draft: Draft | null, before: Draft | null) => {
    if (!draft) return;
    const other =
      draft.tool !== before?.tool ||
      draft.purpose !== before.purpose ||
      draft.locked !== before.locked;
    const replaced = draft.tool === 'vertices' && draft.shape !== shown;
    // Taking a tool up forgets what was begun with it; what was begun before is gone on with.
    if (other || replaced) take(draft, draft.corners);
    else if (draft.asked !== before.asked) setAsked(draft);
    onChange();
  };
  const card = createDraftCard(ground.host, {
    finish: () => void finish(),
    back: () => void back(),
    next: () => next ?? pointed,
  });
  const finish = () => {
    if ((now()?.corners.length ?? 0) === 0) return false;
    drawing.finish();
    if ((now()?.corners.length ?? 0) > 0)
      notify('info', '点数不够，还不能完成。', '面至少要三个点，线至少要两个点。');
    return true;
  };
  const back = () => (now()?.corners.length ?? 0) > 0 && drawing.back();
  const inHand = () => useSession.getState().tool === 'draw';

  follow(now(), null);
  card.show();
  const stops = [
    useDraft.subscribe(({ draft }, before) => {
      if (draft !== before.draft) follow(draft, before.draft);
    }),
    // A measure taken meanwhile has the pointer; what is drawn waits for it.
    useSession.subscribe(({ tool, panel }, before) => {
      const draft = now();
      if (panel !== before.panel) card.show();
      if (!draft || (tool === 'draw') === (before.tool === 'draw')) return;
      // What a hand has drawn so far goes on corner by corner.
      if (draft.tool === 'freehand' && draft.corners.length > 0)
        changeDraft((one) => ({ ...one, tool: 'polygon' }));
      else take(draft, draft.corners);
    }),
    card.remove,
    drawing.stop,
  ];

  return {
    features: () => {
      card.show();
      const draft = now();
      if (!draft) return [];
      const { shape, cuts } = draft;
      const changing = draft.tool === 'vertices' && gestureOf(draft) === 'vertices';
      const pieces = draft.pieces.map((piece, i) => ({ shape: piece, text: pieceText(piece, i) }));
      return draftFeatures({ shape, changing, cuts, gesture, snap, pieces });
    },
    takeParcel: (id) => change((draft) => applyParcel(draft, id)),
    click: (pointer) => {
      const draft = now();
      if (!draft || drawing.hears() || !setsCorners(gestureOf(draft))) return;
      drawing.click((draft.tool === 'rectangle' && place(pointer, draft.corners)) || pointer);
    },
    finish: () => inHand() && finish(),
    cancel: () => {
      if (!inHand() || (now()?.corners.length ?? 0) === 0) return false;
      told = 0;
      snap = null;
      drawing.cancel();
      changeDraft((draft) => ({ ...draft, corners: [] }));
      showLive(now()?.shape ?? null);
      return true;
    },
    back: () => inHand() && back(),
    step: (way) => {
      const draft = now();
      if (!draft || !inHand()) return false;
      if (way === 'undo' && draft.corners.length > 0) return back();
      changeDraft(way === 'undo' ? stepBack : stepForward);
      return true;
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function isArea({ tool }: Draft): boolean {
  return tool === 'polygon' || tool === 'rectangle' || tool === 'freehand';
}

function isByCorners({ tool }: Draft): boolean {
  return tool === 'polygon' || tool === 'split' || tool === 'reshape';
}

function setsCorners(gesture: GestureName): boolean {
  return gesture === 'polygon' || gesture === 'rectangle' || gesture === 'line';
}

function gestureOf({ tool, locked }: Draft): GestureName {
  if (locked || useSession.getState().tool !== 'draw') return 'none';
  switch (tool) {
    case 'polygon':
    case 'rectangle':
    case 'freehand':
    case 'vertices':
      return tool;
    case 'parcels':
      return 'none';
    default:
      return 'line';
  }
}

import {
  type GeoJSONStoreFeatures,
  type SnapToCustom,
  TerraDraw,
  TerraDrawAngledRectangleMode,
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { Ring } from '../../core/geo/geometry';
import type { Surface } from '../engine-contract';
import { PRECISION, SketchAdapter } from './sketch-adapter';

type Place = Ring[number];

/** The gestures there are; `vertices` moves, adds and takes away corners of rings that stand, `none` leaves the map alone. */
export type GestureName = 'polygon' | 'rectangle' | 'freehand' | 'line' | 'vertices' | 'none';

export interface DrawingListeners {
  /** Where the next corner goes: the pointer, held and caught. `corners` are those set so far. */
  place(pointer: Place, corners: Ring): Place | null;
  /** Corner for corner, with the pointer as the newest. */
  drawing(corners: Ring, set: number): void;
  drawn(corners: Ring): void;
  /** What had been begun was not meant. */
  givenUp(): void;
  /** Rings that stood were changed: with every movement, and once more when it is done. */
  changed(rings: readonly Ring[], done: boolean): void;
  show(features: readonly GeoJSONStoreFeatures[]): void;
}

export interface TerraDrawing {
  /** Gives up what was begun. Rings are those that can be changed. */
  take(gesture: GestureName, rings: readonly Ring[]): void;
  click(place: Place): void;
  /** Whether the pointer went down over the map since this began; before that no click was heard. */
  hears(): boolean;
  finish(): void;
  /** Takes the newest corner back; false when there is none. */
  back(): boolean;
  cancel(): void;
  stop(): void;
}

/** Gestures as terra-draw makes them, on a mouse, a pen or fingers, told in rings and places of our own. */
export function startTerraDrawing(surface: Surface, listeners: DrawingListeners): TerraDrawing {
  let gesture: GestureName = 'polygon';
  const adapter = new SketchAdapter(surface, {
    show: listeners.show,
    // The one gesture terra-draw does not ask about its corners.
    caught: (place) => (gesture === 'rectangle' && listeners.place(place, [])) || place,
    takesAway: () => gesture === 'vertices',
    givesUp: () => {
      if (gesture !== 'freehand') return false;
      take(gesture, []);
      listeners.givenUp();
      return true;
    },
  });
  const draw = terraDraw(adapter, listeners);
  const corners = () => {
    const drawn = draw.getSnapshot().find(({ properties }) => properties.currentlyDrawing);
    return drawn ? { ring: ringOf(drawn), set: setCorners(drawn) } : null;
  };

  const take = (next: GestureName, rings: readonly Ring[]) => {
    gesture = next;
    // What is selected is let go of while it is still there.
    draw.setMode('static');
    draw.clear();
    draw.clearUndoRedoHistory();
    draw.setMode(modeOf(next));
    if (next !== 'vertices') return;
    draw.addFeatures(rings.map((ring, i) => featureOf(ring, i)));
    // A single ring has its corners at once; among many the one to change is clicked.
    const [only, ...others] = draw.getSnapshot().filter(isRing);
    if (only?.id !== undefined && others.length === 0) draw.selectFeature(only.id);
  };
  const tellRings = (done: boolean) => {
    const rings = draw.getSnapshot().filter(isRing).sort(byPlace).map(ringOf);
    listeners.changed(rings, done);
  };

  draw.on('change', (_, type, context) => {
    if (type === 'styling' || (context && 'origin' in context)) return;
    if (gesture === 'vertices') {
      if (type === 'update') tellRings(false);
      return;
    }
    const now = corners();
    if (now) listeners.drawing(now.ring, now.set);
  });
  draw.on('finish', (id) => {
    if (gesture === 'vertices') {
      tellRings(true);
      return;
    }
    const drawn = draw.getSnapshotFeature(id);
    if (!drawn) return;
    const ring = ringOf(drawn);
    // Not while terra-draw still speaks of it.
    queueMicrotask(() => {
      take(gesture, []);
      listeners.drawn(ring);
    });
  });

  return {
    take,
    click: (place) => adapter.clickAt(place),
    hears: () => adapter.hears,
    finish: () => adapter.press('Enter'),
    back: () => draw.undo(),
    cancel: () => {
      if (gesture !== 'vertices') take(gesture, []);
    },
    stop: () => {
      if (draw.enabled) draw.stop();
    },
  };
}

function terraDraw(adapter: SketchAdapter, { place }: DrawingListeners): TerraDraw {
  const toCustom: SnapToCustom = (
    { lng, lat },
    { currentCoordinate, getCurrentGeometrySnapshot },
  ) => {
    const shape = getCurrentGeometrySnapshot();
    const points = shape?.type === 'Polygon' ? shape.coordinates[0] : shape?.coordinates;
    const set = (points ?? []).slice(0, currentCoordinate ?? 0) as unknown as Ring;
    const held = place([lng, lat], set);
    return held ? [round(held[0]), round(held[1])] : undefined;
  };
  const snapping = { toCustom };
  const keyEvents = { cancel: null, finish: 'Enter' } as const;
  const draw = new TerraDraw({
    adapter,
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawPolygonMode({
        snapping,
        keyEvents,
        pointerDistance: 14,
        showCoordinatePoints: true,
      }),
      new TerraDrawAngledRectangleMode({ keyEvents }),
      new TerraDrawFreehandMode({
        keyEvents,
        minDistance: 8,
        drawInteraction: 'click-move-or-drag',
      }),
      new TerraDrawLineStringMode({
        snapping,
        keyEvents,
        pointerDistance: 14,
        showCoordinatePoints: true,
      }),
      new TerraDrawSelectMode({
        pointerDistance: 22,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
        flags: {
          polygon: {
            feature: {
              draggable: false,
              coordinates: {
                draggable: true,
                deletable: true,
                midpoints: { draggable: true },
                snappable: snapping,
              },
            },
          },
        },
      }),
    ],
  });
  draw.start();
  return draw;
}

function modeOf(gesture: GestureName): string {
  switch (gesture) {
    case 'rectangle':
      return 'angled-rectangle';
    case 'line':
      return 'linestring';
    case 'vertices':
      return 'select';
    case 'none':
      return 'static';
    default:
      return gesture;
  }
}

function featureOf(ring: Ring, place: number): GeoJSONStoreFeatures {
  const closed = [...ring, ring[0] as Place].map(([lon, lat]) => [round(lon), round(lat)]);
  return {
    type: 'Feature',
    properties: { mode: 'polygon', place },
    geometry: { type: 'Polygon', coordinates: [closed] },
  };
}

function isRing({ geometry, properties }: GeoJSONStoreFeatures): boolean {
  return geometry.type === 'Polygon' && typeof properties.place === 'number';
}

function byPlace(a: GeoJSONStoreFeatures, b: GeoJSONStoreFeatures): number {
  return (a.properties.place as number) - (b.properties.place as number);
}

/** The corners of a polygon, open, or of a line. */
function ringOf({ geometry }: GeoJSONStoreFeatures): Ring {
  if (geometry.type === 'Polygon') return (geometry.coordinates[0] ?? []).slice(0, -1) as never;
  return geometry.type === 'LineString' ? (geometry.coordinates as never) : [];
}

/** How many of its corners were set; the others follow the pointer, or stand in until there is one. */
function setCorners(drawn: GeoJSONStoreFeatures): number {
  const { committedCoordinateCount: told, mode } = drawn.properties;
  const ring = ringOf(drawn);
  if (typeof told === 'number') return told;
  if (mode !== 'angled-rectangle') return Math.max(0, ring.length - 1);
  const [, second, third] = ring;
  const hasWidth = second && third && Math.hypot(second[0] - third[0], second[1] - third[1]) > 1e-7;
  return hasWidth ? 2 : 1;
}

function round(degrees: number): number {
  const steps = 10 ** PRECISION;
  return Math.round(degrees * steps) / steps;
}

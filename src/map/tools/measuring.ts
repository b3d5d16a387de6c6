import type { Ring } from '../../core/geo/geometry';

export type MeasureKind = 'distance' | 'area';

type Place = Ring[number];

/** A line or an outline being measured. A value: every event gives a new one. */
export interface Measuring {
  readonly kind: MeasureKind;
  readonly points: Ring;
  /** Where the pointer is, which is where the next point would be; null when it left the map. */
  readonly pointed: Place | null;
  /** Whether that place is a corner of a parcel. */
  readonly snapped: boolean;
  readonly done: boolean;
}

export type MeasureEvent =
  | { readonly type: 'point'; readonly place: Place | null; readonly snapped: boolean }
  /** `again`: as good as on the spot of the click before. */
  | { readonly type: 'click'; readonly place: Place; readonly again: boolean }
  | { readonly type: 'end' }
  | { readonly type: 'back' }
  | { readonly type: 'cancel' };

export function nothingMeasured(kind: MeasureKind): Measuring {
  return { kind, points: [], pointed: null, snapped: false, done: false };
}

/** Fewer points than this measure nothing. */
function leastPoints(kind: MeasureKind): number {
  return kind === 'distance' ? 2 : 3;
}

export function measure(state: Measuring, event: MeasureEvent): Measuring {
  switch (event.type) {
    case 'point':
      return { ...state, pointed: event.place, snapped: event.snapped && event.place !== null };
    case 'click':
      return click(state, event.place, event.again);
    case 'end':
      return end(state);
    case 'back':
      return state.done ? state : { ...state, points: state.points.slice(0, -1) };
    case 'cancel':
      return { ...nothingMeasured(state.kind), pointed: state.pointed, snapped: state.snapped };
  }
}

/** The points with the pointer as the last one, as long as drawing goes on. */
export function pointsSoFar({ points, pointed, done }: Measuring): Ring {
  return done || !pointed || points.length === 0 ? points : withPoint(points, pointed);
}

function click(state: Measuring, place: Place, again: boolean): Measuring {
  // A double click, or a second tap on the last point, ends; a hasty person's third click does not begin anew.
  if (again) return state.done ? state : end(state);
  if (state.done) return { ...state, points: [place], done: false };
  const points = withPoint(state.points, place);
  // Back at the first corner the outline is closed.
  const closed = state.kind === 'area' && points.length > 3 && samePlace(points[0], place);
  return closed ? end({ ...state, points: points.slice(0, -1) }) : { ...state, points };
}

/** Ends only what measures something; else the person goes on clicking. */
function end(state: Measuring): Measuring {
  return { ...state, done: state.points.length >= leastPoints(state.kind) };
}

/** A point twice in the same place is one point. */
function withPoint(points: Ring, place: Place): Ring {
  return samePlace(points.at(-1), place) ? points : [...points, place];
}

function samePlace(a: Place | undefined, b: Place): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

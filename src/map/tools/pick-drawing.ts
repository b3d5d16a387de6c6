import type { PickRing } from '../../app/session';
import type { Pointer } from '../engine-contract';
import { degreesPerPixel } from '../mercator';

export type PickShape = 'box' | 'lasso';

/** What is being drawn around parcels while the button is down. */
export interface PickDrawing {
  readonly shape: PickShape;
  /** Of a box the first and the last corner, of a lasso the whole way. */
  readonly way: readonly Pointer[];
}

/** A hand trembles; less than this is a click. */
const LEAST_DRAG_PX = 5;
/** Points nearer than this to the last one add nothing to a lasso. */
const LEAST_STEP_PX = 2;

export function beginPick(shape: PickShape, pointer: Pointer): PickDrawing {
  return { shape, way: [pointer] };
}

/** The drawing with the pointer moved on. */
export function drawPick(drawing: PickDrawing, pointer: Pointer): PickDrawing {
  const { shape, way } = drawing;
  if (shape === 'box') return { shape, way: [way[0] ?? pointer, pointer] };
  const last = way.at(-1);
  if (last && apartPx(last, pointer) < LEAST_STEP_PX) return drawing;
  return { shape, way: [...way, pointer] };
}

/** Whether this is more than a click. */
export function isDrag({ way }: PickDrawing): boolean {
  const first = way[0];
  return first !== undefined && way.some((pointer) => apartPx(first, pointer) >= LEAST_DRAG_PX);
}

/** The ring as it stands, for the eye: the way itself, or the four corners. */
export function ringOfPick({ shape, way }: PickDrawing): PickRing {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return [];
  if (shape === 'lasso') return way.map(({ lon, lat }) => [lon, lat]);
  return [
    [first.lon, first.lat],
    [last.lon, first.lat],
    [last.lon, last.lat],
    [first.lon, last.lat],
  ];
}

/**
 * The ring that is picked by; null when the drawing was a click or encloses nothing. What works it out is large and
 * comes when it is first needed.
 */
export async function finishPick(drawing: PickDrawing, zoom: number): Promise<PickRing | null> {
  if (!isDrag(drawing)) return null;
  const { lassoOutline } = await import('./lasso-outline');
  return lassoOutline(ringOfPick(drawing), degreesPerPixel(zoom));
}

function apartPx(a: Pointer, b: Pointer): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

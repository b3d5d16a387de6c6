import { useSession } from '../../app/session';
import type { Ring } from '../../core/geo/geometry';
import type { Engine, Pointer } from '../engine-contract';
import { type MeasureEvent, type Measuring, measure, nothingMeasured } from './measuring';
import { holdsPan } from './pick-tool';
import { apartPx, catchPlace, type Land } from './snap-place';

export interface MeasureTool {
  /** Null while another tool is in hand. */
  state(): Measuring | null;
  tell(event: MeasureEvent): void;
  stop(): void;
}

/** Two clicks nearer than this are one that was meant twice; a finger is less exact than a mouse. */
const AGAIN_PX = 6;
const AGAIN_TOUCH_PX = 24;
/** Longer than any double click takes. */
const DOUBLE_MS = 600;

/** Lengths and areas, from the clicks of a person. `touched` tells what the engine does not of the pointer. */
export function startMeasureTool(
  engine: Engine,
  land: Land,
  touched: () => { readonly free: boolean; readonly finger: boolean },
  onChange: () => void,
): MeasureTool {
  let state = stateOf(useSession.getState().tool);
  let clicked: Ring[number] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: MeasureEvent) => {
    if (!state) return;
    state = measure(state, event);
    onChange();
  };
  const isNear = (a: Ring[number] | null | undefined, b: Ring[number]) => {
    const reach = touched().finger ? AGAIN_TOUCH_PX : AGAIN_PX;
    return !!a && apartPx(a, b, engine.camera().zoom) < reach;
  };
  const isAgain = (place: Ring[number], { lon, lat }: Pointer) =>
    isNear(state?.points.at(-1), place) || (!!state?.done && isNear(clicked, [lon, lat]));

  const stops = [
    engine.onPointer((pointer) => {
      if (!state) return;
      // A finger that moves pans the map; it points at nothing until it taps.
      const pointing = touched().finger ? null : pointer;
      const caught = pointing && catchPlace(engine, land, pointing, state, touched().free);
      tell({ type: 'point', place: caught?.place ?? null, snapped: caught?.snapped ?? false });
    }),
    engine.onPress((pointer) => {
      // The second press of what may become a double click, which would zoom.
      if (!state || !isNear(clicked, [pointer.lon, pointer.lat])) return;
      engine.holdPan(true);
      clearTimeout(timer);
      timer = setTimeout(() => engine.holdPan(holdsPan()), DOUBLE_MS);
    }),
    engine.onClick((pointer) => {
      if (!state) return;
      const { place } = catchPlace(engine, land, pointer, state, touched().free);
      tell({ type: 'click', place, again: isAgain(place, pointer) });
      clicked = [pointer.lon, pointer.lat];
    }),
    useSession.subscribe((now, before) => {
      if (now.tool === before.tool) return;
      state = stateOf(now.tool);
      clicked = null;
      onChange();
    }),
    () => clearTimeout(timer),
  ];
  return {
    state: () => state,
    tell,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function stateOf(tool: string): Measuring | null {
  return tool === 'distance' || tool === 'area' ? nothingMeasured(tool) : null;
}

import { select, useSession } from '../app/session';
import type { Engine, Pointer } from './engine-contract';
import type { ParcelRows } from './parcel-rows';

export interface Picking {
  /** True only while the click that chose this parcel is being answered. */
  wasPicked(id: string): boolean;
  stop(): void;
}

/** Pointer and click become hover and selection of the session; what they look like is sync's matter. */
export function startPicking(engine: Engine, rows: ParcelRows): Picking {
  let picked: string | null = null;
  let latest: Pointer | null = null;
  let frame = 0;

  /** Asked of the outlines, not of the picture: the same answer at every zoom, drawn yet or not. */
  const under = (pointer: Pointer) =>
    useSession.getState().tool === 'look' ? rows.parcelAt(...engine.placeAt(pointer)) : null;

  // A mouse reports faster than the screen draws; one look-up a frame is enough.
  const look = () => {
    frame = 0;
    const hoveredParcel = latest ? under(latest) : null;
    if (hoveredParcel !== useSession.getState().hoveredParcel)
      useSession.setState({ hoveredParcel });
  };
  const stopPointer = engine.onPointer((pointer) => {
    latest = pointer;
    frame ||= requestAnimationFrame(look);
  });
  // The keyboard moves the map under a pointer that stands still.
  const stopRest = engine.onRest(() => {
    if (latest) frame ||= requestAnimationFrame(look);
  });
  const stopClick = engine.onClick((pointer) => {
    // The other tools draw with their clicks.
    if (useSession.getState().tool !== 'look') return;
    picked = under(pointer);
    select(picked ? { table: 'parcels', id: picked } : null);
    picked = null;
  });

  return {
    wasPicked: (id) => id === picked,
    stop: () => {
      if (frame) cancelAnimationFrame(frame);
      stopPointer();
      stopRest();
      stopClick();
    },
  };
}

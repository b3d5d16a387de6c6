import { select, useSession } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import type { Engine, Pointer } from './engine-contract';
import { parcelAt, parcelIndex } from './parcel-index';

export interface Picking {
  /** True only while the click that chose this parcel is being answered. */
  wasPicked(id: string): boolean;
  stop(): void;
}

/** Pointer and click become hover and selection of the session; what they look like is sync's matter. */
export function startPicking(engine: Engine): Picking {
  let picked: string | null = null;
  let latest: Pointer | null = null;
  let frame = 0;

  // A mouse reports faster than the screen draws; one look-up a frame is enough.
  const look = () => {
    frame = 0;
    const hoveredParcel = latest ? parcelUnder(engine, latest) : null;
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
    picked = parcelUnder(engine, pointer);
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

/** Asked of the outlines, not of the picture: the same answer at every zoom, drawn yet or not. */
function parcelUnder(engine: Engine, pointer: Pointer): string | null {
  const [lon, lat] = engine.placeAt(pointer);
  return parcelAt(parcelIndex(useWorkspace.getState().ws.tables.shapes), lon, lat);
}

import {
  type GeoJSONStoreFeatures,
  type SetCursor,
  type TerraDrawChanges,
  TerraDrawExtend,
} from 'terra-draw';
import type { Surface } from '../engine-contract';
import { watchFingers } from './fingers';

type Place = readonly [lon: number, lat: number];

const NOWHERE = { containerX: -1e6, containerY: -1e6 };

/** Finer than a tenth of a millimetre, and still exact in the numbers of the machine. */
export const PRECISION = 13;

interface SketchListeners {
  show(features: readonly GeoJSONStoreFeatures[]): void;
  /** Where the pointer is taken to be. */
  caught(place: Place): Place;
  /** Whether corners that stand can be taken away. */
  takesAway(): boolean;
  /** Fingers move the map: whether what they had begun to draw was given up. */
  givesUp(): boolean;
}

/**
 * Between terra-draw and the map: gestures come from the surface, and what it would draw is handed on, for only sync
 * draws (A8). Places can also be clicked without a pointer, for what is typed and what is taken up again.
 */
export class SketchAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  private readonly features = new Map<GeoJSONStoreFeatures['id'], GeoJSONStoreFeatures>();
  private stopFingers = () => {};
  /** Whether the pointer has gone down over the map. */
  hears = false;

  constructor(
    private readonly surface: Surface,
    private readonly listeners: SketchListeners,
  ) {
    super({ coordinatePrecision: PRECISION, minPixelDragDistance: 2 });
  }

  override register(
    callbacks: Parameters<TerraDrawExtend.TerraDrawBaseAdapter['register']>[0],
  ): void {
    this.stopFingers = watchFingers(this.surface.element(), {
      rested: (event) => this.clickSecondary(event),
      cutOff: (byFinger) => this.cutOff(byFinger),
    });
    super.register(callbacks);
  }

  override unregister(): void {
    this.stopFingers();
    super.unregister();
  }

  /** What the other button of a mouse does, a finger does by resting. */
  private clickSecondary(event: PointerEvent): boolean {
    if (!this.listeners.takesAway()) return false;
    const at = this.getDrawEventFromEvent(event, true);
    this._dragState = 'not-dragging';
    if (at) this._currentModeCallbacks?.onClick({ ...at, button: 'right' });
    return true;
  }

  /** What was moved stays where the pointer had brought it. */
  private cutOff(byFinger: boolean): void {
    const dragged = this._dragState === 'dragging';
    this._dragState = 'not-dragging';
    const { _lastDrawEvent: last, _currentModeCallbacks: mode } = this;
    const isGone = byFinger && this.listeners.givesUp();
    if (dragged && last && !isGone)
      mode?.onDragEnd(last, (enabled) => this.setDraggability(enabled));
    this.setDraggability(true);
  }

  /** As if the pointer had clicked there, yet on no corner that stands: however near, it is another one. */
  clickAt([lng, lat]: Place): void {
    const at = { lng, lat, ...NOWHERE, heldKeys: [], isContextMenu: false };
    this._currentModeCallbacks?.onMouseMove({ ...at, button: 'neither' });
    this._currentModeCallbacks?.onClick({ ...at, button: 'left' });
  }

  press(key: 'Enter' | 'Escape'): void {
    this._currentModeCallbacks?.onKeyUp({ key, heldKeys: [], preventDefault: () => {} });
  }

  getMapEventElement(): HTMLElement {
    return this.surface.element();
  }

  project(lon: number, lat: number) {
    return this.surface.project(lon, lat);
  }

  unproject(x: number, y: number) {
    const [lng, lat] = this.surface.unproject(x, y);
    return { lng, lat };
  }

  getLngLatFromEvent(event: PointerEvent | MouseEvent) {
    this.hears ||= event.type === 'pointerdown';
    // A release alone is half a click; the whole of it is told by the map.
    if (event.type === 'pointerup' && !this.hears) return null;
    const { left, top } = this.surface.element().getBoundingClientRect();
    const place = this.surface.unproject(event.clientX - left, event.clientY - top);
    const [lng, lat] = this.listeners.caught(place);
    return { lng, lat };
  }

  setCursor(cursor: Parameters<SetCursor>[0]): void {
    this.surface.element().style.cursor = cursor === 'unset' ? '' : cursor;
  }

  setDraggability(enabled: boolean): void {
    this.surface.setDragging(enabled);
  }

  setDoubleClickToZoom(enabled: boolean): void {
    this.surface.setDoubleClickZoom(enabled);
  }

  render({ created, updated, deletedIds }: TerraDrawChanges): void {
    for (const feature of [...created, ...updated]) this.features.set(feature.id, feature);
    for (const id of deletedIds) this.features.delete(id);
    this.listeners.show([...this.features.values()]);
  }

  clear(): void {
    // What terra-draw remembers goes with what is shown.
    this._currentModeCallbacks?.onClear();
    this.features.clear();
    this.listeners.show([]);
  }
}

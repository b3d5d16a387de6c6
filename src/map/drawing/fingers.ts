/** What terra-draw leaves out of a gesture; its own listeners stand behind these and hear nothing of what is held back. */
export interface FingerListeners {
  /** A finger or pen rests on one place. */
  rested(event: PointerEvent): void;
  /** The gesture ends without a release over the map: another finger came, the pen left, the system took it away. */
  cutOff(byFinger: boolean): void;
}

const REST_MS = 550;
/** A finger that rests still trembles. */
const STILL_PX = 10;

/** Watches fingers and pens on the map: a long rest, a second finger, a gesture that is cut off. */
export function watchFingers(element: HTMLElement, listeners: FingerListeners): () => void {
  let down: PointerEvent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The release that follows is no click. */
  let spent = false;

  const begin = (event: PointerEvent) => {
    clearTimeout(timer);
    if (!event.isPrimary) {
      // Two fingers move the map, wherever the first one was put.
      spent = true;
      listeners.cutOff(true);
      return;
    }
    down = event;
    spent = false;
    if (event.pointerType === 'mouse') return;
    timer = setTimeout(() => {
      spent = true;
      listeners.rested(event);
    }, REST_MS);
  };
  const move = (event: PointerEvent) => {
    if (!down || !event.isPrimary) return;
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (far > STILL_PX) clearTimeout(timer);
    // The corner the finger rested on is gone, and two fingers draw nothing.
    if (spent) event.stopImmediatePropagation();
  };
  const end = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    clearTimeout(timer);
    const isDown = down !== null;
    down = null;
    if (spent) event.stopImmediatePropagation();
    else if (isDown && event.target !== element) listeners.cutOff(false);
  };
  const cancel = () => {
    clearTimeout(timer);
    if (!down) return;
    down = null;
    listeners.cutOff(false);
  };
  // What a long press opens otherwise would count the release as a second one.
  const menu = (event: MouseEvent) => {
    if ('pointerType' in event && event.pointerType === 'mouse') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const hide = () => {
    if (document.hidden) cancel();
  };

  element.addEventListener('pointerdown', begin, true);
  element.addEventListener('pointermove', move, true);
  window.addEventListener('pointerup', end, true);
  element.addEventListener('pointercancel', cancel, true);
  element.addEventListener('contextmenu', menu, true);
  document.addEventListener('visibilitychange', hide);
  return () => {
    clearTimeout(timer);
    element.removeEventListener('pointerdown', begin, true);
    element.removeEventListener('pointermove', move, true);
    window.removeEventListener('pointerup', end, true);
    element.removeEventListener('pointercancel', cancel, true);
    element.removeEventListener('contextmenu', menu, true);
    document.removeEventListener('visibilitychange', hide);
  };
}

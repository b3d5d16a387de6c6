/** What terra-draw leaves out of a gesture; its own listeners stand behind these and hear nothing of what is held back. */
export interface FingerListeners {
  /** A finger or pen has rested on one place; answers whether that meant something, or is a click like any other. */
  rested(event: PointerEvent): boolean;
  /** The gesture ends without a release over the map: another finger came, the pen left, the system took it away. */
  cutOff(byFinger: boolean): void;
}

const REST_MS = 550;
/** A finger that rests still trembles. */
const STILL_PX = 10;

/** Watches fingers and pens on the map: a long rest, a second finger, a gesture that is cut off. */
export function watchFingers(element: HTMLElement, listeners: FingerListeners): () => void {
  let down: PointerEvent | null = null;
  let wandered = false;
  /** The release that follows is no click. */
  let spent = false;

  const begin = (event: PointerEvent) => {
    if (!event.isPrimary) {
      // Two fingers move the map, wherever the first one was put.
      spent = true;
      listeners.cutOff(true);
      return;
    }
    down = event;
    spent = false;
    wandered = false;
  };
  const move = (event: PointerEvent) => {
    if (!down || !event.isPrimary) return;
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    wandered ||= far > STILL_PX;
    // Two fingers draw nothing.
    if (spent) event.stopImmediatePropagation();
  };
  const end = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    const began = down;
    down = null;
    // By the clock of the screen: a busy page hears of both late.
    const rests = began && !wandered && event.timeStamp - began.timeStamp >= REST_MS;
    if (!spent && rests && event.pointerType !== 'mouse') spent = listeners.rested(event);
    if (spent) event.stopImmediatePropagation();
    else if (began && event.target !== element) listeners.cutOff(false);
  };
  const cancel = () => {
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
    element.removeEventListener('pointerdown', begin, true);
    element.removeEventListener('pointermove', move, true);
    window.removeEventListener('pointerup', end, true);
    element.removeEventListener('pointercancel', cancel, true);
    element.removeEventListener('contextmenu', menu, true);
    document.removeEventListener('visibilitychange', hide);
  };
}

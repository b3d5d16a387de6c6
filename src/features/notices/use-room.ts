import { type RefObject, useEffect, useState } from 'react';

/** 12 px below the upper edge, less the 16 px the stack hangs over for its shadows. */
const edgePx = -4;

/** How high a stack that grows upwards may become before it leaves what it is placed in. */
export function useRoom(stack: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const holder = stack.current?.offsetParent;
    const frame = holder instanceof HTMLElement ? holder.offsetParent : null;
    if (!(holder instanceof HTMLElement) || !frame) return;
    const measure = () => {
      const below = frame.getBoundingClientRect().bottom - holder.getBoundingClientRect().bottom;
      setRoom(Math.max(0, frame.clientHeight - below - edgePx));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(frame);
    return () => watcher.disconnect();
  }, [stack]);
  return room;
}

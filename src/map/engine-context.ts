import type { MapLibreMap } from 'maplibre-gl';

export interface DrawingContext {
  /** The style is whole: from now on the engine takes what it is told. */
  begin(): void;
  /**
   * Does it as soon as the engine takes it; not at all while the picture is lost, for it is drawn anew after that.
   */
  draw(work: () => void): void;
  onRestored(listen: () => void): () => void;
}

/**
 * A graphics card may take its memory back at any time. The engine restores what the style held by itself, but has no
 * style in between and refuses every call.
 */
export function watchContext(map: MapLibreMap): DrawingContext {
  const listeners = new Set<() => void>();
  const waiting: (() => void)[] = [];
  let state: 'starting' | 'ready' | 'lost' = 'starting';
  let whole = false;
  map.on('webglcontextlost', () => {
    state = 'lost';
  });
  map.on('style.load', () => {
    if (state !== 'lost') return;
    state = 'starting';
    if (!whole) return;
    begin();
    for (const listen of listeners) listen();
  });
  function begin(): void {
    whole = true;
    if (state !== 'starting') return;
    state = 'ready';
    for (const work of waiting.splice(0)) work();
  }
  return {
    begin,
    draw: (work) => {
      if (state === 'ready') work();
      else if (state === 'starting') waiting.push(work);
    },
    onRestored: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}

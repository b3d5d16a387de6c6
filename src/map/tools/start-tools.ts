import './tools.css';
import type { FeatureCollection } from 'geojson';
import { type SessionState, useSession } from '../../app/session';
import { startDraftTool } from '../drawing/draft-tool';
import type { Engine, Pointer } from '../engine-contract';
import type { ParcelRows } from '../parcel-rows';
import { startMeasureTool } from './measure-tool';
import { holdsPan, startPickTool } from './pick-tool';
import { sketchFeatures } from './sketch-features';
import type { ToolCard } from './tool-card';
import { listenForToolKeys } from './tool-keys';

/**
 * Box, lasso, measuring and outlines that stay. What they show is handed to `drawSketch`, for only sync draws (A8); what is picked goes to
 * the session; what is measured is shown and forgotten.
 */
export function startTools(
  engine: Engine,
  host: HTMLElement,
  rows: ParcelRows,
  drawSketch: (sketch: FeatureCollection) => void,
): () => void {
  let frame = 0;
  // A mouse reports faster than the screen draws.
  const changed = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const pick = startPickTool(engine, changed);
  const pointing = watchPointer(host, {
    // A drawing goes on over whatever stands on the map.
    wander: ({ x, y }) => {
      const [lon, lat] = engine.placeAt({ x, y, lon: 0, lat: 0 });
      pick.draw({ x, y, lon, lat });
    },
    letGo: pick.letGo,
  });
  const measure = startMeasureTool(engine, rows, pointing.now, changed);
  const draft = startDraftTool({
    engine,
    host,
    rows,
    isFree: () => pointing.now().free,
    onChange: changed,
  });
  let card: ToolCard | null = null;
  let fetching = false;
  let ended = false;
  /** No picture waits for what only a tool in hand needs. */
  const fetchCard = async () => {
    fetching = true;
    try {
      const { createToolCard } = await import('./tool-card');
      if (ended) return;
      card = createToolCard(host, {
        end: () => measure.tell({ type: 'end' }),
        back: () => measure.tell({ type: 'back' }),
        close: () => useSession.setState({ tool: 'look' }),
      });
      changed();
    } finally {
      fetching = false;
    }
  };

  function draw(): void {
    frame = 0;
    const { tool, pick: picked } = useSession.getState();
    const measuring = measure.state();
    const { type, features } = sketchFeatures({ pick: pick.drawn() ?? picked, measuring });
    drawSketch({ type, features: [...features, ...draft.features()] });
    card?.show(tool, measuring);
    if (!card && !fetching && tool !== 'look') void fetchCard();
  }

  const stepBack = () => {
    const measuring = measure.state();
    if (pick.cancel() || draft.escape()) return true;
    // What was drawn is given up by its own button, with a question, never by a key alone.
    if (useSession.getState().tool === 'draw') return false;
    if (measuring && measuring.points.length > 0 && !measuring.done)
      measure.tell({ type: 'cancel' });
    else if (useSession.getState().tool !== 'look') useSession.setState({ tool: 'look' });
    else return false;
    return true;
  };
  const drawing = () => {
    const measuring = measure.state();
    return measuring !== null && measuring.points.length > 0 && !measuring.done;
  };
  const tellIfDrawing = (type: 'end' | 'back') => {
    if (!drawing()) return false;
    measure.tell({ type });
    return true;
  };

  const takeTool = () => {
    pick.cancel();
    engine.holdPan(holdsPan());
  };
  const follow = (now: SessionState, before: SessionState) => {
    if (now.tool !== before.tool) takeTool();
    if (now.tool !== before.tool || now.pick !== before.pick) changed();
  };

  const stops = [
    useSession.subscribe(follow),
    // What was drawn went with the memory of the graphics card.
    engine.onRestored(changed),
    listenForToolKeys({
      escape: stepBack,
      enter: () => draft.enter() || tellIfDrawing('end'),
      back: () => draft.back() || tellIfDrawing('back'),
      step: draft.step,
    }),
    pick.stop,
    measure.stop,
    draft.stop,
    () => card?.remove(),
    pointing.stop,
  ];
  takeTool();
  draw();
  return () => {
    ended = true;
    if (frame) cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}

interface Beside {
  /** The pointer moves over something that is not the map: the nearest point of the map. */
  wander(point: Pick<Pointer, 'x' | 'y'>): void;
  letGo(): void;
}

/** What the engine does not tell of the pointer: whether it is a finger, whether Alt is held, and what it does beside the map. */
function watchPointer(host: HTMLElement, { wander, letGo }: Beside) {
  let now = { free: false, finger: false };
  const watch = (event: PointerEvent) => {
    if (isOn(host, event.target)) {
      now = { free: event.altKey, finger: event.pointerType === 'touch' };
    } else if (event.type === 'pointermove' && event.buttons > 0) {
      const { left, top, width, height } = host.getBoundingClientRect();
      wander({ x: within(event.clientX - left, width), y: within(event.clientY - top, height) });
    }
  };
  // The engine hears its own release first, if there is one.
  const release = () => void setTimeout(letGo);
  window.addEventListener('pointermove', watch, true);
  window.addEventListener('pointerdown', watch, true);
  window.addEventListener('pointerup', release);
  return {
    now: () => now,
    stop: () => {
      window.removeEventListener('pointermove', watch, true);
      window.removeEventListener('pointerdown', watch, true);
      window.removeEventListener('pointerup', release);
    },
  };
}

function isOn(host: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof HTMLCanvasElement && host.contains(target);
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

import type { MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import { basemapSourceNames } from './basemap/basemap-names';
import type { DrawingContext } from './engine-context';
import type { LayerName } from './layer-order';

/** The lowest layer of the land, and the lowest above it. */
const LAND = 'parcel-raster' satisfies LayerName;
const ABOVE_LAND = 'block-fill' satisfies LayerName;

/** Names have faded in by then, where the map has no rest because the land changes all the time. */
const SETTLED_MS = 1000;

/** Changes that follow a frame, or each other, so soon are a run of them, and worth pictures once it has gone on so long. */
const RUN_GAP_MS = 300;
const RUN_MS = 100;

/** What makes a layer draw nothing at once: hiding it would have its tiles made anew. */
const opacities = {
  background: 'background-opacity',
  fill: 'fill-opacity',
  line: 'line-opacity',
  raster: 'raster-opacity',
  symbol: 'text-opacity',
  circle: 'circle-opacity',
} as const;
type Opacity = (typeof opacities)['fill'];

/**
 * While the land changes its colours month by month, all the rest of the map stands still. It is then kept as two pictures,
 * one behind the engine's canvas and one before it, and the engine draws the land alone: a third of the work where no
 * graphics card does it. They are taken within one frame, and given up before the first in which anything of them might
 * look otherwise.
 */
export class StillMap {
  private state: 'changing' | 'resting' | 'copying' | 'kept' = 'changing';
  private changedAt = performance.now();
  private run = { from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  private readonly behind = pictureOf('behind');
  private readonly before = pictureOf('before');
  /** Layers that draw nothing while a picture stands for them, with the opacity they have otherwise. */
  private muted: { id: string; property: Opacity; opacity: unknown }[] = [];

  constructor(
    private readonly map: MapLibreMap,
    private readonly context: DrawingContext,
  ) {
    map.on('idle', () => {
      if (this.state === 'changing' && map.getLayer(LAND)) this.state = 'resting';
    });
    map.on('move', () => this.release());
    map.on('sourcedata', ({ sourceId, coord }: MapSourceDataEvent) => {
      if (coord && sourceId.startsWith('basemap')) this.release();
    });
    map.on('render', () => {
      // However long a frame takes.
      this.run.to = performance.now();
      if (this.state === 'copying') this.finish();
      else if (this.state === 'changing') this.takeAway();
    });
    context.onRestored(() => this.release());
  }

  /** The land is about to be drawn otherwise, and nothing else is. */
  keep(): void {
    if (!this.isRunning() || (this.state !== 'resting' && !this.hasSettled())) return;
    this.state = 'copying';
    const copy = () => copyTo(this.behind, this.map.getCanvas());
    this.map.addLayer({ id: 'copy-behind', type: 'custom', render: copy }, LAND);
    // What comes after this stands alone, to be copied when all is drawn.
    const clear = (gl: WebGLRenderingContext | WebGL2RenderingContext) => {
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
    };
    this.map.addLayer({ id: 'clear-before', type: 'custom', render: clear }, ABOVE_LAND);
  }

  /** Something besides the land is about to change: all of it is drawn by the engine again. */
  release(): void {
    const { state } = this;
    this.state = 'changing';
    this.changedAt = performance.now();
    // Not while it shows what stands above the land alone.
    this.before.style.visibility = 'hidden';
    if (state !== 'copying' && this.muted.length === 0) return;
    this.context.draw(() => {
      this.takeLayers();
      if (state === 'copying') this.redrawUnseen();
      for (const { id, property, opacity } of this.muted.splice(0))
        if (this.map.getLayer(id)) this.map.setPaintProperty(id, property, opacity as number);
    });
  }

  /** A single change is drawn sooner without pictures, which take a frame more. */
  private isRunning(): boolean {
    const now = performance.now();
    const from = now - this.run.to > RUN_GAP_MS ? now : this.run.from;
    this.run = { from, to: now };
    return now - from >= RUN_MS;
  }

  private hasSettled(): boolean {
    const { map, state } = this;
    if (state !== 'changing' || performance.now() - this.changedAt < SETTLED_MS) return false;
    return basemapSourceNames.every((name) => map.getSource(name) && map.isSourceLoaded(name));
  }

  private finish(): void {
    const { map } = this;
    this.state = 'kept';
    copyTo(this.before, map.getCanvas());
    this.before.style.visibility = '';
    map.getCanvasContainer().append(this.behind, this.before);
    this.takeLayers();
    const order = map.getLayersOrder();
    const [land, above] = [order.indexOf(LAND), order.indexOf(ABOVE_LAND)];
    order.forEach((id, at) => {
      if (at < land || at >= above) this.mute(id);
    });
    this.redrawUnseen();
  }

  /** The frame the pictures are taken in shows what stands above the land alone: another takes its place before it is seen. */
  private redrawUnseen(): void {
    queueMicrotask(() => this.context.draw(() => void this.map.redraw()));
  }

  private mute(id: string): void {
    const { map } = this;
    const property = opacities[map.getLayer(id)?.type as keyof typeof opacities] as Opacity;
    this.muted.push({ id, property, opacity: map.getPaintProperty(id, property) });
    map.setPaintProperty(id, property, 0);
  }

  private takeLayers(): void {
    for (const id of ['copy-behind', 'clear-before'])
      if (this.map.getLayer(id)) this.map.removeLayer(id);
  }

  private takeAway(): void {
    this.behind.remove();
    this.before.remove();
  }
}

function pictureOf(place: 'behind' | 'before'): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.className = `mutu-map-still mutu-map-${place}`;
  return picture;
}

function copyTo(picture: HTMLCanvasElement, drawn: HTMLCanvasElement): void {
  [picture.width, picture.height] = [drawn.width, drawn.height];
  [picture.style.width, picture.style.height] = [drawn.style.width, drawn.style.height];
  picture.getContext('2d')?.drawImage(drawn, 0, 0);
}

// Sets up the engine's workers and the addresses of tiles.
import '../engine';
import {
  type ErrorEvent,
  MapLibreMap,
  type MapOptions,
  type StyleSpecification,
} from 'maplibre-gl';
import type { BasemapSource } from '../../core/basemap/basemap-source';
import { fromWorld, type Middle, toWorld, WORLD_PX } from '../../core/wall-map/map-scale';
import { showOwnBasemap } from '../basemap/show-own-basemap';
import { mapOptions } from '../engine-options';
import { hatchNames, hatchPattern, type TileLook } from '../parcel-tiles/tile-look';

/** The graphics did not do what was asked; `kind` says which words a person reads. */
export class PrintTrouble extends Error {
  override readonly name = 'PrintTrouble';
  constructor(readonly kind: 'lost' | 'stuck' | 'none' | 'tiles') {
    super(kind);
  }
}

/** A part of the map to be drawn: how far its middle lies from that of the whole, and how large it is. */
export interface View {
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Nothing more was drawn for so long: it will not come. */
const STUCK_MS = 90_000;
/** Pixels drawn to one of styles while tiles are on their way. */
const LOADING_RATIO = 1 / 16;
/** Sharper than any paper asked for, so that strokes stay straight when made to fit. */
const HATCH_RATIO = 4;

const options: Partial<MapOptions> = {
  ...mapOptions,
  interactive: false,
  fadeDuration: 0,
  trackResize: false,
  // Neighbouring parts share tiles. Each sheet begins without any, so none is older than the sheet.
  maxTileCacheSize: 400,
  maxCanvasSize: [16_384, 16_384],
};

/** A second map beside the page, for sheets alone. Draws one part at a time into a canvas that is read at once. */
export class PrintEngine {
  private readonly host = document.createElement('div');
  private readonly map: MapLibreMap;
  private failure: PrintTrouble | null = null;
  private fail: (why: PrintTrouble) => void = () => undefined;

  constructor() {
    this.host.inert = true;
    this.host.style.cssText = 'position: fixed; left: -99999px; top: 0; width: 64px; height: 64px';
    document.body.append(this.host);
    try {
      this.map = new MapLibreMap({ ...options, container: this.host, pixelRatio: 1 });
    } catch {
      this.host.remove();
      throw new PrintTrouble('none');
    }
    const broken = (kind: PrintTrouble['kind']) => {
      this.failure = new PrintTrouble(kind);
      this.fail(this.failure);
    };
    this.map.on('webglcontextlost', () => broken('lost'));
    this.map.on('error', (event: ErrorEvent & { sourceId?: string }) => {
      // Of the basemap's faults the map itself tells; a sheet without its parcels is none.
      if (event.sourceId === 'parcels') broken('tiles');
    });
  }

  /** Pixels the graphics card draws at a time, one way. */
  mostPx(): number {
    const gl = this.map.getCanvas().getContext('webgl2');
    if (!gl) return 0;
    const limits = [gl.MAX_RENDERBUFFER_SIZE, gl.MAX_TEXTURE_SIZE];
    return Math.min(...limits.map((name) => gl.getParameter(name) as number));
  }

  /** Another style from the ground up: no tile of an earlier sheet is left. */
  async dress(
    style: StyleSpecification,
    own: { readonly source: BasemapSource | null; readonly opacity: number },
    look: TileLook,
    signal: AbortSignal,
  ): Promise<void> {
    await this.until(signal, (done) => {
      this.map.on('style.load', done);
      this.map.setStyle(style, { diff: false });
      return () => void this.map.off('style.load', done);
    });
    showOwnBasemap(this.map, own.source, own.opacity);
    for (const name of hatchNames) {
      const { size, inks } = hatchPattern(name, look, HATCH_RATIO);
      const data = new Uint8ClampedArray(4 * size * size);
      inks.forEach(([red, green, blue, share], i) => {
        data.set([red, green, blue, 255 * share], 4 * i);
      });
      this.map.addImage(name, { width: size, height: size, data }, { pixelRatio: HATCH_RATIO });
    }
  }

  /**
   * Waits until the engine has all of a part, as a picture too small to cost anything: each tile that comes is drawn
   * again with all the others.
   */
  async load(middle: Middle, zoom: number, view: View, signal: AbortSignal): Promise<void> {
    const { map, host } = this;
    host.style.width = `${view.width}px`;
    host.style.height = `${view.height}px`;
    const [x, y] = toWorld(middle.lon, middle.lat);
    const world = WORLD_PX * 2 ** zoom;
    const { lon, lat } = fromWorld(x + view.dx / world, y + view.dy / world);
    await this.until(signal, (done) => {
      map.on('idle', done);
      map.setPixelRatio(LOADING_RATIO);
      map.jumpTo({ center: [lon, lat], zoom });
      map.triggerRepaint();
      return () => void map.off('idle', done);
    });
  }

  /** Draws the part that was loaded, once, and hands it over; the engine's next frames are small again. */
  draw(ratio: number, take: (canvas: HTMLCanvasElement) => void): void {
    this.map.setPixelRatio(ratio);
    this.map.redraw();
    if (this.failure) throw this.failure;
    take(this.map.getCanvas());
    this.map.setPixelRatio(LOADING_RATIO);
  }

  /** What the loaded tiles of a source say. */
  features(source: string, layer: string) {
    return this.map.querySourceFeatures(source, { sourceLayer: layer });
  }

  destroy(): void {
    this.map.remove();
    this.host.remove();
  }

  /** Waits for what was begun, but no longer than there is any hope of it. */
  private until(signal: AbortSignal, begin: (done: () => void) => () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) throw this.failure;
      signal.throwIfAborted();
      let stop: () => void = () => undefined;
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.fail = () => undefined;
        stop();
        settle();
      };
      const giveUp = () => end(() => reject(signal.reason));
      const timer = setTimeout(() => end(() => reject(new PrintTrouble('stuck'))), STUCK_MS);
      signal.addEventListener('abort', giveUp);
      this.fail = (why) => end(() => reject(why));
      stop = begin(() => end(resolve));
    });
  }
}

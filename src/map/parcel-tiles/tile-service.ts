import type { Geometry } from '../../core/geo/geometry';
import type { OutlineChange, Side } from '../engine-contract';
import { type Asked, AskedTiles, type Waiting } from './asked-tiles';
import { Breakdowns } from './breakdowns';
import { sameCodes, undressed } from './dressed';
import { earlyRows, type View } from './early-rows';
import type { Dress, FromWorker, MadeTile, TileData, ToWorker } from './messages';
import { nextTurn } from './next-turn';
import { buffersOf, packOutlines } from './pack-outlines';
import type { TileLook } from './tile-look';
import type { TileView } from './tile-view';

/** Coordinates copied in one go: about ten milliseconds, so that the page answers in between. */
const SLICE_NUMBERS = 400_000;
const SLICE_ROWS = 20_000;
/** So long, at most, the rest of the land waits for the tiles of the part that is looked at, and for their drawing. */
const PICTURE_MS = 1000;
const DRAWING_MS = 150;
/** Slices sent without a break. Every break lets the starting map go first, which takes a while. */
const TURN_MS = 25;

/** What became of the worker: it was started again, or was given up because it kept failing. */
export type Trouble = 'restarted' | 'given-up';

/**
 * The page's end of the tile worker, one for all maps of a page. Keeps what it told the worker, so that one that broke
 * is replaced by another that knows as much.
 */
export class TileService {
  private worker: Worker | null = null;
  private outlines: (Geometry | null)[] | null = null;
  private load = 0;
  private loading = false;
  private later: OutlineChange[][] = [];
  private readonly dressed: Record<Side, { -readonly [K in keyof Dress]: Dress[K] }> = undressed();
  /** What of it the worker knows. */
  private told: Record<Side, Dress> = undressed();
  private readonly undressed = new Set<Side>();
  private readonly views = new Set<TileView>();
  private readonly asked = new AskedTiles();
  private readonly breakdowns = new Breakdowns();
  private stamp = 0;
  /** The count at the last change that no tile may lack: of outlines, or of all colours. */
  private leastStamp = 0;
  private view: View | null = null;
  /** Told when the tiles asked for are there. */
  private onPicture: (() => void) | null = null;
  private listening = false;
  private onReady: (() => void)[] = [];

  constructor(
    private readonly createWorker: () => Worker,
    private readonly onTrouble: (trouble: Trouble) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The worker lives while any map shows its tiles. */
  attach(view: TileView): () => void {
    this.views.add(view);
    this.warm();
    return () => {
      this.views.delete(view);
      if (this.views.size === 0) this.stop();
    };
  }

  /** Starts the worker ahead of the first map: it takes a while, and so does the map. */
  warm(): void {
    if (!this.worker && !this.breakdowns.tooMany) this.start();
  }

  /** The worker listens; without one there is nothing to wait for. */
  ready(): Promise<void> {
    if (!this.worker || this.listening) return Promise.resolve();
    return new Promise((resolve) => this.onReady.push(resolve));
  }

  /** With a view near enough, what lies in it is drawn before all the rest is there. */
  setParcels(outlines: readonly (Geometry | null)[], view: View | null = null): void {
    this.outlines = [...outlines];
    this.view = view;
    if (this.worker) void this.sendOutlines();
  }

  patchParcels(changes: readonly OutlineChange[]): void {
    if (!this.outlines) return;
    for (const { row, geometry } of changes) this.outlines[row] = geometry;
    // What is still on its way in slices must arrive first, lest the old outline cover the new one.
    if (this.loading) this.later.push([...changes]);
    else this.sendPatch(changes);
  }

  /** Whether there is land to draw. */
  get hasLand(): boolean {
    return this.outlines !== null && this.outlines.length > 0;
  }

  /** Counts what changed: a tile made at this count shows all of it. */
  get version(): number {
    return this.stamp;
  }

  /** Answers whether the worker has not known them yet. */
  setCodes(side: Side, codes: Uint8Array): boolean {
    this.dressed[side].codes = codes;
    this.dressSoon(side);
    return !sameCodes(codes, this.told[side].codes);
  }

  setLook(side: Side, look: TileLook): void {
    this.dressed[side].look = look;
    this.dressSoon(side);
  }

  /**
   * A tile as it is now. One that was overtaken by other outlines or another theme is asked for again; one in which only
   * some parcels have changed their class is given out, and asked for again then: while the day moves on month by month,
   * nothing would ever be shown.
   */
  tile(asked: Asked, signal: AbortSignal): Promise<TileData> {
    return new Promise((resolve, reject) => {
      const request = this.asked.add(asked, resolve, reject);
      signal.addEventListener('abort', () => {
        if (this.asked.end(request.id)) this.post({ kind: 'drop', id: request.id });
        reject(new DOMException('no longer wanted', 'AbortError'));
      });
      this.post({ kind: 'ask', request });
    });
  }

  /** Tries again after it was given up. */
  retry(): void {
    this.breakdowns.forget();
    this.startAgain();
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.load++;
    this.outlines = null;
    this.undressed.clear();
    this.asked.clear();
    Object.assign(this.dressed, undressed());
    this.told = undressed();
  }

  private post(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  private start(): void {
    const worker = this.createWorker();
    this.worker?.terminate();
    this.worker = worker;
    this.stamp = this.leastStamp = 0;
    this.listening = false;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    worker.onerror = () => this.replace(worker);
    worker.onmessageerror = () => this.replace(worker);
    for (const side of ['main', 'other'] as const) {
      const { codes, look } = this.dressed[side];
      this.told[side] = { codes, look };
      if (codes || look) this.send({ kind: 'dress', side, codes: codes?.slice() ?? null, look });
    }
    this.undressed.clear();
    if (this.outlines) void this.sendOutlines();
    for (const request of this.asked.requests()) worker.postMessage({ kind: 'ask', request });
  }

  /** A worker tells of changes only once it was asked for a tile. */
  private startAgain(): void {
    this.start();
    for (const view of this.views) view.refresh(null);
  }

  private replace(broken: Worker): void {
    if (this.worker !== broken) return;
    broken.terminate();
    this.worker = null;
    this.breakdowns.note(this.now());
    const givenUp = this.breakdowns.tooMany;
    if (!givenUp) this.startAgain();
    this.onTrouble(givenUp ? 'given-up' : 'restarted');
  }

  private async sendOutlines(): Promise<void> {
    const load = ++this.load;
    const outlines = this.outlines ?? [];
    this.loading = true;
    this.later = [];
    this.send({ kind: 'begin', rows: outlines.length });
    if (this.view && this.sendEarly(outlines, this.view)) await this.picture();
    if (load !== this.load) return;
    let until = this.now() + TURN_MS;
    for (let from = 0; from < outlines.length; ) {
      const packed = packOutlines(outlines, from, SLICE_ROWS, SLICE_NUMBERS);
      from += packed.rowEnds.length;
      this.post({ kind: 'slice', packed }, buffersOf(packed) as Transferable[]);
      if (from >= outlines.length || this.now() < until) continue;
      await nextTurn();
      if (load !== this.load) return;
      until = this.now() + TURN_MS;
    }
    this.post({ kind: 'end' });
    this.loading = false;
    for (const changes of this.later.splice(0)) this.sendPatch(changes);
  }

  private sendEarly(outlines: readonly (Geometry | null)[], view: View): boolean {
    const early = earlyRows(outlines, view);
    if (!early) return false;
    const packed = packOutlines(Array.from(early.rows, (row) => outlines[row] as Geometry));
    const buffers = [early.rows.buffer, ...buffersOf(packed)] as Transferable[];
    this.post({ kind: 'early', packed, ...early }, buffers);
    return true;
  }

  /** The tiles of the view are there, or are not to be waited for. */
  private picture(): Promise<void> {
    return new Promise((resolve) => {
      this.onPicture = () => setTimeout(resolve, DRAWING_MS);
      setTimeout(resolve, PICTURE_MS);
    });
  }

  private sendPatch(changes: readonly OutlineChange[]): void {
    const rows = Uint32Array.from(changes, ({ row }) => row);
    const packed = packOutlines(changes.map(({ geometry }) => geometry));
    const buffers = [rows.buffer, ...buffersOf(packed)] as Transferable[];
    this.send({ kind: 'patch', rows, packed }, buffers);
  }

  /** Messages that change what tiles look like; tiles say how many of them they know. */
  private send(message: ToWorker, transfer: Transferable[] = [], recolors = false): void {
    if (this.worker) this.stamp++;
    if (!recolors) this.leastStamp = this.stamp;
    this.post(message, transfer);
  }

  /** Codes and look together, and only what the worker does not know yet. */
  private dressSoon(side: Side): void {
    this.undressed.add(side);
    queueMicrotask(() => {
      if (!this.undressed.delete(side) || !this.worker) return;
      const [now, told] = [this.dressed[side], this.told[side]];
      this.told[side] = { ...now };
      const codes = sameCodes(now.codes, told.codes) ? null : (now.codes?.slice() ?? null);
      const look = JSON.stringify(now.look) === JSON.stringify(told.look) ? null : now.look;
      if (codes || look)
        this.send(
          { kind: 'dress', side, codes, look },
          codes ? [codes.buffer] : [],
          !look && told.codes !== null,
        );
    });
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.listening = true;
      for (const tell of this.onReady.splice(0)) tell();
      return;
    }
    if (message.kind === 'changed') {
      for (const view of this.views) {
        if (message.side === null || message.side === view.side) view.refresh(message.boxes);
      }
      return;
    }
    if (message.kind === 'tiles') {
      for (const tile of message.tiles) this.take(tile);
      if (this.asked.isEmpty) for (const view of this.views) view.complete();
    } else this.settle(message.id)?.reject(new Error(message.why));
  }

  private take({ id, data, stamp }: MadeTile): void {
    const request = this.asked.request(id);
    if (!request) return;
    if (stamp < this.leastStamp) {
      this.post({ kind: 'ask', request });
      return;
    }
    this.hand(request, stamp < this.stamp);
    this.settle(id)?.resolve(data);
  }

  /** It is not waited for any more. */
  private settle(id: number): Waiting | undefined {
    const waiting = this.asked.end(id);
    if (waiting && this.asked.isEmpty) this.onPicture?.();
    return waiting;
  }

  /** A tile is on its way to the maps of its side. */
  hand({ form, side, tile }: Asked, late = false): void {
    for (const view of this.views) if (view.side === side) view.handed(form, tile, late);
  }
}

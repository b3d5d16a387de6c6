import type { FromWorker, MadeTile, TileData, TileRequest, ToWorker } from './messages';
import type { PackedOutlines } from './pack-outlines';
import { PictureBatch } from './picture-batch';
import { RequestQueue } from './request-queue';
import { TileMaker } from './tile-maker';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const maker = new TileMaker();
const queue = new RequestQueue<TileRequest>();
const turn = new MessageChannel();
const batch = new PictureBatch<MadeTile>((tiles) =>
  tell(
    { kind: 'tiles', tiles },
    tiles.map(({ data }) => data),
  ),
);
/** Outlines not taken in yet: a tile that can be made goes before them. */
const incoming: (PackedOutlines | 'end')[] = [];
/** Tiles wait until there are outlines, and while new ones come in, but for those that can be made early. */
let complete = false;
let busy = false;
/** Whether anyone has a tile that could be out of date. */
let answered = false;
/** Changes heard so far. */
let stamp = 0;
/** Tiles begun and not told yet. */
let making = 0;

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'begin':
      complete = false;
      stamp++;
      incoming.length = 0;
      return maker.begin(data.rows);
    case 'early':
      maker.beginEarly(data);
      tellChanged({ kind: 'changed', side: null, boxes: null });
      return work();
    case 'slice':
      incoming.push(data.packed);
      return work();
    case 'end':
      incoming.push('end');
      return work();
    case 'patch':
      while (incoming.length > 0) takeIn();
      stamp++;
      return tellChanged(maker.patch(data.rows, data.packed));
    case 'dress':
      stamp++;
      // The first picture comes tile by tile.
      if (answered) batch.begin();
      return tellChanged(maker.dress(data.side, data));
    case 'ask':
      queue.add(data.request, performance.now());
      return work();
    case 'drop':
      return queue.drop(data.id);
  }
};

/** One piece of work a turn: between two of them what was dropped or changed meanwhile is heard. */
function work(): void {
  if (busy) return;
  busy = true;
  turn.port2.postMessage(null);
}

turn.port1.onmessage = () => {
  busy = false;
  const request = queue.take(({ tile }) => complete || maker.isEarly(tile));
  if (!request && making === 0) batch.end();
  if (request) void answer(request);
  else if (incoming.length > 0) takeIn();
  else return;
  work();
};

async function answer(request: TileRequest): Promise<void> {
  const { id } = request;
  // What changes while a picture is packed is not in it.
  const made = stamp;
  making++;
  try {
    answered = true;
    const data = await make(request);
    batch.add({ id, data, stamp: made }, performance.now());
  } catch (error) {
    tell({ kind: 'failed', id, why: error instanceof Error ? error.message : String(error) });
  }
  making--;
  // Whether that was the last of them is seen in the next turn.
  work();
}

function takeIn(): void {
  const next = incoming.shift();
  if (next && next !== 'end') {
    maker.slice(next);
    return;
  }
  complete = true;
  const boxes = maker.end();
  if (boxes?.length !== 0) tellChanged({ kind: 'changed', side: null, boxes });
}

function make(request: TileRequest): TileData | Promise<TileData> {
  if (request.form === 'vector') return maker.vector(request);
  const pixels = maker.raster(request);
  if (!pixels) return new ArrayBuffer(0);
  // Not by way of a canvas: the first of a worker waits for the graphics, a tenth of a second where they are busy.
  return createImageBitmap(new ImageData(pixels, request.px));
}

/** Of interest only to those who have a tile; others get the new state with the first they are given. */
function tellChanged(message: FromWorker): void {
  if (answered) tell(message);
}

function tell(message: FromWorker, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

tell({ kind: 'ready' });

import type { Land } from '../../core/block/land-pack';
import type {
  BlockSuggestion,
  SuggestAsked,
  SuggestFigures,
} from '../../core/block/suggest-blocks';
import { unpackShapes } from '../../core/codec/pack-shapes';
import type { Geometry } from '../../core/geo/geometry';
import { runSteps, type Steps } from '../analysis/steps';
import {
  type BlockAnswer,
  type BlockPiece,
  blockDesk,
  sendLand,
  sendToUnite,
} from './block-work-message';

export interface Suggester {
  /** Answers how to give up; a question asked meanwhile gives the older one up. */
  readonly ask: (
    asked: SuggestAsked,
    done: (found: readonly BlockSuggestion[]) => void,
    failed: (error: unknown) => void,
  ) => () => void;
  readonly end: () => void;
}

/** Looks for blocks off the page: the land is sent when it is first asked about, and kept there. */
export function startSuggesting(parcels: readonly Land[], figures: SuggestFigures): Suggester {
  let desk: Desk | null = null;
  let busy = false;
  const end = () => {
    desk?.end();
    desk = null;
    busy = false;
  };
  return {
    ask: (asked, done, failed) => {
      // What is being worked at cannot be told to stop; a new worker is told anew.
      if (busy) end();
      busy = true;
      const answered = (answer: BlockAnswer) => {
        busy = false;
        if (answer.kind === 'suggested') done(answer.found);
      };
      const fail = (error: unknown) => {
        end();
        failed(error);
      };
      if (desk) desk.hear(answered, fail);
      else {
        desk = openDesk(answered, fail);
        desk.send((send) => sendLand(parcels, figures, send));
      }
      desk.send(function* question(send) {
        send({ kind: 'suggest', asked });
        yield;
      });
      const own = desk;
      return () => {
        if (desk === own && busy) end();
      };
    },
    end,
  };
}

/** Makes one outline of parcels off the page. Answers how to give up; then nothing is heard of it any more. */
export function startUniting(
  own: readonly Geometry[],
  others: readonly Geometry[],
  gapM: number,
  done: (outline: Geometry) => void,
  failed: (error: unknown) => void,
): () => void {
  const desk = openDesk(
    (answer) => {
      desk.end();
      const [shape] = answer.kind === 'united' ? unpackShapes(answer.shapes) : [];
      if (shape) done(shape.geometry);
    },
    (error) => {
      desk.end();
      failed(error);
    },
  );
  desk.send((send) => sendToUnite(own, others, gapM, send));
  return desk.end;
}

interface Desk {
  readonly hear: (
    answered: (answer: BlockAnswer) => void,
    failed: (error: unknown) => void,
  ) => void;
  /** One after another, each in pieces. */
  readonly send: (pieces: (send: (piece: BlockPiece) => void) => Steps<void>) => void;
  readonly end: () => void;
}

function openDesk(answered: (answer: BlockAnswer) => void, failed: (error: unknown) => void): Desk {
  let heard = { answered, failed };
  const { post, end } = typeof Worker === 'undefined' ? here(tell) : apart(tell, fail);
  const waiting: Steps<void>[] = [];
  let giveUp = () => {};
  let running = false;
  let open = true;
  function tell(answer: BlockAnswer) {
    if (open) heard.answered(answer);
  }
  function fail(error: unknown) {
    if (open) heard.failed(error);
  }
  const next = () => {
    const pieces = waiting.shift();
    running = pieces !== undefined;
    if (pieces) giveUp = runSteps(pieces, next, fail);
  };
  return {
    hear: (answers, fails) => {
      heard = { answered: answers, failed: fails };
    },
    send: (pieces) => {
      waiting.push(pieces(post));
      if (!running) next();
    },
    end: () => {
      open = false;
      giveUp();
      end();
    },
  };
}

interface Hand {
  readonly post: (piece: BlockPiece) => void;
  readonly end: () => void;
}

function apart(hear: (answer: BlockAnswer) => void, failed: (error: unknown) => void): Hand {
  const worker = new Worker(new URL('./block-work.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<BlockAnswer>) => hear(data);
  worker.onerror = (event) => failed(new Error(event.message));
  return {
    post: (piece) =>
      worker.postMessage(piece, 'shapes' in piece ? [piece.shapes.coords.buffer] : []),
    end: () => worker.terminate(),
  };
}

/** Outside browsers there are no such workers: the same at once. */
function here(hear: (answer: BlockAnswer) => void): Hand {
  const take = blockDesk();
  return {
    post: (piece) => {
      const answer = take(piece);
      if (answer) hear(answer);
    },
    end: () => {},
  };
}

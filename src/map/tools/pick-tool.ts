import { notify } from '../../app/notices';
import { type PickRing, useSession } from '../../app/session';
import type { Engine, Pointer } from '../engine-contract';
import {
  beginPick,
  drawPick,
  finishPick,
  isDrag,
  type PickDrawing,
  type PickShape,
  ringOfPick,
} from './pick-drawing';

export interface PickTool {
  /** What is being drawn; null when nothing is. */
  drawn(): PickRing | null;
  /** Where the pointer is while it draws; also told of places the map does not hear of. */
  draw(pointer: Pointer): void;
  /** The button went up where the map does not hear it: what was drawn on the map stands. */
  letGo(): void;
  /** Gives up what is being drawn; false when nothing is. */
  cancel(): boolean;
  stop(): void;
}

/** Box and lasso: a drag draws, letting go picks. With Shift held the pointer that looks draws a box as well. */
export function startPickTool(engine: Engine, onChange: () => void): PickTool {
  let drawing: PickDrawing | null = null;

  const leave = () => {
    if (!drawing) return false;
    drawing = null;
    engine.holdPan(holdsPan());
    onChange();
    return true;
  };
  const draw = (pointer: Pointer) => {
    if (!drawing) return;
    drawing = drawPick(drawing, pointer);
    onChange();
  };
  const finish = (drawn: PickDrawing) => {
    const { zoom } = engine.camera();
    leave();
    finishPick(drawn, zoom).then(
      (ring) => ring && useSession.setState({ pick: ring, tool: 'look' }),
      () =>
        notify('refused', '圈选没有完成：程序文件没有载入。', '请检查与服务器的连接，再圈一次。'),
    );
  };
  const stops = [
    engine.onPress((pointer, shift) => {
      // A second button or finger means something else.
      if (leave()) return;
      const shape = shapeOf(shift);
      if (!shape) return;
      drawing = beginPick(shape, pointer);
      engine.holdPan(true);
    }),
    engine.onPointer((pointer) => {
      if (pointer) draw(pointer);
    }),
    engine.onRelease((pointer) => {
      if (drawing) finish(drawPick(drawing, pointer));
    }),
    engine.onCancel(leave),
  ];
  return {
    drawn: () => (drawing && isDrag(drawing) ? ringOfPick(drawing) : null),
    draw,
    letGo: () => {
      if (drawing) finish(drawing);
    },
    cancel: leave,
    stop: () => {
      leave();
      for (const stop of stops) stop();
    },
  };
}

/** One finger draws rather than moves the map, as long as the tool is in hand. */
export function holdsPan(): boolean {
  const { tool } = useSession.getState();
  return tool === 'box' || tool === 'lasso';
}

function shapeOf(shift: boolean): PickShape | null {
  const { tool } = useSession.getState();
  if (tool === 'box' || (tool === 'look' && shift)) return 'box';
  return tool === 'lasso' ? 'lasso' : null;
}

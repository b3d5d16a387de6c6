import type { Place, SheetMark } from '../../core/wall-map/sheet-mark';
import { fontOf } from './draw-names';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** The furniture of a sheet as pixels; the context counts in millimetres from the corner of the sheet. */
export function drawMarks(context: Context, marks: readonly SheetMark[]): void {
  for (const mark of marks) {
    context.save();
    drawMark(context, mark);
    context.restore();
  }
}

function drawMark(context: Context, mark: SheetMark): void {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, fill, line, lineWidth } = mark;
      if (fill) {
        context.fillStyle = fill;
        context.fillRect(x, y, width, height);
      }
      if (line) {
        context.strokeStyle = line;
        context.lineWidth = lineWidth;
        context.strokeRect(x, y, width, height);
      }
      return;
    }
    case 'line':
      trace(context, mark.points);
      context.strokeStyle = mark.color;
      context.lineWidth = mark.width;
      context.lineJoin = 'round';
      context.setLineDash([...mark.dash]);
      context.stroke();
      return;
    case 'shape':
      trace(context, mark.points);
      context.fillStyle = mark.fill;
      context.fill();
      return;
    case 'text':
      context.translate(mark.x, mark.y);
      context.rotate(((mark.turn ?? 0) * Math.PI) / 180);
      context.globalAlpha = mark.opacity ?? 1;
      context.fillStyle = mark.color;
      context.font = fontOf(mark.size, mark.bold);
      context.textAlign = anchors[mark.anchor ?? 'start'];
      context.fillText(mark.text, 0, 0);
  }
}

const anchors = { start: 'left', middle: 'center', end: 'right' } as const;

function trace(context: Context, points: readonly Place[]): void {
  context.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}

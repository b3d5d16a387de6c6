import { localFonts } from '../basemap/local-fonts';
import { LINE_HEIGHT, type Measure, type Name } from './place-names';

const FAMILY = localFonts.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', ');
const HALO = 1.9;

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export function fontOf(size: number, bold = false): string {
  return `${bold ? '700 ' : ''}${size}px ${FAMILY}`;
}

/** Width of text as this canvas sets it. */
export function measureOn(context: Context): Measure {
  return (text, size) => {
    context.font = fontOf(size);
    return context.measureText(text).width;
  };
}

/** Names upon the map; the context counts in pixels of styles from the map's upper left corner. */
export function drawNames(context: Context, names: readonly Name[]): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { lines, x, y, size, color, halo, angle = 0 } of names) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.font = fontOf(size);
    const step = LINE_HEIGHT * size;
    const top = (-(lines.length - 1) * step) / 2;
    context.strokeStyle = halo;
    context.lineWidth = (HALO * 2 * size) / 12;
    lines.forEach((line, i) => {
      context.strokeText(line, 0, top + i * step);
    });
    context.fillStyle = color;
    lines.forEach((line, i) => {
      context.fillText(line, 0, top + i * step);
    });
    context.restore();
  }
}

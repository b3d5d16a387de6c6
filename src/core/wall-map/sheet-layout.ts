import { keyBlock } from './key-block';
import { legendBlock } from './legend-block';
import { noteBlock } from './note-block';
import { overMap } from './over-map';
import type { PaperSize } from './paper';
import { scaleBlock } from './scale-block';
import type { SheetBlock } from './sheet-block';
import type { SheetContent, SheetPosition } from './sheet-content';
import { sheetHead } from './sheet-head';
import { type Frame, INK, moved, type RectMark, type SheetMark } from './sheet-mark';

/** A sheet laid out: where the map goes, and all that stands around and upon it. */
export interface SheetLayout {
  readonly paper: PaperSize;
  readonly frame: Frame;
  readonly marks: readonly SheetMark[];
  /** Parts of the map that are covered: no name is put there. */
  readonly covered: readonly Frame[];
}

/** Letters of the furniture, as a share of the short side, and the least that is still read. */
const EM_SHARE = 0.012;
const LEAST_EM = 2.5;
const SMALLEST_EM = 1.7;
const SHRINK = 0.96;
/** Width of a column of furniture, in sizes of its letters. */
const COLUMN = 24;
const GAP = 1.2;
/** The map keeps at least this much of a sheet that stands. */
const MOST_BAND = 0.42;

/**
 * Furniture beside the map on a lying sheet, below it on a standing one. Letters get smaller until all of it has room:
 * nothing is cut.
 */
export function layOutSheet(
  paper: PaperSize,
  content: SheetContent,
  position: SheetPosition,
): SheetLayout {
  const short = Math.min(paper.widthMm, paper.heightMm);
  let em = Math.max(LEAST_EM, EM_SHARE * short);
  for (;;) {
    const { layout, fits } = tryLayout(paper, content, position, em);
    if (fits || em * SHRINK < SMALLEST_EM) return layout;
    em *= SHRINK;
  }
}

function tryLayout(
  paper: PaperSize,
  content: SheetContent,
  { scale, lat }: SheetPosition,
  em: number,
): { layout: SheetLayout; fits: boolean } {
  const { widthMm, heightMm } = paper;
  const margin = Math.max(8, 0.03 * Math.min(widthMm, heightMm));
  const head = sheetHead(content, em, widthMm - 2 * margin);
  const top = margin + head.height;
  const inner = { x: margin, y: top, width: widthMm - 2 * margin, height: heightMm - margin - top };
  const lying = widthMm > heightMm;
  const gap = GAP * em;
  const column = lying ? COLUMN * em : (inner.width - 2 * gap) / 3;
  const legend = legendBlock(content, em, column);
  const keys = keyBlock(content, em, column);
  const bar = scaleBlock(scale, em, column);
  const notes = noteBlock(content, lat, em, column);
  const stacks = lying ? [[legend, keys, bar, notes]] : [[legend], [keys, bar], [notes]];
  const band = Math.max(...stacks.map((stack) => heightOf(stack, gap)));
  const frame = lying
    ? { ...inner, width: inner.width - column - gap }
    : { ...inner, height: inner.height - band - gap };
  const over = overMap(content, frame, em);
  const marks: SheetMark[] = [...moved(head.marks, margin, margin), ...over];
  stacks.forEach((stack, i) => {
    const x = lying ? frame.x + frame.width + gap : inner.x + i * (column + gap);
    let y = lying ? frame.y : frame.y + frame.height + gap;
    // On a lying sheet the notes stand at the foot, in line with the map.
    const spare = lying ? frame.height - band : 0;
    stack.forEach((block, j) => {
      if (block === notes && j > 0) y += Math.max(0, spare);
      marks.push(...moved(block.marks, x, y));
      y += block.height + (block.height > 0 ? gap : 0);
    });
  });
  marks.push(outline(frame, 0.16 * em));
  const fits = lying ? band <= frame.height : band <= MOST_BAND * heightMm;
  const covered = over.filter((mark) => mark.kind === 'rect');
  return { layout: { paper, frame, marks, covered }, fits };
}

function heightOf(stack: readonly SheetBlock[], gap: number): number {
  const full = stack.filter(({ height }) => height > 0);
  return full.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, full.length - 1);
}

function outline(frame: Frame, lineWidth: number): RectMark {
  return { kind: 'rect', ...frame, fill: null, line: INK, lineWidth };
}

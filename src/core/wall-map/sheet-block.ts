import type { SheetMark } from './sheet-mark';
import { INK } from './sheet-mark';

/** A part of the furniture: marks from its own upper left corner, and how far down they reach. */
export interface SheetBlock {
  readonly height: number;
  readonly marks: readonly SheetMark[];
}

/** Space of a line, in sizes of its letters. */
export const LINE = 1.55;

/** Where letters stand within a line. */
export const BASELINE = 1.1;

/** Writes down what stands one under the other. */
export class BlockWriter {
  readonly marks: SheetMark[] = [];
  y = 0;

  constructor(
    readonly em: number,
    readonly width: number,
  ) {}

  heading(text: string): void {
    const { em } = this;
    const size = 1.15 * em;
    this.put({
      kind: 'text',
      text,
      x: 0,
      y: this.y + BASELINE * size,
      size,
      color: INK,
      bold: true,
    });
    this.y += LINE * size;
  }

  put(...marks: readonly SheetMark[]): void {
    this.marks.push(...marks);
  }

  gap(ems: number): void {
    this.y += ems * this.em;
  }

  block(): SheetBlock {
    return { height: this.y, marks: this.marks };
  }
}

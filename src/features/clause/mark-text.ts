import type { Place } from '../../core/program/find-quote';

export type MarkKind = 'quote' | 'hit' | 'current' | 'defect';

export interface Mark extends Place {
  readonly kind: MarkKind;
  /** What is said of it on hover. */
  readonly title?: string;
}

/** A stretch of one line and the marks that lie on all of it. */
export interface Stretch {
  readonly from: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Line {
  readonly from: number;
  readonly heading: boolean;
  readonly stretches: readonly Stretch[];
}

const HEADING =
  /^(附件\s*\d*|[一二三四五六七八九十]{1,3}、.{1,30}|（[一二三四五六七八九十]{1,3}）.{1,24})$/;

/** The lines of a document cut where marks begin and end. Lines without words are the printer's. */
export function markLines(text: string, marks: readonly Mark[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const words of text.split('\n')) {
    const to = from + words.length;
    if (words.trim() !== '') {
      const on = marks.filter((mark) => mark.from < to && mark.to > from);
      lines.push({
        from,
        heading: HEADING.test(words.trim()),
        stretches: cut(text, from, to, on),
      });
    }
    from = to + 1;
  }
  return lines;
}

function cut(text: string, from: number, to: number, marks: readonly Mark[]): Stretch[] {
  const edges = new Set([from, to]);
  for (const mark of marks) {
    edges.add(Math.max(mark.from, from));
    edges.add(Math.min(mark.to, to));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] as number;
    return {
      from: start,
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.from <= start && mark.to >= end),
    };
  });
}

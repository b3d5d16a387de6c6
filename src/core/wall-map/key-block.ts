import { hatchLines } from './hatch-lines';
import { BASELINE, BlockWriter, LINE, type SheetBlock } from './sheet-block';
import type { LineKey, SheetContent } from './sheet-content';
import { INK, type SheetMark } from './sheet-mark';

const SAMPLE = 2.6;

/** Lines as the print style draws them; widths and dashes in sizes of letters. */
export const lineLooks: Readonly<
  Record<
    LineKey,
    {
      readonly label: string;
      readonly color: string;
      readonly width: number;
      readonly dash: readonly number[];
    }
  >
> = {
  unit: { label: '镇街界线（示意）', color: '#75808a', width: 0.1, dash: [] },
  park: { label: '园区、平台', color: '#75658f', width: 0.13, dash: [0.4, 0.26, 0.13, 0.26] },
  zone: { label: '工业用地控制线', color: '#a3254f', width: 0.16, dash: [0.6, 0.3] },
  block: { label: '整治区块', color: '#2456b8', width: 0.22, dash: [] },
};

/** What hatches and lines mean. */
export function keyBlock(
  { hatched, aside, lines }: Pick<SheetContent, 'hatched' | 'aside' | 'lines'>,
  em: number,
  width: number,
): SheetBlock {
  const to = new BlockWriter(em, width);
  const row = (label: string, marks: readonly SheetMark[]) => {
    to.put(...marks, {
      kind: 'text',
      text: label,
      x: (SAMPLE + 0.6) * em,
      y: to.y + BASELINE * em,
      size: em,
      color: INK,
    });
    to.y += LINE * em;
  };
  if (hatched) {
    row('疑似闲置（未经认定）', hatchSample(to.y, em, 1));
    row('已认定闲置', hatchSample(to.y, em, 0.5));
  }
  if (aside) row('未列入图例的地块', asideSample(to.y, em));
  for (const key of lines) {
    const { label, color, width: wide, dash } = lineLooks[key];
    row(label, [
      lineSample(
        to.y,
        em,
        color,
        wide * em,
        dash.map((part) => part * em),
      ),
    ]);
  }
  return to.block();
}

function boxAt(y: number, em: number) {
  return { x: 0, y: y + 0.22 * em, width: SAMPLE * em, height: 1.1 * em };
}

function hatchSample(y: number, em: number, step: number): SheetMark[] {
  const box = boxAt(y, em);
  const strokes = hatchLines(box, step * em, 1);
  return [
    { kind: 'rect', ...box, fill: '#ffffff', line: INK, lineWidth: 0.08 * em },
    ...strokes.map(
      (points): SheetMark => ({ kind: 'line', points, color: INK, width: 0.12 * em, dash: [] }),
    ),
  ];
}

function asideSample(y: number, em: number): SheetMark[] {
  return [{ kind: 'rect', ...boxAt(y, em), fill: null, line: '#aab2b8', lineWidth: 0.08 * em }];
}

function lineSample(
  y: number,
  em: number,
  color: string,
  width: number,
  dash: readonly number[],
): SheetMark {
  const middle = y + 0.77 * em;
  const points = [
    [0, middle],
    [SAMPLE * em, middle],
  ] as const;
  return { kind: 'line', points, color, width, dash };
}

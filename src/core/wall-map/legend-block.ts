import { hatchLines } from './hatch-lines';
import { BASELINE, BlockWriter, LINE, type SheetBlock } from './sheet-block';
import type { SheetContent } from './sheet-content';
import { INK, QUIET_INK, type SheetMark } from './sheet-mark';
import { sizeToFit, textWidth, wrapText } from './text-width';

const SWATCH = 2;
const OUTLINE = '#5b6368';

/** Classes with their parcels and 亩, their sum, and the classes of units. */
export function legendBlock(
  { legend, units }: Pick<SheetContent, 'legend' | 'units'>,
  em: number,
  width: number,
): SheetBlock {
  const to = new BlockWriter(em, width);
  for (const line of wrapText(`图例 · ${legend.title}`, width, 1.15 * em)) to.heading(line);
  const rows = [...legend.lines, { ...legend.total, color: '', noData: false }];
  const muWidth = Math.max(...rows.map(({ mu }) => textWidth(`${mu} 亩`, em)));
  const countEnd = width - muWidth - 0.8 * em;
  const countWidth = Math.max(...rows.map(({ count }) => textWidth(`${count} 宗`, em)));
  const labelWidth = countEnd - countWidth - (SWATCH + 1.2) * em;
  for (const { label, count, mu, color, noData } of rows) {
    const y = to.y + BASELINE * em;
    const total = color === '';
    if (total) to.put(rule(to.y, width, em));
    else to.put(...swatch(to.y, em, color, noData));
    const x = total ? 0 : (SWATCH + 0.6) * em;
    const base = { kind: 'text', y, color: INK, bold: total } as const;
    to.put(
      { ...base, text: label, x, size: sizeToFit(label, labelWidth, em) },
      { ...base, text: `${count} 宗`, x: countEnd, size: em, anchor: 'end' },
      { ...base, text: `${mu} 亩`, x: width, size: em, anchor: 'end' },
    );
    to.y += LINE * em;
  }
  const small = 0.88 * em;
  for (const note of legend.notes)
    for (const line of wrapText(note, width, small)) {
      to.put({
        kind: 'text',
        text: line,
        x: 0,
        y: to.y + BASELINE * small,
        size: small,
        color: QUIET_INK,
      });
      to.y += LINE * small;
    }
  if (units) unitClasses(units, to);
  return to.block();
}

function unitClasses(units: NonNullable<SheetContent['units']>, to: BlockWriter): void {
  const { em, width } = to;
  to.gap(0.6);
  for (const line of wrapText(`单位着色 · ${units.title}`, width, 1.15 * em)) to.heading(line);
  let x = 0;
  for (const { label, color } of units.classes) {
    const wide = (SWATCH + 1.6) * em + textWidth(label, em);
    if (x > 0 && x + wide > width) {
      x = 0;
      to.y += LINE * em;
    }
    to.put(...swatch(to.y, em, color, false).map((mark) => shifted(mark, x)), {
      kind: 'text',
      text: label,
      x: x + (SWATCH + 0.6) * em,
      y: to.y + BASELINE * em,
      size: em,
      color: INK,
    });
    x += wide;
  }
  to.y += LINE * em;
}

function swatch(y: number, em: number, color: string, noData: boolean): SheetMark[] {
  const box = { x: 0, y: y + 0.22 * em, width: SWATCH * em, height: 1.1 * em };
  const rect: SheetMark = {
    kind: 'rect',
    ...box,
    fill: color,
    line: OUTLINE,
    lineWidth: 0.08 * em,
  };
  const strokes = noData ? hatchLines(box, 0.75 * em, -1) : [];
  return [
    rect,
    ...strokes.map(
      (points): SheetMark => ({
        kind: 'line',
        points,
        color: '#ffffff',
        width: 0.12 * em,
        dash: [],
      }),
    ),
  ];
}

function shifted(mark: SheetMark, dx: number): SheetMark {
  return mark.kind === 'rect' ? { ...mark, x: mark.x + dx } : mark;
}

function rule(y: number, width: number, em: number): SheetMark {
  const points = [
    [0, y + 0.1 * em],
    [width, y + 0.1 * em],
  ] as const;
  return { kind: 'line', points, color: OUTLINE, width: 0.08 * em, dash: [] };
}

import { paperScaleBar, scaleText } from './paper-scale-bar';
import { BASELINE, BlockWriter, LINE, type SheetBlock } from './sheet-block';
import { INK, type SheetMark } from './sheet-mark';

const BAR = 0.5;

/** The scale in words, and a bar as long as the ground says. */
export function scaleBlock(scale: number, em: number, width: number): SheetBlock {
  const to = new BlockWriter(em, width);
  to.heading(`比例尺 ${scaleText(scale)}`);
  // Room for half a figure on the left and the unit on the right.
  const left = 0.6 * em;
  const { ticks } = paperScaleBar(scale, width - 6 * em);
  for (const { atMm, label } of ticks)
    to.put({
      kind: 'text',
      text: label,
      x: left + atMm,
      y: to.y + BASELINE * 0.88 * em,
      size: 0.88 * em,
      color: INK,
      anchor: label.includes(' ') ? 'start' : 'middle',
    });
  to.y += LINE * 0.88 * em;
  ticks.slice(1).forEach(({ atMm }, i) => {
    const from = ticks[i]?.atMm ?? 0;
    const part: SheetMark = {
      kind: 'rect',
      x: left + from,
      y: to.y,
      width: atMm - from,
      height: BAR * em,
      fill: i % 2 === 0 ? INK : '#ffffff',
      line: INK,
      lineWidth: 0.08 * em,
    };
    to.put(part);
  });
  to.y += BAR * em;
  return to.block();
}

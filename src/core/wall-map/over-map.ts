import { SAMPLE_WORDS, type SheetContent } from './sheet-content';
import { type Frame, INK, type SheetMark, WARNING_INK } from './sheet-mark';
import { textWidth } from './text-width';

const WATERMARK_TURN = -28;

/** What lies upon the map: north arrow, the mark of invented data, the watermark. */
export function overMap(
  { sample, watermark }: Pick<SheetContent, 'sample' | 'watermark'>,
  frame: Frame,
  em: number,
): SheetMark[] {
  return [
    ...(watermark ? watermarks(watermark, frame, em) : []),
    ...northArrow(frame, em),
    ...(sample ? sampleMark(frame, em) : []),
  ];
}

function northArrow({ x, y, width }: Frame, em: number): SheetMark[] {
  const [middle, top] = [x + width - 2.6 * em, y + 1 * em];
  const back = { x: middle - 1.7 * em, y: top - 0.2 * em, width: 3.4 * em, height: 5.6 * em };
  const tip = [middle, top + 1.5 * em] as const;
  const foot = top + 4.9 * em;
  const notch = [middle, top + 4.1 * em] as const;
  const wing = 1.1 * em;
  return [
    { kind: 'rect', ...back, fill: '#ffffff', line: null, lineWidth: 0 },
    {
      kind: 'text',
      text: '北',
      x: middle,
      y: top + 1.15 * em,
      size: 1.2 * em,
      color: INK,
      anchor: 'middle',
      bold: true,
    },
    { kind: 'shape', points: [tip, [middle - wing, foot], notch], fill: INK },
    {
      kind: 'line',
      points: [tip, [middle + wing, foot], notch, tip],
      color: INK,
      width: 0.1 * em,
      dash: [],
    },
  ];
}

function sampleMark({ x, y, height }: Frame, em: number): SheetMark[] {
  const size = 1.2 * em;
  const wide = textWidth(SAMPLE_WORDS, size) + 1.2 * em;
  const box = { x: x + em, y: y + height - 3.2 * em, width: wide, height: 2.2 * em };
  return [
    { kind: 'rect', ...box, fill: '#ffffff', line: WARNING_INK, lineWidth: 0.1 * em },
    {
      kind: 'text',
      text: SAMPLE_WORDS,
      x: box.x + wide / 2,
      y: box.y + 1.55 * em,
      size,
      color: WARNING_INK,
      anchor: 'middle',
      bold: true,
    },
  ];
}

/** Again and again across the map, so that no part of it is without; each wholly on the map. */
function watermarks(text: string, frame: Frame, em: number): SheetMark[] {
  const size = 2.6 * em;
  const turn = (WATERMARK_TURN * Math.PI) / 180;
  const wide = textWidth(text, size);
  const reach = { x: (wide * Math.cos(turn)) / 2, y: Math.abs(wide * Math.sin(turn)) / 2 };
  const across = Math.max(1, Math.floor(frame.width / (2 * reach.x + 6 * em)));
  const down = Math.max(1, Math.floor(frame.height / (2 * reach.y + 6 * em)));
  const marks: SheetMark[] = [];
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++)
      marks.push({
        kind: 'text',
        text,
        x: frame.x + ((column + 0.5) * frame.width) / across,
        y: frame.y + ((row + 0.5) * frame.height) / down,
        size,
        color: '#000000',
        anchor: 'middle',
        turn: WATERMARK_TURN,
        opacity: 0.1,
      });
  return marks;
}

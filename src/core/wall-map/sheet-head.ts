import type { SheetBlock } from './sheet-block';
import type { SheetContent } from './sheet-content';
import { INK, QUIET_INK, type SheetMark, WARNING_INK } from './sheet-mark';
import { sizeToFit, textWidth } from './text-width';

/** Title, what is shown under it, and the mark of what is for inside use at the right. */
export function sheetHead(
  { title, subtitle, secret }: Pick<SheetContent, 'title' | 'subtitle' | 'secret'>,
  em: number,
  width: number,
): SheetBlock {
  const marks: SheetMark[] = [];
  const secretSize = 1.3 * em;
  const secretWidth = secret ? textWidth(secret, secretSize) + 1.2 * em : 0;
  // The title stands in the middle of the sheet, so the mark takes as much room on the other side.
  const room = width - 2 * (secretWidth + em);
  const size = sizeToFit(title, room, 2.9 * em);
  const middle = width / 2;
  marks.push({
    kind: 'text',
    text: title,
    x: middle,
    y: 2.7 * em,
    size,
    color: INK,
    anchor: 'middle',
    bold: true,
  });
  marks.push({
    kind: 'text',
    text: subtitle,
    x: middle,
    y: 4.6 * em,
    size: sizeToFit(subtitle, width, 1.15 * em),
    color: QUIET_INK,
    anchor: 'middle',
  });
  if (secret) {
    const box = { x: width - secretWidth, y: 0.7 * em, width: secretWidth, height: 2.1 * em };
    marks.push(
      { kind: 'rect', ...box, fill: null, line: WARNING_INK, lineWidth: 0.12 * em },
      {
        kind: 'text',
        text: secret,
        x: width - secretWidth / 2,
        y: 2.2 * em,
        size: secretSize,
        color: WARNING_INK,
        anchor: 'middle',
        bold: true,
      },
    );
  }
  return { height: 5.6 * em, marks };
}

import { gridWords, projectionWords } from './position-words';
import { BASELINE, BlockWriter, LINE, type SheetBlock } from './sheet-block';
import type { SheetContent } from './sheet-content';
import { INK } from './sheet-mark';
import { wrapText } from './text-width';

/** Where place and figures come from, who made the sheet and when. */
export function noteBlock(
  { zone, notes }: Pick<SheetContent, 'zone' | 'notes'>,
  lat: number,
  em: number,
  width: number,
): SheetBlock {
  const to = new BlockWriter(em, width);
  const all = [
    { name: '数据坐标系', text: gridWords(zone) },
    { name: '制图投影', text: projectionWords(lat) },
    ...notes,
  ];
  const size = 0.92 * em;
  for (const { name, text } of all) {
    if (text === '') continue;
    for (const line of wrapText(`${name}：${text}`, width, size)) {
      to.put({ kind: 'text', text: line, x: 0, y: to.y + BASELINE * size, size, color: INK });
      to.y += LINE * size;
    }
    to.gap(0.15);
  }
  return to.block();
}

import { Damage } from '../import/damage';
import type { ArchivedPart } from './archive';
import { PARTS_BYTES, PARTS_INDEX } from './entry-names';
import { type Manifest, partSchema } from './manifest-schema';
import { readLines } from './read-lines';
import { atLine } from './say-damage';

/** The packed changes of events. Each part is a copy: storage would keep a view's whole buffer. */
export function readParts(
  index: Uint8Array,
  bytes: Uint8Array,
  { version, head }: Manifest,
): ArchivedPart[] {
  const parts: ArchivedPart[] = [];
  const seen = new Set<string>();
  let at = 0;
  const take = (length: number | null, place: string): Uint8Array | null => {
    if (length === null) return null;
    const end = at + length;
    if (end > bytes.length) throw misfit(`${place}所记长度超出 ${PARTS_BYTES}`);
    const piece = bytes.slice(at, end);
    at = end;
    return piece;
  };
  readLines(index, PARTS_INDEX, partSchema(version), (row, line) => {
    const place = atLine(PARTS_INDEX, line);
    const key = `${row.seq} ${row.part}`;
    if (row.seq < 1 || row.seq > head) {
      throw new Damage('archive-reference', `${place}，字段 seq 指向不存在的事件 ${row.seq}。`);
    }
    if (seen.has(key)) throw new Damage('archive-duplicate', `${place}，字段 part 重复。`);
    seen.add(key);
    const before = take(row.before, place);
    parts.push({ ...row, before, after: take(row.after, place) });
  });
  if (at !== bytes.length)
    throw misfit(`${PARTS_BYTES} 比 ${PARTS_INDEX} 所记多出 ${bytes.length - at} 字节`);
  return parts;
}

function misfit(what: string): Damage {
  return new Damage('archive-parts', `${what}。`);
}

import { dxfPairs, type PairCursor } from './dxf-pairs';
import type { RawEntity } from './entity';

export interface Block {
  readonly baseX: number;
  readonly baseY: number;
  readonly entities: readonly RawEntity[];
}

export interface Drawing {
  /** `$NAME` with its first value. */
  readonly header: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly entities: readonly RawEntity[];
  readonly brokenAt: number | null;
  readonly ended: boolean;
}

const STRIDE = 5000;

/** Blocks and entities of a drawing; tables, objects and what else there is are passed over. */
export function readSections(text: string, between: (share: number) => void): Drawing {
  const cursor = dxfPairs(text);
  const header = new Map<string, string>();
  const blocks = new Map<string, Block>();
  const entities: RawEntity[] = [];
  let ended = false;
  let more = cursor.next();
  while (more) {
    if (cursor.code === 0 && cursor.value.trim() === 'EOF') ended = true;
    const isSection = cursor.code === 0 && cursor.value.trim() === 'SECTION';
    more = cursor.next();
    // The cursor has moved on, which types do not see.
    if (!isSection || !more || (cursor.code as number) !== 2) continue;
    const name = cursor.value.trim();
    more = cursor.next();
    if (name === 'HEADER') more = readHeader(cursor, header);
    else if (name === 'BLOCKS') more = readBlocks(cursor, blocks, between);
    else if (name === 'ENTITIES') more = readEntities(cursor, entities, between, 'ENDSEC');
  }
  return { header, blocks, entities, brokenAt: cursor.brokenAt, ended };
}

function readHeader(cursor: PairCursor, header: Map<string, string>): boolean {
  let name = '';
  do {
    if (cursor.code === 0) return true;
    if (cursor.code === 9) name = cursor.value.trim();
    else if (name !== '' && !header.has(name)) header.set(name, cursor.value.trim());
  } while (cursor.next());
  return false;
}

function readBlocks(
  cursor: PairCursor,
  blocks: Map<string, Block>,
  between: (share: number) => void,
): boolean {
  for (;;) {
    const kind = cursor.code === 0 ? cursor.value.trim() : '';
    if (kind === 'ENDSEC') return true;
    if (kind !== 'BLOCK') {
      if (!cursor.next()) return false;
      continue;
    }
    const [head, more] = readPairs(cursor, kind);
    const firstOf = (code: number) => head.values[head.codes.indexOf(code)] ?? '';
    const entities: RawEntity[] = [];
    const base = { baseX: Number(firstOf(10)), baseY: Number(firstOf(20)) };
    blocks.set(firstOf(2).trim().toUpperCase(), { ...base, entities });
    if (!more || !readEntities(cursor, entities, between, 'ENDBLK')) return false;
  }
}

/** Entities up to the end mark, which stays to be read. */
function readEntities(
  cursor: PairCursor,
  entities: RawEntity[],
  between: (share: number) => void,
  end: 'ENDSEC' | 'ENDBLK',
): boolean {
  let parent: RawEntity | null = null;
  for (let count = 0; ; count++) {
    if (count % STRIDE === 0) between(cursor.share);
    const kind = cursor.code === 0 ? cursor.value.trim() : '';
    if (kind === end || kind === 'ENDSEC') return true;
    if (kind === '') {
      if (!cursor.next()) return false;
      continue;
    }
    const [entity, more] = readPairs(cursor, kind);
    if (kind === 'SEQEND') parent = null;
    else if (parent && (kind === 'VERTEX' || kind === 'ATTRIB')) parent.children.push(entity);
    else {
      entities.push(entity);
      const follows = entity.codes.indexOf(66);
      const hasChildren = kind === 'POLYLINE' || Number(entity.values[follows]) === 1;
      parent = hasChildren && (kind === 'POLYLINE' || kind === 'INSERT') ? entity : null;
    }
    if (!more) return false;
  }
}

/** The pairs of one entity; the cursor then stands on the next code 0. */
function readPairs(cursor: PairCursor, type: string): [entity: RawEntity, more: boolean] {
  const codes: number[] = [];
  const values: string[] = [];
  const line = cursor.line;
  let more = cursor.next();
  for (; more && cursor.code !== 0; more = cursor.next()) {
    codes.push(cursor.code);
    values.push(cursor.value);
  }
  return [{ type, line, codes, values, children: [] }, more];
}

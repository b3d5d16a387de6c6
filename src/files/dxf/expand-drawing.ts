import { Damage } from '../import/damage';
import { MOST_VERTICES } from '../import/limits';
import { ARC_TOLERANCE } from './bulge';
import { type PlacedText, readDrawingText, unescapeLetters } from './drawing-text';
import { extendedTexts, layerOf, type RawEntity, textOf } from './entity';
import { readHatch } from './read-hatch';
import { readOutline } from './read-outline';
import type { Drawing } from './read-sections';
import { after, growth, moved, placesOf, type Transform, UNMOVED } from './transform';

export interface DrawnOutline {
  readonly layer: string;
  readonly type: string;
  readonly handle: string;
  readonly extended: readonly string[];
  /** One ring, but for a hatch. */
  readonly rings: readonly Float64Array[];
}

export interface Expanded {
  readonly outlines: DrawnOutline[];
  readonly texts: PlacedText[];
  /** How many of each kind are no outline, by kind and layer. */
  readonly unread: Map<string, { count: number; layers: Set<string> }>;
  /** Blocks that are asked for and not there, or hold themselves. */
  readonly missing: Set<string>;
}

const MOST_DEPTH = 16;
/** A block of ten blocks of ten blocks …: small files that draw more than any memory holds. */
const MOST_ENTITIES = 2_000_000;
const STRIDE = 2000;

/** Every closed line and every text at its place in the world, with blocks put in wherever they are inserted. */
export function expandDrawing(drawing: Drawing, between: (share: number) => void): Expanded {
  const found: Expanded = { outlines: [], texts: [], unread: new Map(), missing: new Set() };
  let visited = 0;
  let vertices = 0;
  const visit = (entity: RawEntity, place: Transform, blockLayer: string, path: string[]) => {
    visited++;
    const own = unescapeLetters(layerOf(entity));
    const layer = own === '0' && blockLayer !== '' ? blockLayer : own;
    if (visited > MOST_ENTITIES) throw tooLarge('图形实体（块展开后）超过 200 万个');
    if (visited % STRIDE === 0) between(0);
    for (const one of [entity, ...entity.children]) {
      const text = readDrawingText(one);
      if (!text) continue;
      const [x, y] = moved(place, text.x, text.y);
      found.texts.push({ text: text.text, x, y });
    }
    if (entity.type === 'INSERT') {
      insert(entity, place, layer, path);
      return;
    }
    const tolerance = ARC_TOLERANCE / Math.max(growth(place), 1e-9);
    const outline =
      entity.type === 'HATCH' ? readHatch(entity, tolerance) : readOutline(entity, tolerance);
    if ('unread' in outline) {
      tellUnread(found, outline.unread, layer);
      return;
    }
    vertices += outline.rings.reduce((sum, ring) => sum + ring.length / 2, 0);
    if (vertices > MOST_VERTICES) throw tooLarge('界址点超过 2000 万个');
    const handle = textOf(entity, 5)?.trim() ?? '';
    const rings = outline.rings.map((ring) => movedRing(place, ring));
    const extended = extendedTexts(entity).map(unescapeLetters);
    found.outlines.push({ layer, type: entity.type, handle, extended, rings });
  };
  const insert = (entity: RawEntity, place: Transform, layer: string, path: string[]) => {
    const name = (textOf(entity, 2) ?? '').trim().toUpperCase();
    const block = drawing.blocks.get(name);
    if (!block || path.includes(name) || path.length === MOST_DEPTH) {
      found.missing.add(unescapeLetters(name));
      return;
    }
    const inside = [...path, name];
    for (const own of placesOf(entity, block.baseX, block.baseY)) {
      visited++;
      const inner = after(place, own);
      for (const one of block.entities) visit(one, inner, layer, inside);
    }
  };
  for (const entity of drawing.entities) visit(entity, UNMOVED, '', []);
  return found;
}

function movedRing(place: Transform, ring: Float64Array): Float64Array {
  if (place === UNMOVED) return ring;
  const points = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = moved(place, ring[i] as number, ring[i + 1] as number);
    points[i] = x;
    points[i + 1] = y;
  }
  return points;
}

function tellUnread({ unread }: Expanded, kind: string, layer: string): void {
  if (kind === '') return;
  const told = unread.get(kind) ?? { count: 0, layers: new Set() };
  told.count++;
  if (told.layers.size < 10) told.layers.add(layer);
  unread.set(kind, told);
}

function tooLarge(what: string): Damage {
  const now = '请在 CAD 中只保留地块所在图层，清理（PURGE）后另存为 DXF。';
  return new Damage('too-large', `${what}，超出允许范围。`, now);
}

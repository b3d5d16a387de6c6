import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { beginDraft, type Draft } from './draft';

/** Drafts as text, the one in hand last. Gestures that can be taken back are not kept. */
export function writeDrafts(drafts: readonly Draft[]): string {
  return JSON.stringify({ drafts: drafts.map(plain) });
}

/** What was kept; none where it is not what this version writes. */
export function readDrafts(text: string | null): Draft[] {
  if (!text) return [];
  try {
    return (JSON.parse(text) as { drafts: Plain[] }).drafts.map(revived);
  } catch {
    return [];
  }
}

type Polygons = readonly (readonly Ring[])[];

interface Plain
  extends Pick<Draft, 'purpose' | 'tool' | 'cuts' | 'locked' | 'corners' | 'chosen' | 'edits'> {
  readonly polygons: Polygons | null;
  readonly base: Polygons | null;
  readonly pieces: readonly Polygons[];
}

function plain({ purpose, tool, cuts, locked, corners, chosen, edits, ...rest }: Draft): Plain {
  const { shape, base, pieces } = rest;
  return {
    purpose,
    // What a hand had drawn when it was cut off goes on corner by corner.
    tool: tool === 'freehand' && corners.length > 0 ? 'polygon' : tool,
    cuts,
    locked,
    corners,
    chosen,
    edits,
    polygons: shape && unpackPolygons(shape),
    base: base && unpackPolygons(base),
    pieces: pieces.map(unpackPolygons),
  };
}

function revived({ polygons, base, pieces, purpose, ...told }: Plain): Draft {
  return {
    ...beginDraft(purpose, packed(polygons)),
    ...told,
    base: packed(base),
    pieces: pieces.map(packPolygons),
  };
}

function packed(polygons: Polygons | null): Geometry | null {
  return polygons && packPolygons(polygons);
}

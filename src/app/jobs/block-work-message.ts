import { type Land, type LandPack, packLand } from '../../core/block/land-pack';
import {
  type BlockSuggestion,
  type SuggestAsked,
  type SuggestFigures,
  suggestBlocks,
} from '../../core/block/suggest-blocks';
import { unionOutline } from '../../core/block/union-outline';
import { type PackedShapes, packShapes, unpackShapes } from '../../core/codec/pack-shapes';
import type { Geometry } from '../../core/geo/geometry';
import type { Steps } from '../analysis/steps';

/** What the worker is sent, piece by piece, so that no piece holds up the page. */
export type BlockPiece =
  | { readonly kind: 'land'; readonly ids: readonly string[]; readonly shapes: PackedShapes }
  | { readonly kind: 'figures'; readonly figures: SuggestFigures }
  | { readonly kind: 'suggest'; readonly asked: SuggestAsked }
  | { readonly kind: 'own' | 'others'; readonly shapes: PackedShapes }
  | { readonly kind: 'unite'; readonly gapM: number };

export type BlockAnswer =
  | { readonly kind: 'suggested'; readonly found: readonly BlockSuggestion[] }
  | { readonly kind: 'united'; readonly shapes: PackedShapes };

/** Outlines packed between two breaths. */
const STEP = 512;

/** The land that suggestions are looked for in; sent once, asked about as often as a person likes. */
export function* sendLand(
  parcels: readonly Land[],
  figures: SuggestFigures,
  send: (piece: BlockPiece) => void,
): Steps<void> {
  for (let from = 0; from < parcels.length; from += STEP) {
    const some = parcels.slice(from, from + STEP);
    const shapes = packShapes(
      some.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry, rev: 0 }] : [])),
    );
    send({ kind: 'land', ids: some.map(({ id }) => id), shapes });
    yield;
  }
  const { listedLand, listedFirms, firms } = figures;
  send({ kind: 'figures', figures: { listedLand, listedFirms, firms } });
}

/** Parcels to make one outline of, and what lies around them. */
export function* sendToUnite(
  own: readonly Geometry[],
  others: readonly Geometry[],
  gapM: number,
  send: (piece: BlockPiece) => void,
): Steps<void> {
  for (const [kind, all] of [
    ['own', own],
    ['others', others],
  ] as const) {
    for (let from = 0; from < all.length; from += STEP) {
      const some = all.slice(from, from + STEP);
      send({ kind, shapes: packShapes(some.map((geometry) => ({ id: '', geometry, rev: 0 }))) });
      yield;
    }
  }
  send({ kind: 'unite', gapM });
}

/** Keeps what was sent, and answers when it is asked. */
export function blockDesk(): (piece: BlockPiece) => BlockAnswer | null {
  const list: Land[] = [];
  const outlines: Record<'own' | 'others', Geometry[]> = { own: [], others: [] };
  let figures: SuggestFigures | null = null;
  let land: LandPack | null = null;
  return (piece) => {
    switch (piece.kind) {
      case 'land': {
        const known = new Map(unpackShapes(piece.shapes).map(({ id, geometry }) => [id, geometry]));
        for (const id of piece.ids) list.push({ id, geometry: known.get(id) ?? null });
        return null;
      }
      case 'figures':
        figures = piece.figures;
        return null;
      case 'suggest':
        land ??= packLand(list);
        return {
          kind: 'suggested',
          found: figures ? suggestBlocks(list, land, figures, piece.asked) : [],
        };
      case 'own':
      case 'others':
        for (const { geometry } of unpackShapes(piece.shapes)) outlines[piece.kind].push(geometry);
        return null;
      case 'unite': {
        const geometry = unionOutline(outlines.own, outlines.others, piece.gapM);
        return { kind: 'united', shapes: packShapes([{ id: '', geometry, rev: 0 }]) };
      }
    }
  };
}

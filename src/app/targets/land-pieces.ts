import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { type Geometry, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { intersectGeometries, subtractGeometry } from '../../core/geo/overlay/overlay';
import type { Shape } from '../../core/parcel/parcel';
import type { CoverPiece } from '../../core/target/ground-cover';
import { classColors } from '../../core/theme/theme-colors';
import { themes } from '../../core/theme/themes';
import { useAnalysis } from '../analysis';
import { useSession } from '../session';
import type { CreditedLand, ToldPiece } from './credited-land';
import type { LandProgress } from './land-progress';

type Parts = CreditedLand['parts'];

const { classes, classOf } = themes.progress;

/** Square metres by class of the parcels that are not all of one. */
export function splitOf(parts: Parts): LandProgress['split'] {
  return new Map(
    [...parts].map(([row, told]) => {
      const areas = classes.map(() => 0);
      for (const { stake, word } of told) {
        const at = classOf(word);
        areas[at] = (areas[at] as number) + stake.m2;
      }
      return [row, areas];
    }),
  );
}

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Hands out the same collection as long as the same is drawn: most days change no piece. */
export function createLandPieces() {
  let last = { pieces: none.features, drawn: none };
  const outlines = new WeakMap<CoverPiece, MultiPolygon>();
  const known = new WeakMap<MultiPolygon, Map<string, Feature>>();
  return (parts: Parts, ids: readonly string[], shapes: ReadonlyMap<string, Shape>) => {
    return (...[side, scheme]: Parameters<LandProgress['piecesOf']>): FeatureCollection => {
      const { kept, ids: now } = useAnalysis.getState();
      // Told of other parcels, it is of the state before, and will be told anew.
      if (side?.theme !== 'progress' || now !== ids) return none;
      const { isolated } = useSession.getState();
      const colors = classColors('progress', scheme);
      const apart = classes.map(({ key }) => isolated.includes(key));
      const all = !apart.includes(true);
      const pieces: Feature[] = [];
      for (const [row, told] of parts) {
        const parcel = shapes.get(ids[row] as string)?.geometry;
        if (!parcel || kept?.[row] === 0) continue;
        for (const { stake, word } of told) {
          const at = classOf(word);
          if (!stake.piece || !(all || apart[at])) continue;
          const outline = outlines.get(stake.piece) ?? cut(parcel, stake.piece, told);
          outlines.set(stake.piece, outline);
          pieces.push(featureOf(known, outline, colors[at] as string));
        }
      }
      const same =
        pieces.length === last.pieces.length && pieces.every((one, at) => one === last.pieces[at]);
      if (!same) last = { pieces, drawn: { ...none, features: pieces } };
      return last.drawn;
    };
  };
}

/** One for each colour, whatever day it is. */
function featureOf(
  known: WeakMap<MultiPolygon, Map<string, Feature>>,
  geometry: MultiPolygon,
  color: string,
): Feature {
  const before = known.get(geometry) ?? new Map<string, Feature>();
  known.set(geometry, before);
  const feature = before.get(color) ?? { type: 'Feature', properties: { color }, geometry };
  before.set(color, feature);
  return feature;
}

function cut(parcel: Geometry, { grounds }: CoverPiece, told: readonly ToldPiece[]): MultiPolygon {
  const others = new Set(told.flatMap(({ stake }) => stake.piece?.grounds ?? []));
  let left = parcel;
  for (const ground of grounds) {
    others.delete(ground);
    left = intersectGeometries(left, ground.geometry);
  }
  for (const { geometry } of others) left = subtractGeometry(left, geometry);
  const closed = (ring: Ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y]);
  const coordinates = unpackPolygons(left).map((rings) => rings.map(closed));
  return { type: 'MultiPolygon', coordinates };
}

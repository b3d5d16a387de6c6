import { boxOf } from '../../core/geo/box';
import type { Geometry } from '../../core/geo/geometry';
import { buildSpatialIndex, itemsInBox, type SpatialIndex } from '../../core/geo/spatial-index';
import type { Shape } from '../../core/parcel/parcel';
import { reachOf } from '../../core/target/claims';
import type { Credit } from '../../core/target/credit';
import type { Ground } from '../../core/target/ground';
import { type CoverPiece, coverOf, WHOLE } from '../../core/target/ground-cover';
import type { LandLedger } from '../../core/target/ledger-land';

export interface StakesAsked {
  readonly ledger: LandLedger;
  /** Parcels in drawing order. */
  readonly ids: readonly string[];
  readonly areasM2: Float64Array;
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** A piece of a parcel, by the places it belongs to: outlines of credits, or the parcel itself. */
export interface Stake {
  readonly m2: number;
  readonly places: readonly number[];
  /** Null where it is all of the parcel. */
  readonly piece: CoverPiece | null;
}

/** On which land the credits of a ledger lie, parcel by parcel. Outlines decide, whatever they were entered for. */
export interface LandStakes {
  /** Of parcels that any credit lies on, by row. */
  readonly rows: ReadonlyMap<number, readonly Stake[]>;
  readonly places: number;
  placeOf(credit: Credit): number | undefined;
  /** How far a credit counts the place it lies on, 0…1, when it stands. */
  levelOf(credit: Credit): number;
  /** How much of what a credit is for lies on parcels, 0…1; null where it has no outline and no parcel that has one. */
  onParcels(credit: Credit): number | null;
}

/** Makes stakes one after another; what lies where is looked up again only where parcels changed. */
export function createStakes(): (asked: StakesAsked) => LandStakes {
  let from: readonly unknown[] = [];
  let hits = new WeakMap<Ground, Hit>();
  let rowOf: ReadonlyMap<string, number> = new Map();
  let index: SpatialIndex | null = null;
  return (asked) => {
    const { ledger, ids, shapes } = asked;
    if (from[0] !== ids || from[1] !== shapes) {
      if (from[0] !== ids) rowOf = new Map(ids.map((id, row) => [id, row]));
      from = [ids, shapes];
      hits = new WeakMap();
      index = null;
    }
    const shapeOf = (row: number) => shapes.get(ids[row] as string)?.geometry;
    const find = (ground: Ground, subject: Credit['subject']): Hit => {
      const own = subject?.table === 'parcels' ? rowOf.get(subject.id) : undefined;
      const outline = own === undefined ? undefined : shapeOf(own);
      if (own !== undefined && outline && isSame(outline, ground.geometry)) {
        return { rows: [own], exact: true };
      }
      index ??= buildSpatialIndex(ids.map((_, row) => shapeOf(row) ?? nowhere));
      const box = boxOf(ground.geometry);
      const rows = (box ? itemsInBox(index, box) : []).filter((row) => {
        const there = ledger.grounds.under(shapeOf(row) as Geometry);
        return there === ground || there.near.has(ground);
      });
      return { rows, exact: false };
    };
    const hitOf = (ground: Ground, subject: Credit['subject']): Hit => {
      const hit = hits.get(ground) ?? find(ground, subject);
      hits.set(ground, hit);
      return hit;
    };
    return stakesOf(asked, hitOf, (id) => rowOf.get(id));
  };
}

/** Rows a ground lies on; exactly where it is the very outline of the parcel it was entered for. */
interface Hit {
  readonly rows: readonly number[];
  readonly exact: boolean;
}

const nowhere: Geometry = { coords: new Float64Array(), rings: [], polygons: [] };

type Key = Ground | number;

function stakesOf(
  { ledger, ids, areasM2, shapes }: StakesAsked,
  hitOf: (ground: Ground, subject: Credit['subject']) => Hit,
  rowOf: (id: string) => number | undefined,
): LandStakes {
  const places = new Map<Key, number>();
  const touched = new Map<number, Key[]>();
  const exact = new Set<Key>();
  const keyOf = ({ amount, land, subject }: Credit): Key | undefined => {
    // Floors are kept apart from land.
    if (amount === null) return undefined;
    if (land) return ledger.grounds.of(land);
    return subject?.table === 'parcels' ? rowOf(subject.id) : undefined;
  };
  for (const credit of ledger.credits) {
    if (credit.reverses !== null || ledger.weightOf(credit) === 0) continue;
    const key = keyOf(credit);
    if (key === undefined || places.has(key)) continue;
    places.set(key, places.size);
    const hit = typeof key === 'number' ? { rows: [key], exact: true } : hitOf(key, credit.subject);
    if (hit.exact) exact.add(key);
    for (const row of hit.rows) {
      const own = touched.get(row);
      if (own) own.push(key);
      else touched.set(row, [key]);
    }
  }

  const rows = new Map<number, readonly Stake[]>();
  const onGround = new Map<Ground, number>();
  for (const [row, keys] of touched) {
    const own = shapes.get(ids[row] as string)?.geometry;
    rows.set(row, stakesOfRow(row, keys, own));
  }
  return {
    rows,
    places: places.size,
    placeOf: (credit) => {
      const key = keyOf(credit);
      return key === undefined ? undefined : places.get(key);
    },
    levelOf: (credit) => {
      const key = keyOf(credit);
      // What a certificate says, it says of all of the outline.
      if (credit.areaMethod === '证载') return ledger.weightOf(credit);
      const m2 = typeof key === 'number' ? areasM2[key] : key?.m2;
      return ledger.weightOf(credit) * reachOf(credit.amount ?? 0, m2 ?? Number.NaN);
    },
    onParcels: (credit) => {
      const key = keyOf(credit);
      if (key === undefined) return null;
      if (typeof key === 'number') return Number.isNaN(areasM2[key]) ? null : 1;
      const share = (onGround.get(key) ?? 0) / key.m2;
      return share >= WHOLE ? 1 : share;
    },
  };

  function stakesOfRow(row: number, keys: readonly Key[], outline: Geometry | undefined): Stake[] {
    const placesOf = (some: readonly Key[]) => some.map((key) => places.get(key) as number);
    if (!outline || keys.every((key) => exact.has(key))) {
      for (const key of keys) if (typeof key !== 'number') onGround.set(key, key.m2);
      return [{ m2: areasM2[row] as number, places: placesOf(keys), piece: null }];
    }
    const everywhere = keys.filter((key) => typeof key === 'number');
    const cover = coverOf(ledger.grounds.under(outline), (ground) => keys.includes(ground));
    return cover.map((piece) => {
      for (const ground of piece.grounds) {
        onGround.set(ground, (onGround.get(ground) ?? 0) + piece.m2);
      }
      return {
        m2: piece.m2,
        places: placesOf([...piece.grounds, ...everywhere]),
        piece: cover.length > 1 ? piece : null,
      };
    });
  }
}

function isSame(a: Geometry, b: Geometry): boolean {
  return (
    a === b ||
    (a.coords.length === b.coords.length &&
      a.rings.length === b.rings.length &&
      a.coords.every((value, at) => value === b.coords[at]) &&
      a.rings.every((end, at) => end === b.rings[at]) &&
      a.polygons.every((end, at) => end === b.polygons[at]))
  );
}

import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, type Ring, unpackPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { intersectGeometries, subtractGeometry } from '../geo/overlay/overlay';
import { muFromM2 } from '../quantity';
import type { Credit } from './credit';
import type { Ground } from './ground';
import { piecesOf } from './ground-pieces';
import type { LandLedger } from './ledger-land';

/** The outline of a parcel as it is now. */
export type OutlineOf = (parcelId: string) => Geometry | undefined;

/** Finds credits that leave another nothing to add. Made once for many questions. */
export interface ConflictFinder {
  /** Credits with which this one would count something twice, earliest first; whichever of them was entered first. */
  of(credit: Credit): readonly Credit[];
  /** Credits by which all or some of the same was counted before this one came, earliest first. */
  before(credit: Credit): readonly Credit[];
}

/** Less common land than this is nobody's quarrel. */
const LEAST_M2 = 1;

export function conflictFinder(ledger: LandLedger, outlineOf: OutlineOf): ConflictFinder {
  const onGround = new Map<Ground, Credit[]>();
  const ofSubject = new Map<string, Credit[]>();
  for (const credit of ledger.credits) {
    if (credit.reverses !== null || credit.amount === null) continue;
    if (ledger.rules.kind === 'land' && credit.land) {
      push(onGround, ledger.grounds.of(credit.land), credit);
    } else if (ledger.rules.kind !== 'measure' && credit.subject) {
      push(ofSubject, subjectKey(credit, ledger), credit);
    }
  }
  const beside = (credit: Credit): readonly Credit[] => {
    if (credit.amount === null || ledger.rules.kind === 'measure') return [];
    if (ledger.rules.kind === 'land' && credit.land) {
      const ground = ledger.grounds.of(credit.land);
      return [ground, ...ground.near].flatMap((one) => onGround.get(one) ?? []);
    }
    return credit.subject ? (ofSubject.get(subjectKey(credit, ledger)) ?? []) : [];
  };
  return {
    of: (credit) => {
      if (ledger.weightOf(credit) === 0) return [];
      return beside(credit)
        .filter((other) => other.id !== credit.id && isTwice(ledger, credit, other))
        .filter((other) => !isRecord(ledger, credit, other, outlineOf))
        .sort(byDay);
    },
    before: (credit) => {
      const weight = ledger.weightOf(credit);
      return beside(credit)
        .filter((other) => other.id !== credit.id && ledger.weightOf(other) >= weight)
        .filter(({ on, planned }) => on <= credit.on && (!planned || credit.planned))
        .filter((other) => aliveTogether(ledger, credit, other))
        .sort(byDay);
    },
  };
}

function byDay(a: Credit, b: Credit): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}

/** What of the land of a credit is not counted yet, for a screen to offer. */
export function leftOver(
  ledger: LandLedger,
  credit: Credit,
  outlineOf: OutlineOf,
): { readonly polygons: readonly (readonly Ring[])[]; readonly mu: number } | null {
  if (!credit.land) return null;
  const conflicts = conflictFinder(ledger, outlineOf).of(credit);
  const own = ledger.grounds.of(credit.land);
  const taken = conflicts.flatMap(({ land }) => (land ? [ledger.grounds.of(land)] : []));
  let rest = own.geometry;
  for (const { geometry } of taken) rest = subtractGeometry(rest, geometry);
  // Told apart from the cut, which a hair can mislead: never more than is left.
  const free = piecesOf([own, ...new Set(taken)]).filter(({ members }) => members.join() === '0');
  const left = free.reduce((sum, { m2 }) => sum + m2, 0);
  const m2 = taken.includes(own) ? 0 : Math.min(geodesicAreaM2(rest), left);
  return { polygons: unpackPolygons(rest), mu: muFromM2(m2) };
}

/** By day, then weight: the later one must add something to the earlier one, or count nothing by its nature. */
function isTwice(ledger: LandLedger, credit: Credit, other: Credit): boolean {
  if (other.planned && !credit.planned) return false;
  if (!aliveTogether(ledger, credit, other)) return false;
  const [mine, its] = [ledger.weightOf(credit), ledger.weightOf(other)];
  const mineIsLater = credit.on > other.on || (credit.on === other.on && mine >= its);
  const [earlier, later] = mineIsLater ? [its, mine] : [mine, its];
  return later > 0 && later <= earlier;
}

/**
 * Another thing that happened to the same land of the same parcel is worth its entry even where it adds nothing: offices
 * keep acceptance and start of production, each with its papers. It counts nothing then. What two parcels claim at once is
 * no such thing; what one has handed on to the other in a split is.
 */
function isRecord(ledger: LandLedger, a: Credit, b: Credit, outlineOf: OutlineOf): boolean {
  if (ledger.rules.kind !== 'land' || !a.land || !b.land) return false;
  if (a.event === b.event || a.planned || b.planned || !a.subject || !b.subject) return false;
  if (a.subject.table !== b.subject.table) return false;
  if (a.subject.id === b.subject.id) return true;
  if (a.subject.table !== 'parcels') return false;
  const [mine, its] = [outlineOf(a.subject.id), outlineOf(b.subject.id)];
  if (!mine || !its) return false;
  const [one, other] = [ledger.grounds.of(a.land), ledger.grounds.of(b.land)];
  const common = intersectGeometries(one.geometry, other.geometry);
  return overlapAreaM2(intersectGeometries(common, mine), its) <= LEAST_M2;
}

function aliveTogether(ledger: LandLedger, a: Credit, b: Credit): boolean {
  const [endA, endB] = [a, b].map((credit) => {
    const back = ledger.reversedOn(credit);
    if (back === null) return '9999';
    return credit.planned ? '' : back;
  }) as [string, string];
  const from = a.on > b.on ? a.on : b.on;
  return from < endA && from < endB;
}

function subjectKey({ subject, on }: Credit, { rules }: LandLedger): string {
  return `${rules.annual ? on.slice(0, 4) : ''}|${subject?.table}|${subject?.id}`;
}

function push<K>(map: Map<K, Credit[]>, key: K, credit: Credit): void {
  const list = map.get(key);
  if (list) list.push(credit);
  else map.set(key, [credit]);
}

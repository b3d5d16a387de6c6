import { type Box, boxesMeet, boxOf } from '../../core/geo/box';
import { projectStates } from '../../core/project/project';
import { muFromM2, roundTo, sumOf } from '../../core/quantity';
import type { GapCandidate } from '../../core/target/gap-closer';
import type { LandLedger } from '../../core/target/ledger-land';
import { createReplay } from '../../core/target/replay';
import type { Workspace } from '../../core/workspace';
import { sectorsOfLand, unitOfSubject } from './credit-draft';
import { FULL, percentOf } from './credited-land';
import { createStakes } from './land-stakes';

export interface GapCandidateAsked {
  readonly tables: Workspace['tables'];
  readonly program: string;
  /** All programs the ledger is one for. */
  readonly sharedWith: readonly string[];
  readonly ledger: LandLedger;
  readonly day: string;
  /** Parcels on the list, or idle; others are not what the target means. */
  readonly meant: readonly string[];
  readonly areaM2Of: (id: string) => number | null;
  /** Whether it belongs to the figure whose gap is to be closed. */
  readonly isIn: (place: { readonly unitId: string | null; readonly sector: string }) => boolean;
}

/** What a person sees of a candidate, beside what the search needs. */
export interface ReadyParcel extends GapCandidate {
  readonly name: string;
  /** State of its plan, empty where it has none. */
  readonly stage: string;
  /** Some of it is counted already; only what is left can be planned. */
  readonly isPartly: boolean;
}

/** Outlines so near count as lying together. */
const NEAR_M = 20;
const DEGREE_M = 111_320;
/** Less is left than surveys differ by. */
const LEAST_MU = 0.05;
/** Tied by their boxes pair by pair; more would take too long. */
const MOST_TIED = 1_500;

/** The land that could still be credited: what is left of each parcel, how far its plan is, and who lies together. */
export function gapCandidates(asked: GapCandidateAsked): readonly ReadyParcel[] {
  const { tables, program, sharedWith, meant, areaM2Of, isIn } = asked;
  const areas = meant.map((id) => areaM2Of(id));
  const standing = standOf(asked, areas);
  const stages = stagesOf(tables, program);
  const sectors = sectorsOfLand(tables);
  const found = meant.flatMap((id, row): ReadyParcel[] => {
    const parcel = tables.parcels.get(id);
    const area = areas[row] ?? null;
    const { countedM2, isPlanned } = standing(row);
    const subject = { table: 'parcels' as const, id };
    if (!parcel || area === null || isPlanned) return [];
    const place = {
      unitId: unitOfSubject(tables, program, subject, sharedWith),
      sector: sectors.get(id) ?? '',
    };
    const mu = roundTo(muFromM2(area - countedM2), 2);
    if (!isIn(place) || mu < LEAST_MU) return [];
    const stage = stages.get(id) ?? '';
    const at = (projectStates as readonly string[]).indexOf(stage);
    const ready = at < 0 ? 0 : at / (projectStates.length - 1);
    const told = { id, mu, ready, group: null, ownership: parcel.tenure };
    return [{ ...told, name: parcel.name, stage, isPartly: countedM2 > 0 }];
  });
  const groups = groupsOf(found, tables);
  return found.map((one) => ({ ...one, group: groups.get(one.id) ?? null }));
}

interface Standing {
  readonly countedM2: number;
  readonly isPlanned: boolean;
}

/** What of each parcel is counted or planned: by outlines, whatever it was entered for and however it was split since. */
function standOf(
  { tables, ledger, day, meant }: GapCandidateAsked,
  areas: readonly (number | null)[],
): (row: number) => Standing {
  const areasM2 = Float64Array.from(areas, (area) => area ?? Number.NaN);
  const stakes = createStakes()({ ledger, ids: meant, areasM2, shapes: tables.shapes });
  const { credited, planned } = createReplay({ credits: ledger.credits, ...stakes }).at(day);
  return (row) => {
    const own = stakes.rows.get(row) ?? [];
    const counted = own.map((stake) => {
      const percent = percentOf(stake, credited);
      return percent >= FULL ? stake.m2 : (stake.m2 * percent) / 100;
    });
    return {
      countedM2: sumOf(counted),
      isPlanned: own.some((stake) => percentOf(stake, planned) > 0),
    };
  };
}

/** The furthest plan of each parcel, its own or that of a firm on it. */
function stagesOf(tables: Workspace['tables'], program: string): ReadonlyMap<string, string> {
  const order = projectStates as readonly string[];
  const stages = new Map<string, string>();
  const put = (id: string, state: string) => {
    const before = stages.get(id);
    if (before === undefined || order.indexOf(state) > order.indexOf(before)) stages.set(id, state);
  };
  const ofFirm = new Map<string, string>();
  for (const { subject, state, programId } of tables.projects.values()) {
    if (programId !== program) continue;
    if (subject.table === 'parcels') put(subject.id, state);
    if (subject.table === 'enterprises') ofFirm.set(subject.id, state);
  }
  if (ofFirm.size > 0) {
    for (const { enterpriseId, parcelId } of tables.occupancies.values()) {
      const state = ofFirm.get(enterpriseId);
      if (state) put(parcelId, state);
    }
  }
  return stages;
}

/** Names a group after its first parcel; what lies alone is in none. */
function groupsOf(found: readonly ReadyParcel[], { shapes }: Workspace['tables']) {
  const boxes = found.slice(0, MOST_TIED).flatMap(({ id }): { id: string; box: Box }[] => {
    const shape = shapes.get(id);
    const box = shape && boxOf(shape.geometry);
    return box ? [{ id, box: around(box) }] : [];
  });
  const head = new Map(boxes.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const up = head.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (boxesMeet(a.box, b.box)) head.set(rootOf(b.id), rootOf(a.id));
    }
  });
  const sizes = new Map<string, number>();
  for (const { id } of boxes) sizes.set(rootOf(id), (sizes.get(rootOf(id)) ?? 0) + 1);
  return new Map(
    boxes.flatMap(({ id }) => ((sizes.get(rootOf(id)) ?? 0) > 1 ? [[id, rootOf(id)]] : [])),
  );
}

function around({ west, south, east, north }: Box): Box {
  const by = NEAR_M / 2 / DEGREE_M;
  return { west: west - by, south: south - by, east: east + by, north: north + by };
}

import { type Change, type Operation, removal, replacement } from '../change/change';
import type { Occupancy } from '../enterprise/occupancy';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { formatM2 } from '../quantity';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Workspace } from '../workspace';
import { joinFacts, withRemark } from './carry-facts';
import { joinChoices, joinDecisions, refusePlans } from './join-decisions';
import type { Parcel, Shape } from './parcel';

const TOLERANCE_M2 = 1;

export interface MergeInput {
  /** The outlines that were looked at. */
  readonly seen: readonly { readonly id: string; readonly rev: number }[];
  readonly name: string;
  /** All of their land, and what lies between where gaps are closed. */
  readonly geometry: Geometry;
  readonly on: string;
  readonly why: string;
}

/**
 * Makes one parcel of several of the same unit. The largest keeps its record; the others go, and the log keeps them.
 * Areas are measured anew; code and registered area are left open until there is a certificate, and a remark says what
 * they were. Figures add up, what was said differently becomes unknown, firms use what they used, photos come along.
 */
export const mergeParcels: Operation<MergeInput> = (ws, input) => {
  const parts = partsOf(ws, input);
  if (isRefusal(parts)) return parts;
  const [kept, ...gone] = parts;
  if (!kept || gone.length === 0) {
    return refuse('one-piece', '合并至少要有两宗地块。', '请再选一宗相邻的地块。');
  }
  const refusal = checkParts(kept, gone, input.geometry);
  if (refusal) return refusal;
  const goneIds = gone.map(({ parcel }) => parcel.id);
  const planned = refusePlans(ws, [kept.parcel.id, ...goneIds]);
  if (planned) return planned;
  const decisions = joinDecisions(ws, kept.parcel.id, goneIds);
  if (isRefusal(decisions)) return decisions;
  const choices = joinChoices(ws, kept.parcel.id, goneIds);
  if (isRefusal(choices)) return choices;
  const all = parts.map(({ parcel }) => parcel);
  const remarks = all.flatMap(({ facts }) => facts.filter(({ field }) => field === 'remark'));
  const facts = joinFacts(
    all.map((parcel) => parcel.facts),
    input.on,
  );
  const whole: Parcel = {
    ...kept.parcel,
    name: input.name.trim(),
    code: '',
    registeredM2: null,
    landUse: alike(all.map(({ landUse }) => landUse)),
    tenure: alike(all.map(({ tenure }) => tenure)),
    facts: withRemark([...facts, ...joinedRemark(remarks)], {
      note: noteOf(all),
      on: input.on,
      source: input.why.trim(),
    }),
  };
  return [
    replacement('parcels', kept.parcel, whole),
    replacement('shapes', kept.shape, { ...kept.shape, geometry: input.geometry }),
    ...joinUses(ws, kept.parcel.id, new Set(goneIds)),
    ...belongings(ws, kept.parcel.id, new Set(goneIds)),
    ...decisions,
    ...choices,
    ...gone.flatMap(({ parcel, shape }) => [removal('shapes', shape), removal('parcels', parcel)]),
  ];
};

interface Part {
  readonly parcel: Parcel;
  readonly shape: Shape;
}

/** Largest first. */
function partsOf({ tables }: Workspace, { seen }: MergeInput): Part[] | Refusal {
  const parts: Part[] = [];
  for (const { id, rev } of new Map(seen.map((one) => [one.id, one])).values()) {
    const parcel = tables.parcels.get(id);
    const shape = tables.shapes.get(id);
    const refusal = checkSeen(shape, rev);
    if (refusal || !parcel || !shape) return refusal ?? [];
    parts.push({ parcel, shape });
  }
  const areaOf = ({ shape }: Part) => geodesicAreaM2(shape.geometry);
  return parts.sort((a, b) => areaOf(b) - areaOf(a));
}

function checkParts(kept: Part, gone: readonly Part[], geometry: Geometry): Refusal | null {
  const said = ({ parcel }: Part) =>
    JSON.stringify([parcel.unitId, Object.entries(parcel.reportingUnits).sort()]);
  if (gone.some((part) => said(part) !== said(kept))) {
    return refuse(
      'two-units',
      '地块分属不同的所在单位或填报单位，合并后无法归口。',
      '请先把这些地块的所在单位和填报单位改为一致。',
    );
  }
  for (const { parcel, shape } of [kept, ...gone]) {
    const own = geodesicAreaM2(shape.geometry);
    if (own - overlapAreaM2(shape.geometry, geometry) <= TOLERANCE_M2) continue;
    return refuse(
      'land-left-out',
      `合并后的图形没有包括“${parcel.name}”的全部用地。`,
      '请重新合并图形；要去掉一部分，请先分割。',
    );
  }
  return null;
}

function alike(words: readonly string[]): string {
  return new Set(words).size === 1 ? (words[0] ?? '') : '';
}

function joinedRemark(remarks: Parcel['facts']): Parcel['facts'] {
  const [first] = remarks;
  const said = remarks.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return first ? [{ ...first, value: [...new Set(said)].join('；') }] : [];
}

function noteOf(parcels: readonly Parcel[]): string {
  const each = parcels.map(({ name, code, registeredM2 }) => {
    const area = registeredM2 === null ? '证载面积未知' : `证载 ${formatM2(registeredM2)}`;
    return `“${name}”（${[code, area].filter(Boolean).join('，')}）`;
  });
  return `由${each.join('、')}合并，合并后证载面积未定`;
}

/** Firms stay where they are; what one firm uses on one ground becomes one use, unknown where a part is. */
function joinUses({ tables }: Workspace, keptId: string, gone: ReadonlySet<string>): Change[] {
  const of = (use: Occupancy) => use.parcelId === keptId || gone.has(use.parcelId);
  const groups = new Map<string, Occupancy[]>();
  for (const use of tables.occupancies.values()) {
    if (!of(use)) continue;
    const key = `${use.enterpriseId}|${use.basis}`;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()].flatMap((uses): Change[] => {
    const first = uses.find(({ parcelId }) => parcelId === keptId) ?? (uses[0] as Occupancy);
    const whole = {
      ...first,
      parcelId: keptId,
      areaM2: total(uses.map(({ areaM2 }) => areaM2)),
      floorAreaM2: total(uses.map(({ floorAreaM2 }) => floorAreaM2)),
    };
    const others = uses.filter((use) => use !== first).map((use) => removal('occupancies', use));
    const same = first.parcelId === keptId && others.length === 0;
    return same ? [] : [replacement('occupancies', first, whole), ...others];
  });
}

function total(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length < figures.length ? null : known.reduce((sum, one) => sum + one, 0);
}

/** Photos, credits and plans go along; what was found of a parcel that is gone goes with it. */
function belongings({ tables }: Workspace, keptId: string, gone: ReadonlySet<string>): Change[] {
  const of = (subject: { readonly table: string; readonly id: string } | null) =>
    subject?.table === 'parcels' && gone.has(subject.id);
  return [
    ...[...tables.attachments.values()]
      .filter(({ subject }) => of(subject))
      .map((file) => {
        const subject = { table: 'parcels', id: keptId } as const;
        return replacement('attachments', file, { ...file, subject });
      }),
    ...[...tables.credits.values()]
      .filter(({ subject }) => of(subject))
      .map((credit) => {
        const subject = { table: 'parcels', id: keptId } as const;
        return replacement('credits', credit, { ...credit, subject });
      }),
    ...[...tables.projects.values()]
      .filter(({ subject }) => of(subject))
      .map((project) => {
        const subject = { table: 'parcels', id: keptId } as const;
        return replacement('projects', project, { ...project, subject });
      }),
    ...[...tables.findings.values()]
      .filter(({ subject }) => of(subject))
      .map((finding) => removal('findings', finding)),
  ];
}

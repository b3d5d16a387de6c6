import type { Enterprise } from '../enterprise/enterprise';
import type { Parcel } from '../parcel/parcel';
import { formatMu, muFromM2 } from '../quantity';
import type { Workspace } from '../workspace';
import type { ImportPlan } from './import-plan';
import { plainFirmName } from './plain-firm-name';

/** A firm and a parcel that likely belong together, and why. */
export interface Match {
  readonly enterpriseId: string;
  readonly parcelId: string;
  /** 0…1; from `SURE` up it may be taken without looking. */
  readonly score: number;
  readonly why: string;
}

export interface Matching {
  /** Best first; of one pair the best reason alone. */
  readonly matches: readonly Match[];
  /** Firms that use no parcel, and parcels no firm uses. */
  readonly firms: readonly string[];
  readonly parcels: readonly string[];
}

export const SURE = 0.9;

const SCORES = { holder: 1, name: 0.8, area: 0.5 } as const;
/** Two statements of the same land differ by rounding and by survey. */
const SAME_AREA = 0.005;
/** Shorter names are in too many others. */
const LEAST_NAME = 4;

/**
 * Suggests which firm uses which parcel, for firms and land that stand alone: by the holder the file names, by the name
 * of the land, by area within one unit. Nothing is linked by it; a person takes or leaves each.
 */
export function matchFirms({ tables }: Workspace, plan: ImportPlan | null): Matching {
  const used = new Set<string>();
  const settled = new Set<string>();
  for (const { parcelId, enterpriseId } of tables.occupancies.values()) {
    used.add(parcelId);
    settled.add(enterpriseId);
  }
  const firms = [...tables.enterprises.values()].filter(({ id }) => !settled.has(id));
  const parcels = [...tables.parcels.values()].filter(({ id }) => !used.has(id));
  const hints = hintsOf(plan);
  const found = [
    ...byHolder(firms, parcels, hints.holders),
    ...byName(firms, parcels),
    ...byArea(firms, parcels, hints.landM2),
  ];
  return {
    matches: best(found),
    firms: firms.map(({ id }) => id),
    parcels: parcels.map(({ id }) => id),
  };
}

interface Hints {
  readonly holders: ReadonlyMap<string, string>;
  readonly landM2: ReadonlyMap<string, number>;
}

function hintsOf(plan: ImportPlan | null): Hints {
  const holders = new Map<string, string>();
  const landM2 = new Map<string, number>();
  for (const { rows } of plan?.sources ?? []) {
    for (const { id, hint } of rows) {
      if (id && hint?.holder) holders.set(id, hint.holder);
      if (id && hint?.landM2 !== undefined) landM2.set(id, hint.landM2);
    }
  }
  return { holders, landM2 };
}

function byHolder(
  firms: readonly Enterprise[],
  parcels: readonly Parcel[],
  holders: Hints['holders'],
): Match[] {
  const byName = new Map(firms.map((firm) => [plainFirmName(firm.name), firm.id]));
  return parcels.flatMap(({ id }) => {
    const holder = holders.get(id);
    const firm = holder && byName.get(plainFirmName(holder));
    return firm ? [match(firm, id, SCORES.holder, `权利人“${holder}”`)] : [];
  });
}

/** Firms are looked up by how their names begin, so that ten thousand of each are no hundred million questions. */
function byName(firms: readonly Enterprise[], parcels: readonly Parcel[]): Match[] {
  const byStart = new Map<string, { readonly id: string; readonly plain: string }[]>();
  for (const { id, name } of firms) {
    const plain = plainFirmName(name);
    if (plain.length < LEAST_NAME) continue;
    const start = plain.slice(0, LEAST_NAME);
    byStart.set(start, [...(byStart.get(start) ?? []), { id, plain }]);
  }
  return parcels.flatMap(({ id, name }) => {
    const plain = plainFirmName(name);
    const found = new Set<string>();
    for (let at = 0; at + LEAST_NAME <= plain.length; at++) {
      for (const firm of byStart.get(plain.slice(at, at + LEAST_NAME)) ?? []) {
        if (plain.startsWith(firm.plain, at)) found.add(firm.id);
      }
    }
    return [...found].map((firm) => match(firm, id, SCORES.name, `地块名称“${name}”`));
  });
}

/** The same area within the unit both are reported by, where it is the only one of both. */
function byArea(
  firms: readonly Enterprise[],
  parcels: readonly Parcel[],
  landM2: Hints['landM2'],
): Match[] {
  return firms.flatMap((firm) => {
    const m2 = landM2.get(firm.id);
    const units = new Set(Object.values(firm.reportingUnits));
    if (m2 === undefined || units.size === 0) return [];
    const alike = parcels.filter(
      ({ registeredM2, unitId, reportingUnits }) =>
        registeredM2 !== null &&
        Math.abs(registeredM2 - m2) <= SAME_AREA * m2 &&
        [unitId, ...Object.values(reportingUnits)].some((id) => id !== null && units.has(id)),
    );
    const [only] = alike;
    return only && alike.length === 1
      ? [match(firm.id, only.id, SCORES.area, `同一单位、用地面积同为 ${formatMu(muFromM2(m2))}`)]
      : [];
  });
}

function match(enterpriseId: string, parcelId: string, score: number, why: string): Match {
  return { enterpriseId, parcelId, score, why };
}

function best(found: readonly Match[]): Match[] {
  const pairs = new Map<string, Match>();
  for (const one of found) {
    const key = `${one.enterpriseId}|${one.parcelId}`;
    if (one.score > (pairs.get(key)?.score ?? 0)) pairs.set(key, one);
  }
  return [...pairs.values()].sort(
    (a, b) => b.score - a.score || a.enterpriseId.localeCompare(b.enterpriseId),
  );
}

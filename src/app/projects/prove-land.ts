import { type Box, boxesMeet, boxOf } from '../../core/geo/box';
import { packPolygons } from '../../core/geo/geometry';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { LandProof } from '../../core/project/strike-off';
import { muFromM2, sumOf } from '../../core/quantity';
import type { Credit } from '../../core/target/credit';
import { eventsOfLedger, ledgerKeyOf } from '../../core/target/ledger';
import { createLedger, type LandLedger } from '../../core/target/ledger-land';
import { createReplay } from '../../core/target/replay';
import type { Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { FULL, percentOf } from '../targets/credited-land';
import { createStakes } from '../targets/land-stakes';

type Tables = Workspace['tables'];

/**
 * How much of a parcel the ledgers of a program count in full on a day: by outlines, as they count it for the targets, so
 * that neither a split nor a block or firm as the subject of a credit makes a difference.
 */
export function proveLand(
  pack: ProgramPack,
  tables: Tables,
  parcelId: string,
  today: string,
): LandProof | null {
  const packs = [pack];
  const targets = pack.targets.filter(({ unit }) => unit === '亩');
  const [target] = targets;
  if (!target || (pack.creditEvents ?? []).length === 0) return null;
  const keys = new Set(targets.map(({ id }) => ledgerKeyOf(packs, pack.id, id)));
  const events = new Map(
    [...keys].flatMap((key) => eventsOfLedger(packs, key)).map((event) => [event.id, event]),
  );
  const ledger = createLedger({
    kind: 'land',
    annual: false,
    weights: new Map([...events.values()].map(({ id, share }) => [id, share])),
    floorMuRatio: null,
    credits: creditsOn(tables, parcelId).filter(({ ledger: name }) => {
      const [programId = '', targetId = ''] = name.split(':');
      return keys.has(ledgerKeyOf(packs, programId, targetId));
    }),
  });
  const shape = tables.shapes.get(parcelId);
  const own = shape && ledger.grounds.under(shape.geometry);
  const liesOn = ({ land, subject }: Credit) => {
    if (!land || !own) return subject?.id === parcelId;
    const ground = ledger.grounds.of(land);
    return ground === own || own.near.has(ground);
  };
  const m2 = areaOfShapeM2(shape);
  return {
    mu: m2 === null ? null : muFromM2(m2),
    fullMu: muFromM2(fullM2(ledger, tables, parcelId, today)),
    told: ledger
      .entriesAt(today)
      .filter(({ reversedOn }) => reversedOn === null || reversedOn > today)
      .filter(({ credit }) => liesOn(credit))
      .map(({ credit, weight }) => {
        const { subject, event, on } = credit;
        const other = subject && subject.id !== parcelId && tables[subject.table].get(subject.id);
        const whose = other ? `（“${other.name}”）` : '';
        const name = events.get(event)?.name ?? event;
        return `${name}${whose} ${on}，权重 ${Math.round(weight * 100)}%`;
      })
      .join('；'),
    clause: target.clause,
  };
}

function fullM2(ledger: LandLedger, { shapes }: Tables, parcelId: string, today: string): number {
  const areasM2 = Float64Array.of(areaOfShapeM2(shapes.get(parcelId)) ?? Number.NaN);
  const stakes = createStakes()({ ledger, ids: [parcelId], areasM2, shapes });
  const state = createReplay({ credits: ledger.credits, ...stakes }).at(today);
  const own = stakes.rows.get(0) ?? [];
  const full = own.filter((stake) => percentOf(stake, state.credited) >= FULL);
  return sumOf(full.map(({ m2 }) => (Number.isNaN(m2) ? 0 : m2)));
}

const boxes = new WeakMap<NonNullable<Credit['land']>, Box | null>();

/** Entered for the parcel, or on land about where it lies; and what takes them back. */
function creditsOn({ credits, shapes }: Tables, parcelId: string): Credit[] {
  const outline = shapes.get(parcelId);
  const box = outline ? boxOf(outline.geometry) : null;
  const found = [...credits.values()].filter(({ subject, land }) => {
    if (!land || !box) return subject?.table === 'parcels' && subject.id === parcelId;
    if (!boxes.has(land)) boxes.set(land, boxOf(packPolygons(land)));
    const there = boxes.get(land);
    return there ? boxesMeet(there, box) : false;
  });
  const ids = new Set(found.map(({ id }) => id));
  const back = [...credits.values()].filter(
    ({ reverses }) => reverses !== null && ids.has(reverses),
  );
  return [...new Set([...found, ...back])];
}

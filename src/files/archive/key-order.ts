import type { AdoptedRow } from '../../core/adoption/adoption';
import type { BlockGoal, BlockOutline } from '../../core/block/block';
import type { Fact } from '../../core/fact';
import type { SchemeGroup } from '../../core/scheme/scheme';
import type { Tables } from '../../core/workspace';
import type { LineTable } from './entry-names';

/**
 * Records with their keys in one written order, whatever order they were built in. The return types
 * make a forgotten field a compile error.
 */
export const inOrder: { readonly [N in LineTable]: (record: Tables[N]) => Tables[N] } = {
  units: ({ id, name, aliases, code, kind, rev }) => ({ id, name, aliases, code, kind, rev }),
  zones: ({ id, name, kind, rev }) => ({ id, name, kind, rev }),
  parcels: (p) => ({
    id: p.id,
    code: p.code,
    name: p.name,
    unitId: p.unitId,
    reportingUnits: byKey(p.reportingUnits),
    landUse: p.landUse,
    tenure: p.tenure,
    registeredM2: p.registeredM2,
    facts: p.facts.map(fact),
    rev: p.rev,
  }),
  enterprises: (e) => ({
    id: e.id,
    name: e.name,
    uscc: e.uscc,
    sector: e.sector,
    reportingUnits: byKey(e.reportingUnits),
    facts: e.facts.map(fact),
    rev: e.rev,
  }),
  occupancies: ({ id, enterpriseId, parcelId, basis, areaM2, floorAreaM2, rev }) => ({
    id,
    enterpriseId,
    parcelId,
    basis,
    areaM2,
    floorAreaM2,
    rev,
  }),
  attachments: (a) => ({
    id: a.id,
    subject: { table: a.subject.table, id: a.subject.id },
    name: a.name,
    mime: a.mime,
    bytes: a.bytes,
    sha256: a.sha256,
    at: a.at,
    rev: a.rev,
  }),
  findings: (f) => ({
    id: f.id,
    rule: f.rule,
    severity: f.severity,
    origin: f.origin,
    subject: f.subject && { table: f.subject.table, id: f.subject.id },
    place: f.place,
    fileRow: f.fileRow,
    why: f.why,
    foundAt: f.foundAt,
    waived: f.waived && { by: f.waived.by, at: f.waived.at, why: f.waived.why },
    rev: f.rev,
  }),
  views: ({ id, name, address, rev }) => ({ id, name, address, rev }),
  programs: (p) => ({
    id: p.id,
    programId: p.programId,
    title: p.title,
    version: p.version,
    program: p.program,
    document: p.document,
    cases: p.cases,
    rev: p.rev,
  }),
  variants: (v) => ({
    id: v.id,
    programId: v.programId,
    programVersion: v.programVersion,
    name: v.name,
    values: byKey(v.values),
    why: v.why,
    rev: v.rev,
  }),
  decisions: (d) => ({
    id: d.id,
    programId: d.programId,
    year: d.year,
    list: d.list,
    subject: { table: d.subject.table, id: d.subject.id },
    listing: d.listing,
    why: d.why,
    by: d.by,
    at: d.at,
    rev: d.rev,
  }),
  adoptions: (a) => ({
    id: a.id,
    programId: a.programId,
    programVersion: a.programVersion,
    variant: a.variant && { name: a.variant.name, values: byKey(a.variant.values) },
    year: a.year,
    list: a.list,
    listName: a.listName,
    name: a.name,
    by: a.by,
    at: a.at,
    head: a.head,
    rows: a.rows.map(adoptedRow),
    rev: a.rev,
  }),
  works: (w) => ({
    id: w.id,
    programId: w.programId,
    item: w.item,
    state: w.state,
    doneOn: w.doneOn,
    evidence: w.evidence,
    note: w.note,
    by: w.by,
    at: w.at,
    rev: w.rev,
  }),
  schemes: ({ id, name, groups, rev }) => ({ id, name, groups: groups.map(schemeGroup), rev }),
  blocks: (b) => ({
    id: b.id,
    programId: b.programId,
    name: b.name,
    unitId: b.unitId,
    reportingUnitId: b.reportingUnitId,
    startYear: b.startYear,
    startTo: b.startTo,
    endYear: b.endYear,
    direction: b.direction,
    modes: b.modes,
    leadUnit: b.leadUnit,
    implementingUnit: b.implementingUnit,
    outlines: b.outlines.map(blockOutline),
    choices: b.choices.map(({ parcelId, as, why }) => ({ parcelId, as, why })),
    goals: b.goals.map(blockGoal),
    documents: b.documents.map(({ number, title }) => ({ number, title })),
    note: b.note,
    source: b.source,
    rev: b.rev,
  }),
  credits: (c) => ({
    id: c.id,
    ledger: c.ledger,
    subject: c.subject && { table: c.subject.table, id: c.subject.id },
    event: c.event,
    on: c.on,
    planned: c.planned,
    amount: c.amount,
    unit: c.unit,
    areaMethod: c.areaMethod,
    floorM2: c.floorM2,
    land: c.land,
    unitId: c.unitId,
    sector: c.sector,
    document: c.document,
    note: c.note,
    by: c.by,
    at: c.at,
    reverses: c.reverses,
    rev: c.rev,
  }),
  readings: (r) => ({
    id: r.id,
    target: r.target,
    unitId: r.unitId,
    on: r.on,
    value: r.value,
    unit: r.unit,
    source: r.source,
    note: r.note,
    by: r.by,
    at: r.at,
    rev: r.rev,
  }),
  projects: (p) => ({
    id: p.id,
    programId: p.programId,
    subject: { table: p.subject.table, id: p.subject.id },
    year: p.year,
    name: p.name,
    mode: p.mode,
    way: p.way,
    state: p.state,
    log: p.log.map(({ state, on, by, why, at }) => ({ state, on, by, why, at })),
    deadline: p.deadline,
    milestones: p.milestones.map(({ name, state, due, doneOn }) => ({ name, state, due, doneOn })),
    unitId: p.unitId,
    leadUnit: p.leadUnit,
    implementingUnit: p.implementingUnit,
    documents: p.documents.map(({ number, title }) => ({ number, title })),
    note: p.note,
    source: p.source,
    rev: p.rev,
  }),
};

function fact({ field, value, period, asOf, source }: Fact): Fact {
  return period === undefined
    ? { field, value, asOf, source }
    : { field, value, period, asOf, source };
}

function adoptedRow(row: AdoptedRow): AdoptedRow {
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    sector: row.sector,
    listing: row.listing,
    track: row.track,
    value: row.value,
    threshold: row.threshold,
    dataYear: row.dataYear,
    areaM2: row.areaM2,
    decided: row.decided,
    missing: row.missing,
  };
}

function schemeGroup({ scale, indicators, cap, cut }: SchemeGroup): SchemeGroup {
  return {
    scale,
    indicators: indicators.map(({ metric, weight, baseline }) => ({ metric, weight, baseline })),
    cap,
    cut: { by: cut.by, a: cut.a, b: cut.b, c: cut.c },
  };
}

function blockOutline({ validFrom, by, why, polygons }: BlockOutline): BlockOutline {
  return { validFrom, by, why, polygons };
}

function blockGoal(goal: BlockGoal): BlockGoal {
  const { year, text, doneWhen, result, assessedOn, document } = goal;
  return { year, text, doneWhen, result, assessedOn, document };
}

function byKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

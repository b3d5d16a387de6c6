import type { Fact } from '../../core/fact';
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
};

function fact({ field, value, period, asOf, source }: Fact): Fact {
  return period === undefined
    ? { field, value, asOf, source }
    : { field, value, period, asOf, source };
}

function byKey(units: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1)));
}

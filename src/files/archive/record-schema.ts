import * as z from 'zod';
import type { AdoptedRow } from '../../core/adoption/adoption';
import { attachmentSubjects } from '../../core/attachment/attachment';
import { type BlockOutline, goalResults, membershipWays } from '../../core/block/block';
import { decidedListings } from '../../core/decision/decision';
import type { Fact } from '../../core/fact';
import { type SchemeGroup, schemeMetrics } from '../../core/scheme/scheme';
import { workStates } from '../../core/work-item/work-state';
import type { Tables } from '../../core/workspace';
import type { ArchiveVersion } from './archive';
import type { LineTable } from './entry-names';
import { targetLines } from './target-lines';
import { count, day, document, figure, hash, id, label, moment, ring } from './value-schema';

const fact = z.strictObject({
  field: label,
  value: z.union([z.null(), z.number(), label, z.boolean()]),
  period: z.string().max(20).exactOptional(),
  asOf: day,
  source: label,
}) satisfies z.ZodType<Fact>;

const subject = z.strictObject({ table: z.enum(['parcels', 'enterprises']), id });
const waived = z.strictObject({ by: label, at: moment, why: label });
const reportingUnits = z.record(label, id);

const values = z.record(label, z.number());

const adoptedRow = z.strictObject({
  id: label,
  name: label,
  unit: label,
  sector: label,
  listing: z.enum(['列入', '豁免', '待核实']),
  track: label,
  value: figure,
  threshold: label,
  dataYear: figure,
  areaM2: figure,
  decided: z.boolean(),
  missing: label,
}) satisfies z.ZodType<AdoptedRow>;

const schemeGroup = z.strictObject({
  scale: z.enum(['规上', '规下']),
  indicators: z.array(
    z.strictObject({ metric: z.enum(schemeMetrics), weight: z.number(), baseline: z.number() }),
  ),
  cap: z.number(),
  cut: z.strictObject({
    by: z.enum(['share', 'score']),
    a: z.number(),
    b: z.number(),
    c: z.number(),
  }),
}) satisfies z.ZodType<SchemeGroup>;

const blockOutline = z.strictObject({
  validFrom: day,
  by: label,
  why: label,
  polygons: z.array(z.array(ring)),
}) satisfies z.ZodType<BlockOutline>;
const maybeYear = count.nullable();

type Schemas = { readonly [N in LineTable]: z.ZodType<Tables[N]> };

/** Lines as they are written now. */
const latest = {
  units: z.strictObject({
    id,
    name: label,
    aliases: z.array(label),
    code: label.nullable(),
    kind: z.enum(['镇街', '平台']),
    rev: count,
  }),
  zones: z.strictObject({ id, name: label, kind: z.literal('工业用地控制线'), rev: count }),
  parcels: z.strictObject({
    id,
    code: label,
    name: label,
    unitId: id.nullable(),
    reportingUnits,
    landUse: label,
    tenure: label,
    registeredM2: z.number().nullable(),
    facts: z.array(fact),
    rev: count,
  }),
  enterprises: z.strictObject({
    id,
    name: label,
    uscc: label,
    sector: label,
    reportingUnits,
    facts: z.array(fact),
    rev: count,
  }),
  occupancies: z.strictObject({
    id,
    enterpriseId: id,
    parcelId: id,
    basis: z.enum(['自有', '租赁', '其他']),
    areaM2: z.number().nullable(),
    floorAreaM2: z.number().nullable(),
    rev: count,
  }),
  attachments: z.strictObject({
    id,
    subject: z.strictObject({ table: z.enum(attachmentSubjects), id }),
    name: label,
    mime: label,
    bytes: count,
    sha256: hash,
    at: moment,
    rev: count,
  }),
  findings: z.strictObject({
    id,
    rule: label,
    severity: z.enum(['error', 'warning', 'notice']),
    origin: z.enum(['读入', '质检', '绘制']),
    subject: subject.nullable(),
    place: z.tuple([z.number(), z.number()]).nullable(),
    fileRow: label.nullable(),
    why: label,
    foundAt: moment,
    waived: waived.nullable(),
    rev: count,
  }),
  views: z.strictObject({ id, name: label, address: label, rev: count }),
  programs: z.strictObject({
    id,
    programId: label,
    title: label,
    version: label,
    program: document,
    document,
    cases: document,
    rev: count,
  }),
  variants: z.strictObject({
    id,
    programId: label,
    programVersion: label,
    name: label,
    values,
    why: label,
    rev: count,
  }),
  decisions: z.strictObject({
    id,
    programId: label,
    year: count,
    list: label,
    subject,
    listing: z.enum(decidedListings),
    why: label,
    by: label,
    at: moment,
    rev: count,
  }),
  adoptions: z.strictObject({
    id,
    programId: label,
    programVersion: label,
    variant: z.strictObject({ name: label, values }).nullable(),
    year: count,
    list: label,
    listName: label,
    name: label,
    by: label,
    at: moment,
    head: count,
    rows: z.array(adoptedRow),
    rev: count,
  }),
  works: z.strictObject({
    id,
    programId: label,
    item: label,
    state: z.enum(workStates),
    doneOn: day.nullable(),
    evidence: label,
    note: label,
    by: label,
    at: moment,
    rev: count,
  }),
  schemes: z.strictObject({ id, name: label, groups: z.array(schemeGroup), rev: count }),
  blocks: z.strictObject({
    id,
    programId: label,
    name: label,
    unitId: id.nullable(),
    reportingUnitId: id.nullable(),
    startYear: maybeYear,
    startTo: maybeYear,
    endYear: maybeYear,
    direction: label,
    modes: z.array(label),
    leadUnit: label,
    implementingUnit: label,
    outlines: z.array(blockOutline),
    choices: z.array(z.strictObject({ parcelId: id, as: z.enum(membershipWays), why: label })),
    goals: z.array(
      z.strictObject({
        year: count,
        text: label,
        doneWhen: label,
        result: z.enum(goalResults),
        assessedOn: day.nullable(),
        document: label,
      }),
    ),
    documents: z.array(z.strictObject({ number: label, title: label })),
    note: label,
    source: label,
    rev: count,
  }),
  ...targetLines,
} satisfies Schemas;

/** Before version 5 photos belonged to parcels and enterprises only. */
const until4: Schemas = { ...latest, attachments: latest.attachments.extend({ subject }) };

/**
 * What a line of each table must be, by version of the file, and what it is read as. Unknown fields
 * are refused: this version would lose them.
 */
export const recordSchemas: { readonly [V in ArchiveVersion]: Schemas } = {
  1: {
    ...until4,
    occupancies: latest.occupancies
      .omit({ floorAreaM2: true })
      .transform((occupancy) => ({ ...occupancy, floorAreaM2: null })),
  },
  2: until4,
  3: until4,
  4: until4,
  5: latest,
};

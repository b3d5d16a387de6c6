import * as z from 'zod';
import { factKeys } from '../../rules/fact-catalog';
import {
  classOverrideSchema,
  deemingSchema,
  exemptionSchema,
  listKindSchema,
  parameterSchema,
  thresholdSchema,
} from './rule-schema';
import {
  blockSchema,
  creditEventSchema,
  stageSchema,
  targetSchema,
  taskTableSchema,
  workItemSchema,
} from './target-schema';
import { cited, clauseSchema, day, itemId, words, year } from './text-schema';

const many = <T extends z.ZodType>(item: T) => z.array(item).max(300);

/** A sentence of the document that is followed by people rather than counted. */
const provisionSchema = z.strictObject({
  ...cited,
  text: words,
  trigger: words.exactOptional(),
  effect: words.exactOptional(),
  frequency: z.enum(['daily', 'weekly', 'monthly', 'quarterly', 'yearly']).exactOptional(),
  /** First month of every year it is due in. */
  startMonth: z.int().min(1).max(12).exactOptional(),
});

const regionSchema = z.strictObject({
  name: words,
  code: z.string().regex(/^\d{6}$/),
  level: z.enum(['city', 'county']),
  parent: z
    .string()
    .regex(/^\d{6}$/)
    .exactOptional(),
});

/** Policy as data: one document, every figure of it, and what is judged by it. No code. */
export const packSchema = z.strictObject({
  schema: z.literal('mutu-program-pack/1'),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  /** Version of the pack, not of the document. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: words,
  /** For the top bar: 定海 2021 方案. */
  shortTitle: words,
  noticeTitle: words,
  docNo: words,
  registryNo: words.exactOptional(),
  issuer: words,
  coIssuers: z.array(words).max(10),
  recipients: z.array(words).max(20),
  region: regionSchema,
  issuedOn: day,
  datesObserved: z.array(z.strictObject({ what: words, date: day })).max(10),
  effectiveFrom: day.nullable(),
  validTo: day.nullable(),
  validToBasis: words,
  legalStatus: words.exactOptional(),
  period: z.strictObject({ from: day, to: day, note: words.exactOptional() }),
  /** Years lists can be made for. */
  programYears: z.array(year).min(1).max(30),
  disclosure: words.exactOptional(),
  basisDocs: many(z.strictObject({ title: words, docNo: words.nullable() })),
  scope: z.strictObject({
    sectors: z.array(words),
    subjects: words,
    spatial: words,
    clause: clauseSchema,
  }),
  metricDefinitions: many(z.strictObject({ ...cited, text: words })),
  parameters: many(parameterSchema),
  thresholds: many(thresholdSchema),
  lists: z.array(listKindSchema).min(1).max(30),
  exemptions: many(exemptionSchema),
  deemings: many(deemingSchema),
  classOverrides: many(classOverrideSchema),
  modes: many(
    z.strictObject({
      ...cited,
      kind: z.enum(['enterprise', 'block', 'land', 'general']),
      name: words,
      options: z.array(words).max(30),
      when: z.array(words).max(20),
    }),
  ),
  /** States of a project or a list, where the document names them. */
  states: many(z.strictObject({ ...cited, name: words })),
  targets: many(targetSchema),
  taskTables: many(taskTableSchema),
  /** What counts towards targets that are counted up event by event. */
  creditEvents: many(creditEventSchema).exactOptional(),
  blocks: many(blockSchema),
  stages: many(stageSchema),
  work: many(workItemSchema),
  providers: many(
    z.strictObject({
      unit: words,
      data: z.array(words).min(1).max(20),
      facts: z.array(z.enum(factKeys)).max(20),
      /** Null where the document is silent and the unit is named by its office. */
      clause: clauseSchema.nullable(),
    }),
  ),
  monitoring: many(provisionSchema),
  consequences: many(provisionSchema),
  incentives: many(provisionSchema),
  instruments: many(provisionSchema),
  systemRequirements: many(provisionSchema),
  organization: z.strictObject({
    leadingGroup: words,
    head: words.exactOptional(),
    office: words.exactOptional(),
    workingGroups: many(
      z.strictObject({ name: words, leadUnit: words.exactOptional(), duty: words }),
    ),
    memberUnits: z.array(words).max(100),
    clause: clauseSchema,
  }),
  responsibilities: many(z.strictObject({ ...cited, unit: words, duty: words })),
  reportingUnits: many(
    z.strictObject({
      name: words,
      code: z
        .string()
        .regex(/^\d{6}(\d{3}){0,2}$/)
        .nullable(),
      kind: z.enum(['镇街', '平台', '县区', '功能区', '其他']),
      aliases: z.array(words).max(10),
      note: words.exactOptional(),
    }),
  ),
  openQuestions: many(
    z.strictObject({
      id: itemId,
      text: words,
      /** Ids of the items it bears on. */ about: z.array(itemId),
    }),
  ),
  inconsistencies: many(
    z.strictObject({
      where: words,
      text: words,
      severity: z.enum(['info', 'low', 'medium', 'high']),
    }),
  ),
  textDefects: many(z.strictObject({ printed: words, likely: words })),
});

export type ProgramPack = z.infer<typeof packSchema>;

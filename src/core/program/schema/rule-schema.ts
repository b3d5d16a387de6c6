import * as z from 'zod';
import { type Condition, operators } from '../../rules/condition';
import { factKeys } from '../../rules/fact-catalog';
import { cited, clauseSchema, itemId, words, year } from './text-schema';

const yearRef = z.union([year, z.literal('program'), z.literal('previous')]);
const parameterRef = z.strictObject({ parameter: itemId });

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(50) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(50) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({
      fact: z.enum(factKeys),
      is: z.enum(operators),
      value: z.union([z.number(), words, z.array(words).min(1).max(50), parameterRef]),
      dataYear: yearRef.exactOptional(),
    }),
    z.strictObject({ threshold: itemId, dataYear: yearRef.exactOptional() }),
    z.strictObject({ listed: itemId }),
    z.strictObject({ inUnit: words }),
  ]),
);

/** A figure a person may set otherwise in a named local variant; the document may leave it open. */
export const parameterSchema = z.strictObject({
  id: itemId,
  label: words,
  unit: z.string().max(20),
  value: z.number(),
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  /** No figure holds until a local variant sets one; `value` is where a person begins. */
  unset: z.literal(true).exactOptional(),
  /** The open question the figure stands for: 口径待定 is then said wherever it matters. */
  open: itemId.exactOptional(),
  clause: clauseSchema.exactOptional(),
  note: words.exactOptional(),
});

export const thresholdRoles = {
  definition: '对象定义',
  'annual-list': '年度名单',
  'screen-in': '筛入',
  pass: '达标',
  priority: '重点',
  'survey-scope': '排查范围',
  'incentive-gate': '激励门槛',
  'policy-gate': '政策适用',
  'policy-cap': '政策上限',
  policy: '政策比例',
  'design-floor': '改造下限',
  process: '办理时限',
} as const;

export const thresholdSchema = z.strictObject({
  ...cited,
  /** Thresholds of one group stand for each other by year and place; a rule names the group. */
  group: itemId.exactOptional(),
  metric: words,
  operator: z.enum(['<', '<=', '=', '>=', '>', 'in', '~']),
  value: z.union([z.number(), z.array(words).min(1), parameterRef]),
  unit: z.string().max(20),
  role: z.enum(Object.keys(thresholdRoles) as (keyof typeof thresholdRoles)[]),
  subject: words,
  programYear: year.exactOptional(),
  dataYear: year.exactOptional(),
  /** Only subjects in this unit; a scoped threshold goes before one without scope. */
  scope: z.strictObject({ unit: words }).exactOptional(),
  /** The figure it was before: raised from 7 to 15. */
  base: z.number().exactOptional(),
  open: itemId.exactOptional(),
});

export const listKindSchema = z.strictObject({
  ...cited,
  name: words,
  subject: z.enum(['enterprise', 'parcel', 'block']),
  /** What the document counts: 家, 亩, 个. */
  unit: z.string().max(20),
  /** 一企一方案 and the like. */
  plan: words.exactOptional(),
  /** `judgement`: people name who stands on it; the program gives no rule. */
  basis: z.enum(['rule', 'judgement']),
  /** Whom the list is about at all; who is outside is not listed. */
  scope: conditionSchema.exactOptional(),
  rule: conditionSchema.exactOptional(),
  /** When what was listed has done its part; without one it is not told from figures. */
  pass: conditionSchema.exactOptional(),
  /** What the document says the list is about, where it sets no figure. */
  criteria: z.array(z.strictObject({ ...cited, text: words })).max(30),
  /** Kinds within the list: 三低, 四无. A record may be of several. */
  categories: z
    .array(z.strictObject({ ...cited, name: words, when: conditionSchema, priority: z.boolean() }))
    .max(30),
  exemptions: z.array(itemId).max(30),
  deemings: z.array(itemId).max(30),
  /** The printed task table counts of this list stand beside. */
  taskTable: itemId.exactOptional(),
  open: z.array(itemId).max(20),
});

/** Out of the denominator. Without `when` it is a procedure for people, and no verdict rests on it. */
export const exemptionSchema = z.strictObject({
  ...cited,
  text: words,
  when: conditionSchema.exactOptional(),
  open: itemId.exactOptional(),
});

/** In both numerator and denominator (`deemed`), or no longer assessed one by one (`with-block`). */
export const deemingSchema = z.strictObject({
  ...cited,
  text: words,
  effect: z.enum(['deemed', 'with-block', 'convert-area']),
  when: conditionSchema.exactOptional(),
  kind: z.enum(['duration', 'spatial', 'conversion']),
  /** Judged anew every year. */
  yearly: z.boolean(),
  revocable: z.boolean(),
  open: itemId.exactOptional(),
});

/** Whoever fails is put in a class whatever the score says. */
export const classOverrideSchema = z.strictObject({
  ...cited,
  text: words,
  to: z.enum(['A', 'B', 'C', 'D']),
  trigger: z.literal('failed'),
  list: itemId,
  /** The same year, or the year after the one that was failed. */
  effectYear: z.enum(['same', 'next']),
});

export type Parameter = z.infer<typeof parameterSchema>;
export type Threshold = z.infer<typeof thresholdSchema>;
export type ListKind = z.infer<typeof listKindSchema>;
export type Deeming = z.infer<typeof deemingSchema>;
export type ClassOverride = z.infer<typeof classOverrideSchema>;

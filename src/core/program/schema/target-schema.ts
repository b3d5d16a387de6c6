import * as z from 'zod';
import { computedKinds } from '../../target/computed-kind';
import { cited, clauseSchema, dayOrMonth, itemId, words, year } from './text-schema';

export const targetSchema = z.strictObject({
  ...cited,
  name: words,
  comparator: z.enum(['>=', '>', '=', '<=', '<', '~', 'ramp-to', 'qualitative']),
  /** What a qualitative target says in words, or nothing. */
  value: z.union([z.number(), words]).nullable(),
  unit: z.string().max(20),
  period: z.strictObject({
    text: words,
    from: year.exactOptional(),
    to: year.exactOptional(),
    /** Due anew every year. */
    everyYear: z.boolean(),
  }),
  /** Counted up over the years, counted anew each year, or a state to be reached. */
  accumulation: z.enum(['cumulative', 'annual', 'state']),
  aggregation: z.enum(['sum', 'ratio-of-sums', 'growth', 'none']),
  scope: words.exactOptional(),
  denominator: words.exactOptional(),
  partOf: itemId.exactOptional(),
  /** The same target in another document: `dinghai-2022:g9`. One ledger serves both. */
  sharedWith: z
    .string()
    .regex(/^[a-z0-9-]+:[a-z0-9-]+$/)
    .exactOptional(),
  /** The column of a printed task table it is split by. */
  split: z.strictObject({ table: itemId, column: itemId.exactOptional() }).exactOptional(),
  /** The data here tells it by itself; only where the target's own words say what is counted. */
  computed: z.enum(computedKinds).exactOptional(),
  /** The sector of firms it is about where it is computed, as ledgers write it: 规上工业 counts no ports. */
  sector: words.exactOptional(),
  open: itemId.exactOptional(),
});

/** A printed task table, cell by cell. A dash is null: no task, never a task of nothing. */
export const taskTableSchema = z.strictObject({
  ...cited,
  title: words,
  /** Head of the first column as printed. */
  rowLabel: words,
  unit: z.string().max(20),
  year: year.exactOptional(),
  columns: z
    .array(
      z.strictObject({
        key: itemId,
        title: words,
        unit: z.string().max(20),
        aggregation: z.enum(['sum', 'none']),
        /** The sector it counts, as ledgers write it. */
        sector: words.exactOptional(),
        /** The target it splits. */
        target: itemId.exactOptional(),
      }),
    )
    .min(1)
    .max(30),
  rows: z
    .array(
      z.strictObject({
        /** As printed. */
        unit: words,
        values: z.record(itemId, z.number().nullable()),
        /** The sum over the columns where it is printed; null is a printed dash. */
        total: z.number().nullable().exactOptional(),
      }),
    )
    .min(1)
    .max(200),
  totals: z.record(itemId, z.number()),
  /** The sum over all, where it is printed. */
  grandTotal: z.number().exactOptional(),
  totalsLabel: words,
  totalsFirst: z.boolean(),
});

/** Something that happens and counts towards targets, at a weight that is a parameter: 开工, 竣工验收. */
export const creditEventSchema = z.strictObject({
  id: itemId,
  name: words,
  /** The parameter that says how much of the amount counts, in per cent. */
  weight: itemId,
  /** Targets it counts towards; none named means every one that is counted up. */
  targets: z.array(itemId).max(100),
  clause: clauseSchema.exactOptional(),
  open: itemId.exactOptional(),
  note: words.exactOptional(),
});

export const blockSchema = z.strictObject({
  ...cited,
  name: words,
  kind: words.exactOptional(),
  unit: words.exactOptional(),
  /** On what ground the unit is told, where the document does not say. */
  unitBasis: words.exactOptional(),
  startFrom: year.exactOptional(),
  startTo: year.exactOptional(),
  horizonYears: z.int().positive().exactOptional(),
  modes: z.array(words).max(20),
});

export const stageSchema = z.strictObject({
  ...cited,
  label: words,
  /** `open` has no end (长期), `recurring` comes every year. */
  kind: z.enum(['stage', 'range', 'recurring', 'open']),
  from: dayOrMonth.nullable(),
  to: dayOrMonth.nullable(),
  tasks: z.array(words).min(1).max(30),
  responsible: z.array(words).max(40),
});

export const workItemSchema = z.strictObject({
  ...cited,
  group: words,
  text: words,
  lead: z.array(words).max(40),
  implement: z.array(words).max(40),
  /** All townships and platforms implement although the item does not name them. */
  everyUnit: z.boolean(),
  deadline: dayOrMonth.nullable(),
  /** As printed: 7月底前, 长期. */
  deadlinePrinted: words.exactOptional(),
  longTerm: z.boolean(),
  stage: itemId.exactOptional(),
});

export type Target = z.infer<typeof targetSchema>;
export type TaskTable = z.infer<typeof taskTableSchema>;
export type CreditEvent = z.infer<typeof creditEventSchema>;
export type PlannedBlock = z.infer<typeof blockSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type WorkItem = z.infer<typeof workItemSchema>;

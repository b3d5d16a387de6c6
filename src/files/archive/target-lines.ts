import * as z from 'zod';
import { projectStates, projectTables } from '../../core/project/project';
import { creditAreaMethods, creditSubjects } from '../../core/target/credit';
import { count, day, figure, id, label, moment, ring } from './value-schema';

/** Lines of what counts towards targets, and of projects, as they are written now. */
export const targetLines = {
  credits: z.strictObject({
    id,
    ledger: label,
    subject: z.strictObject({ table: z.enum(creditSubjects), id }).nullable(),
    event: label,
    on: day,
    planned: z.boolean(),
    amount: figure,
    unit: label,
    areaMethod: z.enum(creditAreaMethods).nullable(),
    floorM2: figure,
    land: z.array(z.array(ring)).nullable(),
    unitId: id.nullable(),
    sector: label,
    document: label,
    note: label,
    by: label,
    at: moment,
    reverses: id.nullable(),
    rev: count,
  }),
  readings: z.strictObject({
    id,
    target: label,
    unitId: id.nullable(),
    on: day,
    value: z.number(),
    unit: label,
    source: label,
    note: label,
    by: label,
    at: moment,
    rev: count,
  }),
  projects: z.strictObject({
    id,
    programId: label,
    subject: z.strictObject({ table: z.enum(projectTables), id }),
    year: count,
    name: label,
    mode: label.nullable(),
    way: label,
    state: z.enum(projectStates),
    log: z.array(
      z.strictObject({ state: z.enum(projectStates), on: day, by: label, why: label, at: moment }),
    ),
    deadline: day.nullable(),
    milestones: z.array(
      z.strictObject({
        name: label,
        state: z.enum(projectStates),
        due: day,
        doneOn: day.nullable(),
      }),
    ),
    unitId: id.nullable(),
    leadUnit: label,
    implementingUnit: label,
    documents: z.array(z.strictObject({ number: label, title: label })),
    note: label,
    source: label,
    rev: count,
  }),
};

import * as z from 'zod';
import { isId } from '../../core/id';

// Compiled checks need `eval`, which the content security policy forbids.
z.config({ jitless: true });

/**
 * Text is bounded so that one field cannot swallow memory; what a text may say is the business of
 * the operations, not of the archive: a file must open even when a rule has become stricter since.
 */
export const label = z.string().max(100_000);
/** A whole document. */
export const document = z.string().max(10_000_000);
export const id = z.string().refine(isId, { error: '编号格式不对' });
export const count = z.int().nonnegative();
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 8601, the day alone at least. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]{5,18}(Z|[+-]\d{2}:\d{2})?)?$/);
/** A day, month or year; empty where a source tells none. */
export const day = z.union([z.literal(''), z.string().regex(/^\d{4}(-\d{2}){0,2}$/), moment]);
export const figure = z.number().nullable();
/** A ring of pairs, bounded like texts are: one boundary cannot swallow memory. */
export const ring = z
  .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
  .max(200_000);

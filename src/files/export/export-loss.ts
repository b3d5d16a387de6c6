import type { LossKind } from '../../core/export/export-formats';
import type { JzdLoss } from '../jzd-txt/write-jzd-txt';
import type { TableLoss } from '../table/sheet-to-write';
import type { FormatLoss } from './format-loss';

/** All that any writer may tell, and what is left out before it is asked; `kind` as the formats state it. */
export type AnyLoss = (
  | TableLoss
  | FormatLoss
  | JzdLoss
  /** A table holds no outlines. */
  | { readonly kind: 'shapes-left-out'; readonly rows: number }
  /** On the grid of 10 m nothing was left of the outline. */
  | { readonly kind: 'closed-up'; readonly rows: number }
) & { readonly kind: LossKind };

import type { KnownLedger } from '../../core/target/add-credits';
import { type NewCredit, restOf } from './credit-draft';
import type { ReadyParcel } from './gap-candidates';

/** A planned credit for a parcel of a set; where some of its land is counted already, for the rest of it. */
export function onlyRest(
  credit: NewCredit,
  parcel: Pick<ReadyParcel, 'isPartly'> | undefined,
  known: KnownLedger,
): NewCredit {
  // Asking the ledger is dear, and most parcels are free.
  const rest = parcel?.isPartly ? restOf(credit, known) : null;
  if (!rest || credit.amount === null || rest.mu >= credit.amount) return credit;
  return { ...credit, land: rest.land, amount: rest.mu, areaMethod: '椭球面' };
}

import { enterpriseFields } from './enterprise/fields';
import type { Field } from './field';
import { parcelFields } from './parcel/fields';

/** The facts each kind of record can carry, in the order they are shown. */
const fieldsOf: { readonly [table in 'parcels' | 'enterprises']: readonly Field[] } = {
  parcels: parcelFields,
  enterprises: enterpriseFields,
};

export function fieldOf(table: 'parcels' | 'enterprises', key: string): Field | undefined {
  return fieldsOf[table].find((field) => field.key === key);
}

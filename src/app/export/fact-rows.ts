import { enterpriseFields } from '../../core/enterprise/fields';
import { type FactRow, isTold } from '../../core/export/fact-export';
import type { Secrecy } from '../../core/export/secrecy';
import type { Fact } from '../../core/fact';
import type { Field } from '../../core/field';
import { parcelFields } from '../../core/parcel/fields';
import type { InScope } from './rows-in-scope';

type Numbers = (table: 'parcels' | 'enterprises', id: string) => number;

const [ofParcels, ofFirms] = [byKey(parcelFields), byKey(enterpriseFields)];

/** Every statement in scope that may leave the house: firms first, as their years and months are what is asked for. */
export function* factRows(
  { parcels, firms }: Pick<InScope, 'parcels' | 'firms'>,
  secrecy: Secrecy,
  numberOf: Numbers,
): Generator<FactRow> {
  for (const { id, name, uscc: code, facts } of firms) {
    const about = {
      table: 'enterprises',
      number: numberOf('enterprises', id),
      name,
      code,
    } as const;
    for (const [fact, field] of told(facts, ofFirms, secrecy)) yield { ...about, fact, field };
  }
  for (const { id, name, code, facts } of parcels) {
    const about = { table: 'parcels', number: numberOf('parcels', id), name, code } as const;
    for (const [fact, field] of told(facts, ofParcels, secrecy)) yield { ...about, fact, field };
  }
}

/** How many there are, without making them. */
export function countFacts(
  { parcels, firms }: Pick<InScope, 'parcels' | 'firms'>,
  secrecy: Secrecy,
): number {
  const [parcelKeys, firmKeys] = [keysTold(ofParcels, secrecy), keysTold(ofFirms, secrecy)];
  let count = 0;
  for (const { facts } of firms) for (const { field } of facts) if (firmKeys.has(field)) count += 1;
  for (const { facts } of parcels) {
    for (const { field } of facts) if (parcelKeys.has(field)) count += 1;
  }
  return count;
}

function* told(
  facts: readonly Fact[],
  fields: ReadonlyMap<string, Field>,
  secrecy: Secrecy,
): Generator<readonly [Fact, Field]> {
  for (const fact of facts) {
    const field = fields.get(fact.field);
    if (field && isTold(field, secrecy)) yield [fact, field];
  }
}

function keysTold(fields: ReadonlyMap<string, Field>, secrecy: Secrecy): ReadonlySet<string> {
  return new Set([...fields.values()].filter((one) => isTold(one, secrecy)).map(({ key }) => key));
}

function byKey(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.key, field]));
}

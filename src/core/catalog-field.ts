import type { Field } from './field';
import { type FactKey, factCatalog } from './rules/fact-catalog';

/** A field for a fact that rules ask for by its words; name and words stand once, in the catalogue. */
export function catalogField(key: FactKey, more: Pick<Field, 'note'> = {}): Field {
  const { label, kind, yearly, words = [] } = factCatalog[key];
  return {
    key,
    label,
    unit: '',
    kind: kind === 'set' ? 'set' : 'choice',
    period: yearly ? 'year' : 'none',
    choices: words,
    ...more,
  };
}

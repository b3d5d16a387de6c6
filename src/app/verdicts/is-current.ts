import type { Workspace } from '../../core/workspace';
import type { Verdicts } from './verdicts';

const judgedBy = [
  'units',
  'borders',
  'parcels',
  'shapes',
  'enterprises',
  'occupancies',
  'variants',
  'decisions',
  'blocks',
] as const;

/** Whether verdicts are of the documents as they stand: a saved view or a note on paper changes none. */
export function isCurrent({ tables }: Pick<Verdicts, 'tables'>, now: Workspace): boolean {
  return judgedBy.every((name) => tables[name] === now.tables[name]);
}

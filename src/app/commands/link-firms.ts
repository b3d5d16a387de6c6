import { type Link, linkFirms as operation } from '../../core/import/link-firms';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId } from '../now';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'link-firms',
  operation,
  title: (ws, _input, changes) => {
    const [first] = changes;
    const use = first?.after as Link | undefined;
    const name = (use && ws.tables.enterprises.get(use.enterpriseId)?.name) ?? '企业';
    return changes.length === 1
      ? `建立“${name}”的用地关系`
      : `建立“${name}”等 ${changes.length} 条用地关系`;
  },
};

/** Links firms to the parcels they use, all in one event. */
export function linkFirms(links: readonly Link[]): Promise<Committed | Refusal> {
  return commit(command, { links, nextId: () => newId('occupancy') });
}

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
    const verb = changes.some(({ before }) => before === null) ? '建立' : '更改';
    return changes.length === 1
      ? `${verb}“${name}”的用地关系`
      : `${verb}“${name}”等 ${changes.length} 条用地关系`;
  },
};

/** Links firms to the parcels they use, all in one event. */
export function linkFirms(links: readonly Link[]): Promise<Committed | Refusal> {
  return commit(command, { links, nextId: () => newId('occupancy') });
}

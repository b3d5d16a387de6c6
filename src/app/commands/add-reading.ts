import type { Refusal } from '../../core/refusal';
import { addReading as operation } from '../../core/target/change-reading';
import { type Command, type Committed, commit } from '../commit';

type Input = Parameters<typeof operation>[1] & { readonly targetName: string };

const command: Command<Input> = {
  name: 'add-reading',
  operation,
  title: (ws, { targetName, reading: { on, value, unit, unitId } }) => {
    const where = unitId === null ? '' : `${ws.tables.units.get(unitId)?.name ?? unitId} `;
    return `填报${where}“${targetName}” ${on} 为 ${value} ${unit}`.trimEnd();
  },
};

/** Enters a reported figure of a target that the records here cannot tell. */
export function addReading(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}

import type { Refusal } from '../../core/refusal';
import { removeReading as operation } from '../../core/target/change-reading';
import { type Command, type Committed, commit } from '../commit';

type Input = { readonly id: string; readonly targetName: string };

const command: Command<Input> = {
  name: 'remove-reading',
  operation,
  title: (ws, { id, targetName }) => {
    const { on = '', value = '', unit = '' } = ws.tables.readings.get(id) ?? {};
    return `删除“${targetName}” ${on} 的填报数 ${value} ${unit}`.trimEnd();
  },
};

/** Takes a reported figure away; the log keeps it. */
export function removeReading(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}

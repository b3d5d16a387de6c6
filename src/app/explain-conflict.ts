import { isRefusal, type Refusal } from '../core/refusal';
import type { TableName } from '../core/workspace';
import { useWorkspace } from './workspace-store';

/** Adds to a conflict who changed the record meanwhile, when, and what they did. */
export function explainConflict<T>(answer: T | Refusal, table: TableName, id: string): T | Refusal {
  if (!isRefusal(answer) || answer.refused !== 'conflict') return answer;
  const { ws, log } = useWorkspace.getState();
  const rev = ws.tables[table].get(id)?.rev;
  const event = log.find((entry) => entry.seq === rev);
  if (!event) return answer;
  const time = new Date(event.at).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return { ...answer, why: `${answer.why}（${event.actor.name}，${time}：${event.title}）` };
}

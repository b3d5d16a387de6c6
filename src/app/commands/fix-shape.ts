import { type FixPreview, fixShape as operation } from '../../core/quality/fix-shape';
import { withRecheck } from '../../core/quality/recheck';
import { formatM2, formatNumber } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId, nowIso } from '../now';

const command: Command<FixPreview> = {
  name: 'fix-shape',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes) || changes.length === 0) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (ws, { fix, beforeM2, afterM2, dropped }) => {
    const nameOf = (id: string) => `“${ws.tables.parcels.get(id)?.name || id}”`;
    const area = `图形面积由 ${formatM2(beforeM2)} 变为 ${formatM2(afterM2)}（CGCS2000 椭球面）`;
    if (fix.kind === 'mend')
      return `删去${nameOf(fix.id)}重复的界址点和尖刺 ${dropped} 个，${area}`;
    if (fix.kind === 'snap') {
      const tolerance = formatNumber(fix.toleranceM, 2);
      return `将${nameOf(fix.id)}的界线贴到${nameOf(fix.by)}（移动不超过 ${tolerance} m），${area}`;
    }
    return `从${nameOf(fix.id)}扣除与${nameOf(fix.by)}重叠的部分，${area}`;
  },
};

/** Mends an outline as a person has seen and agreed to. */
export async function fixShape(preview: FixPreview): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, preview), 'shapes', preview.fix.id);
}

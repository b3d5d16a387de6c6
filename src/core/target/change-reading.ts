import { addition, type Operation, removal } from '../change/change';
import { refuse } from '../refusal';
import type { Reading } from './credit';

/** Enters a figure somebody reported for a target. */
export const addReading: Operation<{
  readonly reading: Omit<Reading, 'rev'>;
  readonly today: string;
}> = (_ws, { reading, today }) => {
  if (reading.on > today) {
    return refuse('in-future', `${reading.on} 还没有到，不能填报那时的数。`, '请核对数据日期。');
  }
  const source = reading.source.trim();
  return [addition('readings', { ...reading, source, note: reading.note.trim(), rev: 0 })];
};

/** Takes a reported figure away, as one that was wrong. */
export const removeReading: Operation<{ readonly id: string }> = (ws, { id }) => {
  const reading = ws.tables.readings.get(id);
  if (reading) return [removal('readings', reading)];
  return refuse('gone', '这个填报数已被删除。', '列表已更新，请另选。');
};

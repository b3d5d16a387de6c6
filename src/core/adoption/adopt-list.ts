import { addition, type Operation } from '../change/change';
import { refuse } from '../refusal';
import type { Adoption } from './adoption';

/** Writes down a list as it stands. It is adopted as it was seen: where the data has moved on, it is looked at again. */
export const adoptList: Operation<Omit<Adoption, 'rev'>> = (ws, adoption) => {
  if (adoption.head !== ws.head) {
    return refuse(
      'stale',
      '数据在这张名单列出之后已有改动，没有采纳。',
      '名单会按新数据重新列出，请看过再采纳。',
    );
  }
  if (adoption.rows.length === 0) {
    return refuse('nothing', '名单上没有企业、地块或区块，没有采纳。', '请先核实清单或作出认定。');
  }
  return [addition('adoptions', { ...adoption, name: adoption.name.trim(), rev: 0 })];
};

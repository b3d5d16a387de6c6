import { addition, type Operation } from '../change/change';
import { isDay } from '../field';
import { refuse } from '../refusal';
import type { Credit } from './credit';

export interface ReverseInput {
  /** The credit to take back. */
  readonly creditId: string;
  /** Of the new entry. */
  readonly id: string;
  readonly on: string;
  readonly today: string;
  readonly why: string;
  readonly document: string;
  readonly by: string;
  readonly at: string;
}

/** Takes a credit back from a day on. The credit stays in the ledger, and so does this. */
export const reverseCredit: Operation<ReverseInput> = (ws, input) => {
  const { creditId, id, on, today, document, by, at } = input;
  const credit = ws.tables.credits.get(creditId);
  if (!credit || credit.reverses !== null) {
    return refuse('gone', '要撤销的认定不存在。', '列表已更新，请另选。');
  }
  const note = input.why.trim();
  if (note === '') {
    return refuse('no-reason', '没有写明撤销的理由，没有保存。', '请写明为何撤销，如“协议解除”。');
  }
  if (!isDay(on) || on > today) {
    return refuse('bad-day', `撤销日期“${on}”无效或还没有到。`, '请填写实际撤销的日期。');
  }
  const entry: Credit = {
    ...credit,
    id,
    on,
    planned: false,
    land: null,
    document: document.trim(),
    note,
    by,
    at,
    reverses: creditId,
    rev: 0,
  };
  return [addition('credits', entry)];
};

import type { Attachment } from '../attachment/attachment';
import { addition, type Operation } from '../change/change';
import { isDay } from '../field';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import type { ProgramPack } from '../program/schema/pack-schema';
import { formatNumber, muFromM2 } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { checkAmount } from './check-amount';
import type { Credit } from './credit';
import { conflictFinder } from './credit-conflicts';
import { creditsOfLedger, eventsOfLedger } from './ledger';
import type { LandLedger } from './ledger-land';

/** What the operation cannot know by itself. */
export interface KnownLedger {
  /** The key all credits are entered under. */
  readonly key: string;
  readonly packs: readonly ProgramPack[];
  /** As of some moment before: it is brought up to the newest records here. */
  readonly ledger: LandLedger;
  /** Of the program the credits are entered for. */
  readonly period: { readonly from: string; readonly to: string };
  readonly today: string;
}

export interface AddCreditsInput {
  readonly credits: readonly Omit<Credit, 'rev' | 'ledger' | 'reverses'>[];
  /** Files that show them, in the same event. */
  readonly evidence: readonly Attachment[];
  readonly known: KnownLedger;
}

/**
 * Enters events that count towards a target. Refused as a whole, with the first reason in words, so that a batch is
 * either in the ledger or not.
 */
export const addCredits: Operation<AddCreditsInput> = (ws, { credits, evidence, known }) => {
  if (credits.length === 0) return refuse('nothing', '没有要登记的认定。', '请先选择地块或企业。');
  const drafts = credits.map((credit): Credit => {
    return { ...credit, ledger: known.key, reverses: null, rev: 0 };
  });
  const shown = new Set(evidence.map(({ subject }) => subject.id));
  for (const draft of drafts) {
    const refusal =
      checkDay(draft, known) ??
      checkEvent(draft, known) ??
      checkShown(draft, shown) ??
      checkAmount(ws, draft, known);
    if (refusal) return refusal;
  }
  const own = creditsOfLedger(known.packs, known.key, ws.tables.credits.values());
  const ledger = known.ledger.with([...own, ...drafts]);
  const finder = conflictFinder(ledger, (id) => ws.tables.shapes.get(id)?.geometry);
  for (const draft of drafts) {
    const [earlier] = finder.of(draft);
    if (earlier) return credited(ws, known, draft, earlier);
  }
  return [
    ...drafts.map((draft) => addition('credits', draft)),
    ...evidence.map((file) => addition('attachments', file)),
  ];
};

function checkDay({ on, planned }: Credit, { period, today }: KnownLedger): Refusal | null {
  if (!isDay(on)) {
    return refuse('bad-day', `日期“${on}”不是有效日期。`, '请填写，如 2021-07-31。');
  }
  if (on < period.from || on > period.to) {
    return refuse(
      'outside-period',
      `${on} 不在方案实施期（${period.from} 至 ${period.to}）内，不能计入该目标。`,
      '请核对日期，或改选实施期包含这一天的方案。',
    );
  }
  if (!planned && on > today) {
    return refuse(
      'in-future',
      `${on} 还没有到，不能登记为已发生。`,
      '请核对日期；预计发生的请登记为“计划”。',
    );
  }
  if (planned && on < today) {
    return refuse(
      'plan-in-past',
      `计划日期 ${on} 已经过去。`,
      '已经发生的请登记为认定；没有发生的请改为今后的日期。',
    );
  }
  return null;
}

function checkEvent({ event }: Credit, { packs, key }: KnownLedger): Refusal | null {
  if (eventsOfLedger(packs, key).some(({ id }) => id === event)) return null;
  return refuse(
    'bad-event',
    '方案包没有把这种事项列为该目标的认定事项。',
    '请在列出的事项中选择；方案包可在 creditEvents 中增加。',
  );
}

function checkShown({ id, document, planned }: Credit, shown: ReadonlySet<string>): Refusal | null {
  if (planned || document.trim() !== '' || shown.has(id)) return null;
  return refuse('no-document', '没有依据文件。', '请填写文号或文件名称，或附上证明材料。');
}

/** Names who counted it first, so that the two can be told apart. */
function credited(ws: Workspace, known: KnownLedger, draft: Credit, earlier: Credit): Refusal {
  const { subject, event, on, document, amount, unit, planned } = earlier;
  const name = subject && ws.tables[subject.table].get(subject.id)?.name;
  const word = eventsOfLedger(known.packs, known.key).find(({ id }) => id === event)?.name ?? event;
  const said = [
    `${on} ${planned ? '计划' : ''}${word}`,
    document && `依据 ${document}`,
    `${formatNumber(amount, unit === '亩' ? 2 : 0)} ${unit}`,
  ];
  const { grounds } = known.ledger;
  const common =
    draft.land && earlier.land
      ? overlapAreaM2(grounds.of(draft.land).geometry, grounds.of(earlier.land).geometry)
      : null;
  const where = common === null ? '' : `，其中重叠 ${formatNumber(muFromM2(common), 2)} 亩`;
  return refuse(
    'credited',
    `${name ? `“${name}”` : '同一对象'}已认定（${said.filter(Boolean).join('，')}）${where}，再计就重复了。`,
    common === null
      ? '请核对是否重复登记；原认定有误的请先撤销。'
      : '可只计余下的用地；原认定有误的请先撤销。',
  );
}

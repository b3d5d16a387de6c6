import type { Fact } from '../fact';
import type { Parcel } from '../parcel/parcel';
import type { Hatch } from '../theme/display-code';

export type IdleStatus = '在用' | '疑似闲置' | '已认定闲置';

/** Whether land lies idle, and why it is said to. Only a document decides; the rule suspects. */
export interface Idle {
  readonly status: IdleStatus | null;
  /** Whose word it is: a decision, the ledger, or the rule of 国土资源部令第53号. */
  readonly by: 'decision' | 'ledger' | 'rule' | null;
  /** In words, with days. */
  readonly reasons: readonly string[];
}

const RULE = '《闲置土地处置办法》（国土资源部令第53号）';

/** The status alone, for the map: no words are made. `asOf` is the day it is judged for. */
export function idleStatusOf({ facts }: Parcel, asOf: string): IdleStatus | null {
  const stated = textOf(facts, 'idleStatus');
  if (stated === '已认定闲置') return stated;
  if (stated === '疑似闲置' || startOverdue(facts, asOf) || stalled(facts, asOf)) return '疑似闲置';
  return stated === '在用' ? stated : null;
}

/** 0 in use or not known, 1 疑似闲置, 2 已认定闲置. */
export function idleHatch(status: IdleStatus | null): Hatch {
  return status === '已认定闲置' ? 2 : status === '疑似闲置' ? 1 : 0;
}

/** The status with its reasons; everything that speaks for it is listed. */
export function idleOf(parcel: Parcel, asOf: string): Idle {
  const { facts } = parcel;
  const status = idleStatusOf(parcel, asOf);
  const stated = facts.find((fact) => fact.field === 'idleStatus' && fact.value !== null);
  const rules = [
    ...(startOverdue(facts, asOf) ? [overdueWords(facts, asOf)] : []),
    ...(stalled(facts, asOf) ? [stalledWords(facts)] : []),
  ];
  const said = stated ? [statedWords(facts, stated)] : [];
  if (status === '已认定闲置') return { status, by: 'decision', reasons: [...said, ...rules] };
  if (rules.length > 0) return { status, by: 'rule', reasons: [...rules, ...said] };
  return { status, by: stated ? 'ledger' : null, reasons: said };
}

/** More than a year past the agreed day, and no start is known of. */
function startOverdue(facts: readonly Fact[], asOf: string): boolean {
  const agreed = textOf(facts, 'agreedStartOn');
  return agreed !== null && agreed < yearBefore(asOf) && !started(facts, asOf);
}

/** Begun, stopped a year ago or longer, and less than a third developed or a quarter invested. */
function stalled(facts: readonly Fact[], asOf: string): boolean {
  const since = textOf(facts, 'suspendedSince');
  if (since === null || since > yearBefore(asOf)) return false;
  return numberOf(facts, 'developedShare') * 3 < 100 || numberOf(facts, 'investedShare') < 25;
}

/** What was stopped had begun, even where the day of the start is not known. */
function started(facts: readonly Fact[], asOf: string): boolean {
  const day = textOf(facts, 'startedOn') ?? textOf(facts, 'suspendedSince');
  return day !== null && day <= asOf;
}

function statedWords(facts: readonly Fact[], { value, source, asOf }: Fact): string {
  const since = textOf(facts, 'idleSince');
  const cause = textOf(facts, 'idleCause');
  const idle = value !== '在用';
  return [
    value === '已认定闲置'
      ? `已认定闲置，文书：${source}（${asOf}）`
      : `台账记为${value}（${asOf}，${source}）`,
    ...(idle && since ? [`自 ${since} 起`] : []),
    ...(idle && cause ? [cause] : []),
  ].join('，');
}

function overdueWords(facts: readonly Fact[], asOf: string): string {
  const agreed = textOf(facts, 'agreedStartOn') ?? '';
  return `约定 ${agreed} 前动工，至 ${asOf} 已超过一年，没有实际动工的记载；${RULE}第二条`;
}

function stalledWords(facts: readonly Fact[]): string {
  const developed = numberOf(facts, 'developedShare');
  const invested = numberOf(facts, 'investedShare');
  const short = [
    ...(developed * 3 < 100 ? [`已开发面积占 ${developed}%，不足三分之一`] : []),
    ...(invested < 25 ? [`已投资额占 ${invested}%，不足百分之二十五`] : []),
  ];
  const since = textOf(facts, 'suspendedSince') ?? '';
  return `自 ${since} 起中止建设满一年，${short.join('；')}；${RULE}第二条`;
}

/** Days are compared as text; 29 February less a year still falls between 28 February and 1 March. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function textOf(facts: readonly Fact[], field: string): string | null {
  for (const fact of facts) {
    if (fact.field === field) return typeof fact.value === 'string' ? fact.value : null;
  }
  return null;
}

function numberOf(facts: readonly Fact[], field: string): number {
  for (const fact of facts) {
    if (fact.field === field) return typeof fact.value === 'number' ? fact.value : Number.NaN;
  }
  return Number.NaN;
}

import type { Credit, Reading } from '../../src/core/target/credit';
import type { Ledger, LedgerEntry } from '../../src/core/target/ledger-entry';

export function aCredit(id = 'credit-1', patch: Partial<Credit> = {}): Credit {
  return {
    id,
    ledger: 'dinghai-2021:d7',
    subject: { table: 'parcels', id: `parcel-${id}` },
    event: 'completion',
    on: '2021-06-30',
    planned: false,
    amount: 10,
    unit: '亩',
    areaMethod: '椭球面',
    floorM2: null,
    land: null,
    unitId: null,
    sector: '工业',
    document: '示例〔2021〕1 号',
    note: '示例数据（虚构）',
    by: '测试员',
    at: '2021-07-01T08:00:00.000Z',
    reverses: null,
    rev: 0,
    ...patch,
  };
}

export function aReading(id = 'reading-1', patch: Partial<Reading> = {}): Reading {
  return {
    id,
    target: 'dinghai-2022:g7',
    unitId: null,
    on: '2021-12-31',
    value: 1.2,
    unit: '%',
    source: '示例统计月报（虚构）',
    note: '',
    by: '测试员',
    at: '2022-01-10T08:00:00.000Z',
    rev: 0,
    ...patch,
  };
}

/**
 * A ledger of whole subjects, without any geometry: each counts at its highest weight, and a later event adds the
 * increase. Worked out anew every time, so that quicker ways can be held against it.
 */
export function plainLedger(
  credits: readonly Credit[],
  weights: Readonly<Record<string, number>>,
): Ledger {
  const takenBack = new Map<string, string>();
  for (const { reverses, on } of credits) if (reverses !== null) takenBack.set(reverses, on);
  const weightOf = ({ event }: Credit) => weights[event] ?? 0;
  const entries = (to: string, day: string, plans: boolean): LedgerEntry[] => {
    const reached = new Map<string, number>();
    return credits
      .filter(
        ({ on, planned, reverses }) =>
          reverses === null && (planned ? plans && on > day && on <= to : on <= day),
      )
      .sort(
        (a, b) => a.on.localeCompare(b.on) || weightOf(a) - weightOf(b) || a.id.localeCompare(b.id),
      )
      .map((credit) => {
        const reversedOn = takenBack.get(credit.id) ?? null;
        const alive = reversedOn === null || reversedOn > day;
        const weight = weightOf(credit);
        const subject = credit.subject?.id ?? credit.id;
        const before = reached.get(subject) ?? 0;
        const increase = alive ? Math.max(0, weight - before) : 0;
        reached.set(subject, before + increase);
        const counted = credit.amount === null ? null : credit.amount * increase;
        return { credit, weight, increase, counted, floorMu: null, reversedOn };
      });
  };
  return {
    size: credits.length,
    entriesAt: (day) => entries(day, day, false),
    forecastAt: (to, day) => entries(to, day, true),
  };
}

import type { Stage } from '../../core/program/schema/target-schema';
import { lastDayOf } from '../../core/work-item/due';

const DAY_MS = 86_400_000;

/** A stage on the bar: shares of its width, from 0 to 1. */
export interface StageSpan {
  readonly from: number;
  readonly to: number;
  /** The document does not say when it begins, or it has no end. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Timeline {
  readonly first: string;
  readonly last: string;
  readonly spans: readonly StageSpan[];
  /** Where a day stands on it; null outside. */
  readonly at: (day: string) => number | null;
}

/** All stages on one measure, that of the earliest and the latest day named; the document's own day is on it. */
export function timelineOf(stages: readonly Stage[], issuedOn: string): Timeline {
  const days = [
    issuedOn,
    ...stages.flatMap(({ from, to }) => [
      ...(from === null ? [] : [firstDayOf(from)]),
      ...(to === null ? [] : [lastDayOf(to)]),
    ]),
  ].sort();
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const length = Math.max(count(last) - count(first) + 1, 1);
  const share = (day: string, end: boolean) => (count(day) + (end ? 1 : 0) - count(first)) / length;
  const spans = stages.map(({ from, to, kind }) => ({
    from: from === null ? 0 : share(firstDayOf(from), false),
    to: to === null ? 1 : share(lastDayOf(to), true),
    openStart: from === null,
    openEnd: to === null || kind === 'open',
  }));
  return {
    first,
    last,
    spans,
    at: (day) => (day < first || day > last ? null : share(day, false)),
  };
}

/** 2021-01 至 2021-12; 长期 has no end; what comes again every year says so. */
export function wordsOfStage({ kind, from, to }: Stage): string {
  const span =
    to === null || kind === 'open'
      ? from === null
        ? '长期'
        : `${from} 起，长期`
      : from === null
        ? `${to} 前`
        : `${from} 至 ${to}`;
  return kind === 'recurring' ? `每年重复，${span}` : span;
}

function firstDayOf(dayOrMonth: string): string {
  return dayOrMonth.length > 7 ? dayOrMonth : `${dayOrMonth}-01`;
}

function count(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

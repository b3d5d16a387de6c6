import type { Track } from '../list/verdict';
import { roundTo, sumOf } from '../quantity';
import type { ComputedKind } from './computed-kind';

/** A firm in one data year; null where nobody knows. */
export interface FirmFigures {
  readonly id: string;
  readonly scale: '规上' | '规下' | null;
  readonly taxWan: number | null;
  readonly valueAddedWan: number | null;
  readonly landMu: number | null;
  readonly unitId: string | null;
  readonly sector: string;
}

/** A firm that stands on the list of a program year. */
export interface ListedFirm {
  readonly id: string;
  readonly scale: '规上' | '规下' | null;
  readonly track: Track;
  readonly unitId: string | null;
  readonly sector: string;
}

/** Where computed targets get their figures; null where there are none for the year. */
export interface ComputedSource {
  readonly firms: (year: number) => readonly FirmFigures[] | null;
  readonly listed: (year: number) => readonly ListedFirm[] | null;
}

/** Of what part of the district; undefined asks for all of it. */
export interface ComputedScope {
  readonly unitId?: string | null;
  readonly sector?: string;
}

/** A figure with all that it was made of. */
export interface ComputedValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How the two are called, with their units. */
  readonly words: string;
  readonly year: number;
  /** The year growth is counted from; null of other figures. */
  readonly baseYear: number | null;
  /** Firms it was made of, and those that should be in it but lack a figure. */
  readonly ids: readonly string[];
  readonly missing: readonly string[];
  /** Firms on a list that nothing tells of yet: in the denominator, and not counted as passed. */
  readonly undecided: readonly string[];
  /** Where it counts firms one by one: those that count, with the place they count for. */
  readonly counted: readonly ListedFirm[] | null;
}

type Part = ComputedScope & {
  readonly year: number;
  readonly baseYear: number;
  /** The sector the target itself is about, as 规上工业; none counts all. */
  readonly only?: string | undefined;
};

export function computedValue(
  kind: ComputedKind,
  source: ComputedSource,
  { year, baseYear, only = '', ...scope }: Part,
): ComputedValue | null {
  switch (kind) {
    case 'taxPerMu-above':
      return perMu(source, { metric: 'taxWan', only }, year, scope);
    case 'valueAddedPerMu-above':
      return perMu(source, { metric: 'valueAddedWan', only }, year, scope);
    case 'taxGrowth-above':
      return growth(source, { metric: 'taxWan', only }, year, baseYear, scope);
    case 'valueAddedGrowth-above':
      return growth(source, { metric: 'valueAddedWan', only }, year, baseYear, scope);
    case 'pass-share-above':
      return passShare(source, year, scope, '规上');
    case 'pass-share-below':
      return passShare(source, year, scope, '规下');
    case 'list-done':
      return passShare(source, year, scope, null);
    case 'list-passed':
      return passed(source, year, scope);
  }
}

const metricNames = { taxWan: '税收', valueAddedWan: '增加值' } as const;

interface Asked {
  readonly metric: keyof typeof metricNames;
  readonly only: string;
}

function wordsOf({ metric, only }: Asked): string {
  return `规上${only}${metricNames[metric]}（万元）÷ 规上${only}用地（亩）`;
}

/** Σ figure ÷ Σ land, never the mean of the firms' own ratios. */
function perMu(
  { firms }: ComputedSource,
  asked: Asked,
  year: number,
  scope: ComputedScope,
): ComputedValue | null {
  const { metric, only } = asked;
  const isMeant = ({ sector }: FirmFigures) => only === '' || sector === only || sector === '';
  const above = firms(year)?.filter(
    (firm) => firm.scale === '规上' && isMeant(firm) && lies(firm, scope),
  );
  if (!above) return null;
  // Tax without land would raise what all others have to a mu; who is of no sector may be of another.
  const isKnown = ({ landMu, sector, [metric]: figure }: FirmFigures) =>
    figure !== null && landMu !== null && landMu > 0 && (only === '' || sector === only);
  const known = above.filter(isKnown);
  const numerator = sumOf(known.map((firm) => firm[metric] as number));
  const denominator = sumOf(known.map((firm) => firm.landMu as number));
  return {
    value: denominator > 0 ? roundTo(numerator / denominator, 9) : null,
    numerator: known.length > 0 ? numerator : null,
    denominator: known.length > 0 ? denominator : null,
    words: wordsOf(asked),
    year,
    baseYear: null,
    ids: known.map(({ id }) => id),
    missing: above.filter((firm) => !isKnown(firm)).map(({ id }) => id),
    undecided: [],
    counted: null,
  };
}

/** Mean yearly growth of the ratio since the base year, in per cent. */
function growth(
  source: ComputedSource,
  asked: Asked,
  year: number,
  baseYear: number,
  scope: ComputedScope,
): ComputedValue | null {
  if (year <= baseYear) return null;
  const [now, base] = [perMu(source, asked, year, scope), perMu(source, asked, baseYear, scope)];
  if (!now || !base) return null;
  const sound = now.value !== null && base.value !== null && base.value > 0 && now.value >= 0;
  const times = sound ? (now.value as number) / (base.value as number) : null;
  return {
    value: times === null ? null : roundTo((times ** (1 / (year - baseYear)) - 1) * 100, 9),
    numerator: now.value,
    denominator: base.value,
    words: `${year} 年与 ${baseYear} 年的${wordsOf(asked)}`,
    year,
    baseYear,
    ids: now.ids,
    missing: [...new Set([...now.missing, ...base.missing])],
    undecided: [],
    counted: null,
  };
}

/** 单独考核 is also where nothing tells yet whether it passed. */
const isOpen = ({ track }: ListedFirm) => track === '单独考核';
const isDone = ({ track }: ListedFirm) => track === '达标' || track === '视同完成';

/** Of those assessed one by one or deemed done; who is assessed with a block is in neither number. */
function passShare(
  { listed }: ComputedSource,
  year: number,
  scope: ComputedScope,
  scale: '规上' | '规下' | null,
): ComputedValue | null {
  const rows = listed(year)?.filter((row) => row.track !== '随区块考核' && lies(row, scope));
  if (!rows) return null;
  const meant = scale === null ? rows : rows.filter((row) => row.scale === scale);
  const done = meant.filter(isDone);
  const unscaled = scale === null ? [] : rows.filter((row) => row.scale === null);
  return {
    value: meant.length > 0 ? roundTo((done.length / meant.length) * 100, 9) : null,
    numerator: done.length,
    denominator: meant.length,
    words: `达标和视同完成（家）÷ 列入清单的${scale ?? ''}企业（家）`,
    year,
    baseYear: null,
    ids: done.map(({ id }) => id),
    missing: unscaled.map(({ id }) => id),
    undecided: meant.filter(isOpen).map(({ id }) => id),
    counted: null,
  };
}

function passed(
  { listed }: ComputedSource,
  year: number,
  scope: ComputedScope,
): ComputedValue | null {
  const rows = listed(year)?.filter((row) => lies(row, scope));
  if (!rows) return null;
  const done = rows.filter(isDone);
  return {
    value: done.length,
    numerator: done.length,
    denominator: rows.length,
    words: '达标和视同完成（家），列入清单的企业（家）',
    year,
    baseYear: null,
    ids: done.map(({ id }) => id),
    missing: [],
    undecided: rows.filter(isOpen).map(({ id }) => id),
    counted: done,
  };
}

function lies(
  one: { readonly unitId: string | null; readonly sector: string },
  { unitId, sector }: ComputedScope,
): boolean {
  return (
    (unitId === undefined || one.unitId === unitId) &&
    (sector === undefined || one.sector === sector)
  );
}

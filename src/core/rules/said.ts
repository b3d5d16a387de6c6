import type { FactValue } from '../fact';
import { isDay } from '../field';
import { metricField, metricKeys } from '../indicator/metric';
import { type FactDefinition, type FactKey, factCatalog } from './fact-catalog';
import { dayCounted } from './raw-field';
import { readSet } from './read-set';
import type { SubjectReader } from './subject-reader';
import type { Said } from './subjects';
import { yearsSinceUpscale } from './years-since';

/** What stands behind the answer of one row: value, who says so, how it was worked out. */
export function saidOf(
  reader: SubjectReader,
  fact: FactKey,
  dataYear: number | null,
  row: number,
): Said | null {
  const period = dataYear === null ? undefined : String(dataYear);
  const metric = metricKeys.find((key) => key === fact);
  if (metric && dataYear !== null) {
    const value = orNull(reader.perMu(row, metric, dataYear));
    const origin = reader.source(row, metricField[metric], period);
    return said(value, origin, reader.how(row, metric, dataYear));
  }
  if (fact === 'landMu') {
    const how = reader.how(row, 'landMu', null);
    return said(orNull(reader.landMu(row)), reader.source(row, fact, undefined), how);
  }
  if (fact === 'yearsSinceUpscale') return saidOfUpscale(reader, row);
  const field = dayCounted[fact] ?? fact;
  const value = reader.raw(row, field, period);
  if (value === undefined) return null;
  const origin = reader.source(row, field, period);
  if (field !== fact) return said(value, origin, countedFrom(reader, value));
  return said(value, origin, doubtOf(factCatalog[fact], value));
}

function said(
  value: FactValue,
  origin: { readonly source: string; readonly asOf: string | null } | null,
  how: string | undefined,
): Said {
  const { source, asOf } = origin ?? { source: '', asOf: null };
  return { value, source, asOf, ...(how === undefined ? {} : { how }) };
}

/** 2021−2019＝2 年. */
function countedFrom({ programYear }: SubjectReader, day: FactValue): string | undefined {
  if (day === null) return undefined;
  if (typeof day !== 'string' || !isDay(day)) return '不是有效日期，按未知处理';
  const year = Number(day.slice(0, 4));
  return `${programYear}−${year}＝${programYear - year} 年`;
}

/** Why a word that was said is not one the rules know, so that the fact counts as unknown. */
function doubtOf({ kind, words }: FactDefinition, value: FactValue): string | undefined {
  if (value === null) return undefined;
  if (kind === 'number') return typeof value === 'number' ? undefined : '应为数字，按未知处理';
  if (typeof value !== 'string') return '应为文字，按未知处理';
  if (!words) return undefined;
  const known = kind === 'set' ? readSet(value, words) !== null : words.includes(value);
  return known ? undefined : `“${value}”不在 ${words.join('、')} 之中，按未知处理`;
}

function saidOfUpscale(reader: SubjectReader, row: number): Said | null {
  const one: SubjectReader = {
    ...reader,
    count: 1,
    raw: (_, field, period) => reader.raw(row, field, period),
  };
  const years = yearsSinceUpscale(one)[0] as number;
  if (years === Number.POSITIVE_INFINITY) return null;
  if (Number.isNaN(years)) return said(null, null, '有年度的规上/规下未知，无法判断是否升规');
  const year = reader.programYear - years;
  const how = `${year - 1} 年规下，${year} 年规上`;
  return said(years, reader.source(row, 'scale', String(year)), how);
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

import type { RecordColumn } from './record-column';
import { taxBandEdges } from './tax-band';

/** What a file for outside keeps back. */
export interface Secrecy {
  /** Names, codes of firms, and free text that may hold one. */
  readonly hideNames: boolean;
  /** `band`: per mu by band, and no sums it could be worked out from. */
  readonly tax: 'full' | 'band' | 'none';
  /** Vertices and points on a grid of 10 m. */
  readonly coarsen: boolean;
}

export const noSecrecy: Secrecy = { hideNames: false, tax: 'full', coarsen: false };

export interface KeptColumns<T> {
  readonly columns: readonly RecordColumn<T>[];
  /** Names of columns that are not in the file. */
  readonly dropped: readonly string[];
}

/** The columns that may leave the house. A column says itself what it reveals, so none is forgotten here. */
export function keepSecret<T>(
  columns: readonly RecordColumn<T>[],
  secrecy: Secrecy,
): KeptColumns<T> {
  const kept: RecordColumn<T>[] = [];
  const dropped: string[] = [];
  for (const column of columns) {
    if (!isSecret(column, secrecy)) kept.push(column);
    else if (column.instead && !(column.reveals === 'tax' && secrecy.tax === 'none')) {
      kept.push(column.instead);
    } else dropped.push(column.name);
  }
  return { columns: kept, dropped };
}

function isSecret<T>({ reveals }: RecordColumn<T>, { hideNames, tax, coarsen }: Secrecy): boolean {
  if (reveals === 'name') return hideNames;
  if (reveals === 'tax') return tax !== 'full';
  return reveals === 'place' && coarsen;
}

/** What was kept back, as the notes beside the data say it. */
export function secrecyWords(secrecy: Secrecy, dropped: readonly string[]): string[] {
  const { hideNames, tax, coarsen } = secrecy;
  return [
    ...(hideNames ? ['不含地块名称、企业名称、信用代码和备注等文字'] : []),
    ...(tax === 'band'
      ? [`税收为亩均区间（${taxBandEdges.join('、')} 万元/亩，含下限），不含税收总额`]
      : []),
    ...(tax === 'none' ? ['不含税收'] : []),
    ...(coarsen ? ['坐标取整到 10 米，仅示意位置；面积列仍按原图形量算'] : []),
    ...(dropped.length > 0 ? [`未写入的列：${dropped.join('、')}`] : []),
  ];
}

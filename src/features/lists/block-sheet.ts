import type { BlockColumns, ListStanding } from '../../app/verdicts/verdicts';
import { factsMissing } from '../../core/list/missing-words';
import { listings, tracks } from '../../core/list/verdict';
import { muFromM2 } from '../../core/quantity';
import type { SheetCell } from './sheet';

/** A list of blocks as a sheet has columns of its own: land by line, land of firms, and whom it holds. */
export function blockTitles({ firmList }: BlockColumns): string[] {
  return [
    '名称',
    '责任单位',
    '现列为',
    '年度目标',
    '区块面积（亩，CGCS2000 椭球面积）',
    '涉企用地（亩）',
    '企业（家）',
    ...(firmList === null ? [] : [`${firmList}（家）`]),
    '边界自何日起',
    '缺少的数据',
    '条款',
  ];
}

export function blockLine(standing: ListStanding, row: number, name: string): SheetCell[] {
  const { units, listing, track, areasM2, blocks, kind } = standing;
  const { missing } = standing.explain(row);
  const occupied = blocks?.occupiedM2[row] ?? null;
  return [
    name,
    units[row] ?? '',
    listings[listing[row] as number] ?? '',
    tracks[track[row] as number] ?? '',
    muFromM2(areasM2[row] as number),
    occupied === null ? null : muFromM2(occupied),
    blocks?.firms[row] ?? null,
    ...(blocks?.firmList == null ? [] : [blocks.listedFirms[row] ?? null]),
    blocks?.drawnFrom[row] ?? '',
    factsMissing(missing),
    kind.clause.at,
  ];
}

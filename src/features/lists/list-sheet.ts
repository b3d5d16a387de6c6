import type { ListStanding } from '../../app/verdicts/verdicts';
import type { AdoptedRow } from '../../core/adoption/adoption';
import { edgeWords } from '../../core/list/edge-words';
import { departmentsOf, factsMissing } from '../../core/list/missing-words';
import { listings, tracks, UNDETERMINED } from '../../core/list/verdict';
import { muFromM2 } from '../../core/quantity';
import { blockLine, blockTitles } from './block-sheet';
import type { SheetCell } from './sheet';

/** What is told of a subject beside its standing. */
export interface Told {
  readonly name: string;
  readonly landUse: string;
}

/** Rows of a list as a sheet: what is computed and what people decided in columns of their own. */
export function listSheet(
  standing: ListStanding,
  rows: readonly number[],
  told: (id: string) => Told,
): SheetCell[][] {
  return [titlesOf(standing), ...rows.map((row) => lineOf(standing, row, told))];
}

function titlesOf({ edge, table, blocks }: ListStanding): string[] {
  if (blocks) return blockTitles(blocks);
  return [
    '名称',
    '责任单位',
    table === 'parcels' ? '用途' : '行业',
    '现列为',
    '按规则',
    '考核方式',
    ...(edge ? [`${edge.label}（${edge.unit}）`, '标准'] : []),
    '用地面积（亩）',
    '缺少的数据',
    '提供部门',
    '改列理由',
    '改列人',
  ];
}

function lineOf(standing: ListStanding, row: number, told: (id: string) => Told): SheetCell[] {
  const { ids, listing, computed, track, decisions, units, sectors, values, areasM2 } = standing;
  const { name, landUse } = told(ids[row] as string);
  if (standing.blocks) return blockLine(standing, row, name);
  const open = listing[row] === UNDETERMINED;
  const missing = open ? standing.explain(row).missing : [];
  const decision = decisions.get(row);
  return [
    name,
    units[row] ?? '',
    standing.table === 'parcels' ? landUse : (sectors[row] ?? ''),
    listings[listing[row] as number] ?? '',
    listings[computed.listing[row] as number] ?? '',
    tracks[track[row] as number] ?? '',
    ...(standing.edge ? [values[row] as number, edgeWords(standing.edge)] : []),
    muFromM2(areasM2[row] as number),
    factsMissing(missing),
    departmentsOf(missing),
    decision?.why ?? '',
    decision?.by ?? '',
  ];
}

/** A list that was adopted, as it was that day. */
export function adoptedSheet(rows: readonly AdoptedRow[]): SheetCell[][] {
  return [
    [
      '名称',
      '责任单位',
      '行业',
      '列为',
      '考核方式',
      '指标值',
      '标准',
      '数据年度',
      '用地面积（亩）',
      '缺少的数据',
      '人工认定',
    ],
    ...rows.map((row): SheetCell[] => [
      row.name,
      row.unit,
      row.sector,
      row.listing,
      row.track,
      row.value,
      row.threshold,
      row.dataYear ?? '',
      row.areaM2 === null ? null : muFromM2(row.areaM2),
      row.missing,
      row.decided ? '是' : '',
    ]),
  ];
}

import type { ReactNode } from 'react';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { type MoneySum, ratioOfFloor } from '../../core/block/count-block';
import type { LiveNumbers } from '../../core/block/live-measure';
import { AREA_METHOD_LABEL } from '../../core/geo/area';
import {
  formatFar,
  formatMu,
  formatNumber,
  formatWan,
  formatWanPerMu,
  muFromM2,
} from '../../core/quantity';
import { Pairs } from '../../ui/pairs';
import style from './blocks.module.css';
import { TargetLines } from './target-lines';

interface LiveNumbersListProps {
  readonly numbers: LiveNumbers;
  readonly list: ListStanding | null;
  readonly year: string | null;
}

/** Everything an outline holds, in one column that does not jump while the line moves. */
export function LiveNumbersList({ numbers, list, year }: LiveNumbersListProps) {
  const units = useWorkspace((state) => state.ws.tables.units);
  const blocks = useWorkspace((state) => state.ws.tables.blocks);
  const { area, counts, others } = numbers;
  const shared = others.map(
    ({ id, m2 }) => `${blocks.get(id)?.name ?? '其他区块'} ${formatMu(muFromM2(m2))}`,
  );
  const involved = counts.units.map(
    ({ unitId, m2 }) =>
      `${unitId ? (units.get(unitId)?.name ?? '未知单位') : '未知单位'} ${formatMu(muFromM2(m2))}`,
  );
  const rows: (readonly [string, ReactNode])[] = [
    ['涉企用地', formatMu(muFromM2(counts.occupiedM2))],
    [
      '地块',
      `${formatNumber(counts.parcels, 0)} 宗，计入 ${formatNumber(counts.members, 0)} 宗${
        counts.cut > 0 ? `，跨界 ${formatNumber(counts.cut, 0)} 宗` : ''
      }`,
    ],
    ['企业', `${formatNumber(counts.firms, 0)} 家`],
  ];
  if (list && counts.listedM2 !== null) {
    const firms = counts.listedFirms === null ? '' : `${formatNumber(counts.listedFirms, 0)} 家，`;
    rows.push([`其中${list.kind.name}`, `${firms}${formatMu(muFromM2(counts.listedM2))}`]);
  }
  rows.push(
    [yearly('税收', year), sum(counts.tax)],
    [yearly('增加值', year), sum(counts.valueAdded)],
    [yearly('亩均税收', year), ratio(counts.tax)],
    [
      counts.floor?.basis ? `容积率（${counts.floor.basis}）` : '容积率',
      counts.floor ? formatFar(ratioOfFloor(counts.floor)) : '未知',
    ],
    [
      '闲置',
      `已认定 ${formatMu(muFromM2(counts.decidedIdleM2))}，疑似 ${formatMu(muFromM2(counts.suspectedIdleM2))}`,
    ],
    ['涉及单位', involved.length > 0 ? involved.join('；') : '无'],
    ['与其他区块重叠', shared.length > 0 ? shared.join('；') : '无'],
  );
  return (
    <>
      <p className={style.area}>
        <strong>{formatMu(muFromM2(area.m2))}</strong>
        <span>{AREA_METHOD_LABEL[area.method]}</span>
      </p>
      <Pairs rows={rows} />
      <TargetLines occupiedM2={counts.occupiedM2} />
    </>
  );
}

function yearly(name: string, year: string | null): string {
  return year ? `${name}（${year} 年）` : name;
}

function sum({ wan, known, missing }: MoneySum): string {
  if (known === 0) return missing > 0 ? `未知（${missing} 宗缺数）` : '无企业';
  return missing > 0 ? `${formatWan(wan)}（另 ${missing} 宗缺数）` : formatWan(wan);
}

function ratio({ wan, m2, known }: MoneySum): string {
  return known > 0 && m2 > 0 ? formatWanPerMu(wan / muFromM2(m2)) : '未知';
}

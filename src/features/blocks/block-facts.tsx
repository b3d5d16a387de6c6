import type { ReactNode } from 'react';
import { showClause } from '../../app/programs/shown-clause';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Block } from '../../core/block/block';
import { horizonNotice } from '../../core/block/horizon';
import { UNKNOWN } from '../../core/quantity';
import { ClauseChip } from '../../ui/clause-chip';
import { Pairs } from '../../ui/pairs';
import { blockRules, startWords, trackWords } from './block-track';
import style from './blocks.module.css';

/** What was decided of a block, as its plan says. */
export function BlockFacts({ block }: { readonly block: Block }) {
  const units = useWorkspace((state) => state.ws.tables.units);
  const verdicts = useVerdicts((state) => state.verdicts);
  const pack = verdicts?.program.pack;
  const notice = pack ? horizonNotice(block, pack) : null;
  const unitName = (id: string | null) => (id ? (units.get(id)?.name ?? id) : UNKNOWN);
  const rows: (readonly [string, ReactNode])[] = [
    ['所在单位', unitName(block.unitId)],
    ...(block.reportingUnitId ? [['填报单位', unitName(block.reportingUnitId)] as const] : []),
    [
      '起止',
      `${startWords(block)}，${block.endYear === null ? '完成年份未定' : `${block.endYear} 年完成`}`,
    ],
    ['整治方向', block.direction || UNKNOWN],
    ['整治方式', block.modes.length > 0 ? block.modes.join('、') : UNKNOWN],
    ['责任单位', block.leadUnit || UNKNOWN],
    ['实施单位', block.implementingUnit || UNKNOWN],
  ];
  if (verdicts && pack && blockRules(pack).length > 0)
    rows.push([`${verdicts.year} 年度考核`, trackWords(block, verdicts.year, pack)]);
  if (block.documents.length > 0) {
    const told = block.documents.map(({ number, title }) => (
      <span key={`${number}${title}`} className={style.document}>
        {title}
        {number && `（${number}）`}
      </span>
    ));
    rows.push(['文件', told]);
  }
  if (block.note) rows.push(['备注', block.note]);
  rows.push(['来源', block.source || UNKNOWN]);
  return (
    <>
      {notice && (
        <p className={style.warned} role="note">
          整治期 {notice.years} 年，超过文件“原则上{yearsWord(notice.most)}
          年”；不影响保存，请说明理由。{' '}
          {notice.clause && <ClauseChip clause={notice.clause} onShow={showClause} />}
        </p>
      )}
      <Pairs rows={rows} />
    </>
  );
}

function yearsWord(years: number): string {
  return '零一二三四五六七八九十'[years] ?? String(years);
}

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { dayOfProgramYear } from '../../app/blocks/block-day';
import { useBlockLand } from '../../app/blocks/block-land';
import { openBlock } from '../../app/blocks/block-view';
import { flyToBlock } from '../../app/blocks/fly-to';
import { today } from '../../app/now';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { blockRules, goalWords, startWords, trackWords } from './block-track';
import style from './blocks.module.css';
import { NewBlock } from './new-block';
import look from './rows.module.css';
import { type BlockOrder, type BlockRow, useBlockRows } from './use-block-rows';

const orders: readonly { readonly value: BlockOrder; readonly label: string }[] = [
  { value: 'name', label: '按名称' },
  { value: 'start', label: '按启动年份' },
  { value: 'area', label: '按面积' },
  { value: 'listed', label: '按清单用地' },
];

/** The blocks of the program that is looked at, and the ways to a new one. */
export function BlockList() {
  const [order, setOrder] = useState<BlockOrder>('name');
  const rows = useBlockRows(order);
  const verdicts = useVerdicts((state) => state.verdicts);
  if (!verdicts) {
    return (
      <div className={style.lead}>
        <Quiet>正在载入方案。没有选定方案的，请先在顶栏选一个；区块属于某一份方案。</Quiet>
      </div>
    );
  }
  const { pack } = verdicts.program;
  return (
    <>
      <NewBlock />
      <Section
        title={`${pack.shortTitle}的区块`}
        aside={
          rows.length > 1 && (
            <NativeSelect
              aria-label="排序"
              size="xs"
              data={orders.map((one) => ({ ...one }))}
              value={order}
              onChange={(event) => setOrder(event.currentTarget.value as BlockOrder)}
            />
          )
        }
      >
        {rows.length === 0 ? (
          <Quiet>
            这份方案还没有区块。可以在地图上画，可以由地块合成（圈选的、筛选出的或清单上的地块），也可以从“建议区块”里选一处。
          </Quiet>
        ) : (
          <ul className={look.rows}>
            {rows.map((row) => (
              <Row key={row.block.id} row={row} year={verdicts.year} pack={pack} />
            ))}
          </ul>
        )}
        {rows.length > 0 && <AsOfToday year={verdicts.year} />}
        {pack.blocks.length > 0 && <Planned names={rows.map(({ block }) => block.name)} />}
      </Section>
    </>
  );
}

interface RowProps {
  readonly row: BlockRow;
  readonly year: number;
  readonly pack: ProgramPack;
}

function Row({ row: { block, numbers, drawn }, year, pack }: RowProps) {
  const unit = useWorkspace((state) =>
    block.unitId ? state.ws.tables.units.get(block.unitId)?.name : null,
  );
  const deems = blockRules(pack).length > 0;
  const list = useBlockLand((state) => state.ready?.list ?? null);
  const counts = numbers?.counts;
  const listed =
    counts && list && counts.listedM2 !== null
      ? `${list.kind.name} ${
          counts.listedFirms === null ? '' : `${formatNumber(counts.listedFirms, 0)} 家 `
        }${formatMu(muFromM2(counts.listedM2))}`
      : '';
  const area = numbers
    ? `${formatMu(muFromM2(numbers.area.m2))}`
    : drawn
      ? '正在计算…'
      : '尚未划定';
  const where = [unit ?? '单位未定', startWords(block)].join(' · ');
  return (
    <li>
      <button
        type="button"
        className={look.row}
        onClick={() => {
          openBlock(block.id);
          flyToBlock(block);
        }}
      >
        <span className={look.name} title={block.name}>
          {block.name}
        </span>
        <span className={look.figure} title="CGCS2000 椭球面积">
          {area}
        </span>
        <span className={look.where} title={where}>
          {where}
        </span>
        <span className={look.figure2}>
          {counts && `涉企用地 ${formatMu(muFromM2(counts.occupiedM2))}`}
        </span>
        {listed && (
          <span className={look.wide} title={listed}>
            {listed}
          </span>
        )}
        <span className={look.wide}>
          {deems && <b className={look.track}>{trackWords(block, year, pack)}</b>}
          {goalWords(block, year, pack)}
        </span>
      </button>
    </li>
  );
}

/** Where the program looked at is of an older year, boundaries may have moved since. */
function AsOfToday({ year }: { readonly year: number }) {
  const day = dayOfProgramYear(year);
  if (day === today()) return null;
  return (
    <p className={style.hint}>
      面积、家数按今天有效的边界；{year} 年度考核按 {day} 的边界，点开可看。
    </p>
  );
}

/** Blocks the document names of which there is no record yet. */
function Planned({ names }: { names: readonly string[] }) {
  const missing = useVerdicts(({ verdicts }) => verdicts?.program.pack.blocks);
  const open = (missing ?? []).filter(({ name, kind }) => kind && !names.includes(name));
  if (open.length === 0) return null;
  return (
    <p className={style.hint}>
      文件列出、还没有划定的：{open.map(({ name }) => name).join('、')}
      。划定时选它的名称即可带出单位、年份和方式。
    </p>
  );
}

import type { Block } from '../block/block';
import type { BlockFigures } from '../block/block-figures';
import { type AreaSources, areaColumns, inMu } from './area-columns';
import type { RecordColumn } from './record-column';

export interface BlockSources extends AreaSources {
  readonly unitName: (id: string) => string | null;
  readonly programName: (id: string) => string;
  /** By the boundary of the day that was asked for. */
  readonly figuresOf: (block: Block) => BlockFigures;
  /** The list whose firms are counted; null while none is judged. */
  readonly firmList: string | null;
  /** Of the blocks of this program alone. */
  readonly listProgram: string | null;
}

const text = 'text';
const whole = { kind: 'number', decimals: 0 } as const;

/** Columns of blocks: the plan as it was decided, the boundary of the day, and what it holds. */
export function blockExport(sources: BlockSources): RecordColumn<Block>[] {
  const { programName, figuresOf } = sources;
  const outlineOf = (block: Block) => figuresOf(block).outline;
  return [
    { name: '名称', kind: text, short: 'MC', read: ({ name }) => name },
    { name: '方案', kind: text, short: 'FA', read: ({ programId }) => programName(programId) },
    ...planColumns(sources),
    {
      name: '边界自何日起',
      kind: 'date',
      short: 'BJQSR',
      read: (block) => outlineOf(block)?.validFrom ?? null,
    },
    {
      name: '划定人',
      kind: text,
      short: 'HDR',
      reveals: 'name',
      read: (block) => outlineOf(block)?.by || null,
    },
    {
      name: '划定理由',
      kind: text,
      short: 'HDLY',
      reveals: 'name',
      read: (block) => outlineOf(block)?.why || null,
    },
    ...areaColumns<Block>(sources),
    ...figureColumns(sources),
    { name: '备注', kind: text, short: 'BZ', reveals: 'name', read: ({ note }) => note || null },
    { name: '来源', kind: text, short: 'LY', read: ({ source }) => source || null },
  ];
}

function planColumns({ unitName }: BlockSources): RecordColumn<Block>[] {
  const named = (id: string | null) => (id === null ? null : unitName(id));
  return [
    { name: '所在单位', kind: text, short: 'SZXZ', read: ({ unitId }) => named(unitId) },
    {
      name: '填报单位',
      kind: text,
      short: 'TBDW',
      read: ({ reportingUnitId }) => named(reportingUnitId),
    },
    { name: '启动年份', ...whole, short: 'QDND', read: ({ startYear }) => startYear },
    { name: '启动年份至', ...whole, short: 'QDNDZ', read: ({ startTo }) => startTo },
    { name: '完成年份', ...whole, short: 'WCND', read: ({ endYear }) => endYear },
    { name: '整治方向', kind: text, short: 'ZZFX', read: ({ direction }) => direction || null },
    { name: '整治方式', kind: text, short: 'ZZFS', read: ({ modes }) => modes.join('、') || null },
    { name: '责任单位', kind: text, short: 'ZRDW', read: ({ leadUnit }) => leadUnit || null },
    {
      name: '实施单位',
      kind: text,
      short: 'SSDW',
      reveals: 'name',
      read: ({ implementingUnit }) => implementingUnit || null,
    },
    { name: '进度目标', kind: text, short: 'JDMB', read: ({ goals }) => goalWords(goals) },
  ];
}

function goalWords(goals: Block['goals']): string | null {
  const told = goals.map(({ year, text: goal, result }) => `${year} 年：${goal}（${result}）`);
  return told.join('；') || null;
}

function figureColumns({ figuresOf, firmList, listProgram }: BlockSources): RecordColumn<Block>[] {
  return [
    {
      name: '涉企用地（亩）',
      kind: 'number',
      decimals: 2,
      short: 'SQYD_MU',
      read: (block) => inMu(figuresOf(block).occupiedM2),
    },
    { name: '企业（家）', ...whole, short: 'QYS', read: (block) => figuresOf(block).firms },
    ...(firmList === null
      ? []
      : [
          {
            name: `${firmList}（家）`,
            ...whole,
            short: 'QDQYS',
            read: (block: Block) =>
              block.programId === listProgram ? figuresOf(block).listedFirms : null,
          },
        ]),
  ];
}

import type { RecordColumn } from './record-column';
import { taxBand } from './tax-band';

/** One subject on a list, with what its verdict rests on (A6). */
export interface ListRow {
  readonly id: string;
  readonly name: string;
  /** 宗地代码 or 统一社会信用代码. */
  readonly code: string;
  readonly unit: string;
  readonly sector: string;
  readonly listing: string;
  /** By rule alone, before anybody decided. */
  readonly computed: string;
  readonly track: string;
  readonly categories: string;
  /** The figure the list turns on; null is unknown. */
  readonly value: number | null;
  readonly threshold: string;
  readonly dataYear: number | null;
  /** 三(三)2 and its words. */
  readonly clause: string;
  readonly quote: string;
  readonly areaMu: number | null;
  readonly missing: string;
  readonly departments: string;
  readonly decision: { readonly why: string; readonly by: string } | null;
  /** What is told of a block beside; null of others. */
  readonly block: BlockOnList | null;
}

/** Unknown while nobody drew the block. */
export interface BlockOnList {
  readonly occupiedMu: number | null;
  readonly firms: number | null;
  readonly listedFirms: number | null;
  readonly drawnFrom: string | null;
}

export interface ListHead {
  readonly table: 'enterprises' | 'parcels' | 'blocks';
  /** The list whose firms are counted in a block; null where none is. */
  readonly firmList: string | null;
  /** Of the figure the list turns on; null where it turns on none. */
  readonly figure: {
    readonly label: string;
    readonly unit: string;
    readonly isTax: boolean;
  } | null;
}

const text = 'text';

/** Columns of a list: the verdict, the figure and the edge it was put against, the clause, and what people decided. */
export function listExport({ table, figure, firmList }: ListHead): RecordColumn<ListRow>[] {
  if (table === 'blocks') return blockListExport(firmList);
  const ofParcels = table === 'parcels';
  return [
    { name: '名称', kind: text, short: 'MC', reveals: 'name', read: ({ name }) => name || null },
    ofParcels
      ? { name: '宗地代码', kind: text, short: 'ZDDM', read: ({ code }) => code || null }
      : {
          name: '统一社会信用代码',
          kind: text,
          reveals: 'name',
          read: ({ code }) => code || null,
        },
    { name: '责任单位', kind: text, short: 'ZRDW', read: ({ unit }) => unit || null },
    {
      name: ofParcels ? '用途' : '行业',
      kind: text,
      ...(ofParcels && { short: 'TDYT' }),
      read: ({ sector }) => sector || null,
    },
    { name: '现列为', kind: text, short: 'XLW', read: ({ listing }) => listing },
    { name: '按规则', kind: text, short: 'AGZ', read: ({ computed }) => computed },
    { name: '考核方式', kind: text, short: 'KHFS', read: ({ track }) => track },
    { name: '类别', kind: text, short: 'LB', read: ({ categories }) => categories || null },
    ...(figure ? figureColumns(figure) : []),
    { name: '条款', kind: text, short: 'TK', read: ({ clause }) => clause },
    { name: '条款原文', kind: text, short: 'TKYW', read: ({ quote }) => quote },
    {
      name: ofParcels ? '用地面积（亩，椭球面积）' : '评价用地（亩）',
      kind: 'number',
      decimals: 2,
      short: 'YDMJ_MU',
      read: ({ areaMu }) => areaMu,
    },
    { name: '缺少的数据', kind: text, short: 'QSSJ', read: ({ missing }) => missing || null },
    { name: '提供部门', kind: text, short: 'TGBM', read: ({ departments }) => departments || null },
    {
      name: '改列理由',
      kind: text,
      short: 'GLLY',
      reveals: 'name',
      read: ({ decision }) => decision?.why ?? null,
    },
    {
      name: '改列人',
      kind: text,
      short: 'GLR',
      reveals: 'name',
      read: ({ decision }) => decision?.by ?? null,
    },
  ];
}

/** A block is listed by being drawn: nothing is computed of it, and nobody puts it elsewhere. */
function blockListExport(firmList: string | null): RecordColumn<ListRow>[] {
  const count = { kind: 'number', decimals: 0 } as const;
  const mu = { kind: 'number', decimals: 2 } as const;
  return [
    { name: '名称', kind: text, short: 'MC', read: ({ name }) => name || null },
    { name: '责任单位', kind: text, short: 'ZRDW', read: ({ unit }) => unit || null },
    { name: '现列为', kind: text, short: 'XLW', read: ({ listing }) => listing },
    { name: '年度目标', kind: text, short: 'NDMB', read: ({ track }) => track },
    { name: '条款', kind: text, short: 'TK', read: ({ clause }) => clause },
    { name: '条款原文', kind: text, short: 'TKYW', read: ({ quote }) => quote },
    {
      name: '区块面积（亩，椭球面积）',
      ...mu,
      short: 'QKMJ_MU',
      read: ({ areaMu }) => areaMu,
    },
    {
      name: '涉企用地（亩）',
      ...mu,
      short: 'SQYD_MU',
      read: ({ block }) => block?.occupiedMu ?? null,
    },
    { name: '企业（家）', ...count, short: 'QYS', read: ({ block }) => block?.firms ?? null },
    ...(firmList === null
      ? []
      : [
          {
            name: `${firmList}（家）`,
            ...count,
            short: 'QDQYS',
            read: ({ block }: ListRow) => block?.listedFirms ?? null,
          },
        ]),
    {
      name: '边界自何日起',
      kind: 'date',
      short: 'BJQSR',
      read: ({ block }) => block?.drawnFrom ?? null,
    },
    { name: '缺少的数据', kind: text, short: 'QSSJ', read: ({ missing }) => missing || null },
  ];
}

function figureColumns({
  label,
  unit,
  isTax,
}: NonNullable<ListHead['figure']>): RecordColumn<ListRow>[] {
  const name = unit ? `${label}（${unit}）` : label;
  const instead: RecordColumn<ListRow> = {
    name: `${label}区间（${unit}）`,
    kind: 'text',
    short: 'ZBZQJ',
    read: ({ value }) => taxBand(value),
  };
  return [
    {
      name,
      kind: 'number',
      short: 'ZBZ',
      ...(isTax && { reveals: 'tax', instead }),
      read: ({ value }) => value,
    },
    { name: '标准', kind: 'text', short: 'BZ', read: ({ threshold }) => threshold || null },
    {
      name: '数据年度',
      kind: 'number',
      decimals: 0,
      short: 'SJND',
      read: ({ dataYear }) => dataYear,
    },
  ];
}

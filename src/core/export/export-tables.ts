export const exportTables = [
  'parcels',
  'blocks',
  'enterprises',
  'occupancies',
  'facts',
  'list',
  'findings',
  'units',
  'zones',
] as const;

export type ExportTable = (typeof exportTables)[number];

/** What can be written out, and what of it a person may ask for. */
export interface TableInfo {
  readonly name: string;
  /** What the filter means for it; null where it is written as a whole. */
  readonly kept: string | null;
  /** What is kept back when places are coarsened. A list has outlines when it is of parcels or blocks. */
  readonly places: 'outlines' | 'points' | 'none';
  /** What else its columns reveal. */
  readonly reveals: readonly ('name' | 'tax')[];
}

const [nothing, names, namesAndTax] = [[], ['name'], ['name', 'tax']] as const;

export const tableInfo: Readonly<Record<ExportTable, TableInfo>> = {
  parcels: { name: '地块', kept: '筛选结果内的地块', places: 'outlines', reveals: namesAndTax },
  blocks: { name: '区块', kept: '界内有筛选结果的区块', places: 'outlines', reveals: names },
  enterprises: {
    name: '企业',
    kept: '用地在筛选结果内的企业',
    places: 'none',
    reveals: namesAndTax,
  },
  occupancies: {
    name: '用地关系',
    kept: '筛选结果内的地块上的用地关系',
    places: 'none',
    reveals: names,
  },
  facts: {
    name: '年度和月度数据',
    kept: '筛选结果内的地块及其企业的数据',
    places: 'none',
    reveals: namesAndTax,
  },
  list: {
    name: '清单',
    kept: '清单上在筛选结果内的企业、地块或区块',
    places: 'none',
    reveals: namesAndTax,
  },
  findings: {
    name: '质检问题',
    kept: '筛选结果内的地块及其企业的问题',
    places: 'points',
    reveals: names,
  },
  units: { name: '镇街和平台', kept: null, places: 'outlines', reveals: nothing },
  zones: { name: '规划控制线', kept: null, places: 'outlines', reveals: nothing },
};

export const exportFormats = [
  'shapefile',
  'geopackage',
  'geojson',
  'kml',
  'dxf',
  'jzd-txt',
  'xlsx',
  'csv',
] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** All that a writer may tell it could not hold. */
export type LossKind =
  | 'renamed'
  | 'letters'
  | 'cut'
  | 'rounded'
  | 'not-a-number'
  | 'untyped'
  | 'dropped'
  | 'flattened'
  | 'without-outline'
  | 'no-outline'
  | 'signs'
  | 'vertices'
  | 'code-as-figure'
  | 'sheet-renamed'
  | 'shapes-left-out'
  | 'closed-up';

export interface StatedLoss {
  readonly words: string;
  /** By which kinds a writer tells it; none where nothing of the data is lost. */
  readonly kinds: readonly LossKind[];
}

/** What a format is, and what it cannot hold by its nature. Told before anything is written; the guide says the same. */
export interface FormatInfo {
  readonly label: string;
  readonly extension: string;
  /** `any`: degrees or a grid, as chosen. `grid`: the zone before the easting, nothing else. */
  readonly crs: 'any' | 'lon-lat' | 'grid' | 'none';
  readonly letters: string;
  readonly choosesEncoding: boolean;
  /** Whether rows without outlines can be written. */
  readonly takesTables: boolean;
  /** As many as the format can hold; none where memory alone sets the end. */
  readonly mostRows?: number;
  readonly loses: readonly StatedLoss[];
}

export const formatInfo: Readonly<Record<ExportFormat, FormatInfo>> = {
  shapefile: {
    label: 'Shapefile（.zip）',
    extension: 'zip',
    crs: 'any',
    letters: 'UTF-8（带 .cpg），可选 GBK',
    choosesEncoding: true,
    takesTables: false,
    loses: [
      { words: '列名最长 10 个字节，改用简称', kinds: ['renamed'] },
      { words: '文字最长 254 个字节，超出的截短', kinds: ['cut'] },
      { words: '数值最多 19 位，超出的舍入或留空', kinds: ['rounded', 'not-a-number'] },
      { words: '选 GBK 时，表外的字（如 𬒗）写成“?”，逐字列出', kinds: ['letters'] },
    ],
  },
  geopackage: {
    label: 'GeoPackage（.gpkg）',
    extension: 'gpkg',
    crs: 'any',
    letters: 'UTF-8',
    choosesEncoding: false,
    takesTables: true,
    loses: [],
  },
  geojson: {
    label: 'GeoJSON',
    extension: 'geojson',
    crs: 'lon-lat',
    letters: 'UTF-8',
    choosesEncoding: false,
    takesTables: false,
    loses: [
      { words: '只有经纬度', kinds: [] },
      { words: '日期成为文字', kinds: ['untyped'] },
    ],
  },
  kml: {
    label: 'KML',
    extension: 'kml',
    crs: 'lon-lat',
    letters: 'UTF-8',
    choosesEncoding: false,
    takesTables: false,
    loses: [
      { words: '只有经纬度', kinds: [] },
      { words: '日期成为文字，许多软件把所有列都当作文字', kinds: ['untyped'] },
      { words: '不可见的控制字符去掉', kinds: ['letters'] },
    ],
  },
  dxf: {
    label: 'DXF（R12）',
    extension: 'dxf',
    crs: 'any',
    letters: 'GBK',
    choosesEncoding: false,
    takesTables: false,
    loses: [
      { words: '只有界线和一个注记，其余各列不写入', kinds: ['dropped'] },
      { words: '内洞和多部分成为各自的闭合线', kinds: ['flattened'] },
      { words: '没有图形的行不写入', kinds: ['without-outline'] },
      { words: '注记超过 100 字的截短', kinds: ['cut'] },
      { words: 'GBK 以外的字写成编号或丢失，逐字列出', kinds: ['letters'] },
    ],
  },
  'jzd-txt': {
    label: '界址点 TXT（部颁格式）',
    extension: 'txt',
    crs: 'grid',
    letters: 'UTF-8，可选 GBK',
    choosesEncoding: true,
    takesTables: false,
    loses: [
      { words: '只有地块编号、名称、面积、用途和界址点', kinds: ['dropped'] },
      { words: '坐标到毫米，更近的界址点合并', kinds: ['vertices'] },
      { words: '没有图形的行不写入', kinds: ['no-outline'] },
      { words: '文字里的逗号、@ 改为全角，换行改为空格', kinds: ['signs'] },
      { words: '选 GBK 时，表外的字写成“?”，逐字列出', kinds: ['letters'] },
    ],
  },
  xlsx: {
    label: 'Excel（.xlsx）',
    extension: 'xlsx',
    crs: 'none',
    letters: 'UTF-8',
    choosesEncoding: false,
    takesTables: true,
    // A sheet ends at 1,048,576, and the first row is the head.
    mostRows: 1_048_575,
    loses: [{ words: '不含图形', kinds: ['shapes-left-out'] }],
  },
  csv: {
    label: 'CSV',
    extension: 'csv',
    crs: 'none',
    letters: 'UTF-8（带 BOM）',
    choosesEncoding: false,
    takesTables: true,
    loses: [
      { words: '不含图形', kinds: ['shapes-left-out'] },
      {
        words: '没有列的类型，用 Excel 打开时长代码会被当作数字',
        kinds: ['code-as-figure'],
      },
    ],
  },
};

export const crsWords: Readonly<Record<FormatInfo['crs'], string>> = {
  any: '本地 3 度带，或 CGCS2000 经纬度',
  'lon-lat': '仅 CGCS2000 经纬度',
  grid: '仅本地 3 度带，带带号',
  none: '不含图形',
};

/** The workbook and the GeoPackage carry their notes within; beside all others they lie in one zip. */
export function holdsNotes(format: ExportFormat): boolean {
  return format === 'xlsx' || format === 'geopackage';
}

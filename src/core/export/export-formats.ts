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

/** What a format is, and what it cannot hold by its nature. Told before anything is written. */
export interface FormatInfo {
  readonly label: string;
  readonly extension: string;
  /** `any`: degrees or a grid, as chosen. `grid`: the zone before the easting, nothing else. */
  readonly crs: 'any' | 'lon-lat' | 'grid' | 'none';
  readonly choosesEncoding: boolean;
  /** Whether a table without outlines can be written. */
  readonly takesFirms: boolean;
  readonly loses: readonly string[];
}

export const formatInfo: Readonly<Record<ExportFormat, FormatInfo>> = {
  shapefile: {
    label: 'Shapefile（.zip）',
    extension: 'zip',
    crs: 'any',
    choosesEncoding: true,
    takesFirms: false,
    loses: ['列名最长 10 个字节，改用简称', '文字最长 254 个字节', '选 GBK 时，表外的字写不进去'],
  },
  geopackage: {
    label: 'GeoPackage（.gpkg）',
    extension: 'gpkg',
    crs: 'any',
    choosesEncoding: false,
    takesFirms: true,
    loses: [],
  },
  geojson: {
    label: 'GeoJSON',
    extension: 'geojson',
    crs: 'lon-lat',
    choosesEncoding: false,
    takesFirms: false,
    loses: ['只有经纬度', '日期成为文字'],
  },
  kml: {
    label: 'KML',
    extension: 'kml',
    crs: 'lon-lat',
    choosesEncoding: false,
    takesFirms: false,
    loses: ['只有经纬度', '日期成为文字，许多软件把所有列都当作文字'],
  },
  dxf: {
    label: 'DXF（R12）',
    extension: 'dxf',
    crs: 'any',
    choosesEncoding: false,
    takesFirms: false,
    loses: [
      '只有界线和一个注记，其余各列都不写入',
      '内洞和多部分成为各自的闭合线',
      '没有图形的行不写入',
      'GBK 以外的字写成编号或丢失',
    ],
  },
  'jzd-txt': {
    label: '界址点 TXT（部颁格式）',
    extension: 'txt',
    crs: 'grid',
    choosesEncoding: true,
    takesFirms: false,
    loses: [
      '只有地块编号、名称、面积、用途和界址点',
      '坐标到毫米',
      '没有图形的行不写入',
      '名称里的逗号和 @ 改为全角',
    ],
  },
  xlsx: {
    label: 'Excel（.xlsx）',
    extension: 'xlsx',
    crs: 'none',
    choosesEncoding: false,
    takesFirms: true,
    loses: ['不含图形'],
  },
  csv: {
    label: 'CSV',
    extension: 'csv',
    crs: 'none',
    choosesEncoding: false,
    takesFirms: true,
    loses: ['不含图形', '没有列的类型，用 Excel 打开时长代码会被当作数字'],
  },
};

/** The workbook and the GeoPackage carry their notes within; beside all others they lie in one zip. */
export function holdsNotes(format: ExportFormat): boolean {
  return format === 'xlsx' || format === 'geopackage';
}

import type { EncodingUsed, SourceFormat } from '../../app/import/import-store';

export const formatWords: Readonly<Record<SourceFormat, string>> = {
  shapefile: 'Shapefile',
  geojson: 'GeoJSON',
  geopackage: 'GeoPackage',
  kml: 'KML',
  dxf: 'DXF',
  'jzd-txt': '界址点 TXT',
  csv: '文本表格',
  xlsx: 'Excel',
  wkt: 'WKT',
  coordinates: '坐标表',
};

const grounds: Readonly<Record<EncodingUsed['from'], string>> = {
  cpg: '按 .cpg 文件',
  ldid: '按 .dbf 的语言标识',
  bom: '按文件开头的标记',
  detected: '按内容判断',
  stated: '按文件说明',
  fixed: '格式规定',
  chosen: '人工指定',
};

/** 编码 GB18030（按 .dbf 的语言标识）. */
export function encodingWords(encoding: EncodingUsed | null): string {
  return encoding ? `编码 ${encoding.name}（${grounds[encoding.from]}）` : '';
}

const choosable: readonly SourceFormat[] = ['shapefile', 'csv', 'jzd-txt', 'dxf'];

/** Whether the letters of a table can be read otherwise: other formats fix them. */
export function canChooseEncoding({
  format,
  encoding,
}: {
  readonly format: SourceFormat;
  readonly encoding: EncodingUsed | null;
}): boolean {
  return encoding !== null && choosable.includes(format);
}

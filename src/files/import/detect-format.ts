import { explainDrawing } from '../dxf/read-dxf';
import { decodeText } from '../encoding/decode-text';
import { encodingOfCodePage } from '../encoding/encoding-name';
import { isSqlite } from '../geopackage/sqlite-pages';
import { isCoordinateList } from '../outline-text/read-coordinate-list';
import { isWkt } from '../outline-text/scan-wkt';
import { readForeignDirectory } from '../zip/foreign-directory';
import type { SourceFile, SourceFormat, Unreadable } from './source-table';
import { unreadable } from './unreadable';

/**
 * What a file is, by what it holds. `archive` is a backup of our own. `mixed` is a zip of several kinds of files, each
 * to be taken out (`unpackMixed`) and looked at by itself.
 */
export type Detected =
  | { readonly kind: 'source'; readonly format: SourceFormat }
  | { readonly kind: 'archive' }
  | { readonly kind: 'mixed' }
  | { readonly kind: 'unreadable'; readonly unreadable: Unreadable };

const HEAD = 1 << 16;
const UNPACK = '请先解压，再选择里面的文件（可一起选择）。';

/** Files that are known by their first bytes, one sign a byte, and what to do with them. */
const FOREIGN: readonly (readonly [signs: readonly string[], what: string, now: string])[] = [
  [['Rar!'], ' RAR 压缩包', UNPACK],
  [['7z\xbc\xaf'], ' 7z 压缩包', UNPACK],
  [['\x1f\x8b'], ' gz 压缩包', UNPACK],
  [['%PDF'], ' PDF 文件', '请向提供者索取矢量数据（Shapefile、DXF）或 Excel 文件。'],
  [
    ['\xff\xd8\xff', '\x89PNG', 'II*\0', 'MM\0*', 'GIF8'],
    '图片',
    '请向提供者索取矢量数据（Shapefile、DXF、GeoPackage）。',
  ],
  [
    ['\0\x01\0\0Standard Jet DB', '\0\x01\0\0Standard ACE DB'],
    ' Access 数据库（个人地理数据库）',
    '请在 ArcGIS 中导出为 Shapefile 或 GeoPackage 后再读入。',
  ],
  [['!table'], ' MapInfo 表', '请在 MapInfo 或 QGIS 中导出为 Shapefile 或 GeoPackage 后再读入。'],
  [
    ['\x37\x7f\x06\x82', '\x37\x7f\x06\x83', '\xd9\xd5\x05\xf9\x20\xa1\x63\xd7'],
    ' GeoPackage 尚未写回的修改',
    '请关闭正在使用它的软件（QGIS 等），旁边的 -wal、-journal 文件会消失，再重新选择 .gpkg。',
  ],
];

/** Files of which the folder of a file geodatabase is full. */
const GDB_PART = /(^|[/\\])a[0-9a-f]{8}\.(gdbtable|gdbtablx|gdbindexes|atx|spx|horizon)$/i;
const GDB = [
  '是 ArcGIS 文件地理数据库（gdb），不能读取',
  '请在 ArcGIS 或 QGIS 中导出为 Shapefile 或 GeoPackage 后再读入。',
] as const;

export function detectFormat(file: SourceFile): Detected {
  const { bytes, name } = file;
  if (bytes.length === 0) return refused(name, '是空的（0 字节）', '请确认文件已复制完整。');
  const drawing = explainDrawing(bytes);
  if (drawing) return { kind: 'unreadable', unreadable: unreadable(name, drawing) };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const foreign = FOREIGN.find(([signs]) => signs.some((sign) => head.startsWith(sign)));
  if (foreign) return refused(name, `是${foreign[1]}，不能读取`, foreign[2]);
  if (GDB_PART.test(name)) return refused(name, ...GDB);
  if (/-shm$/i.test(name)) {
    return refused(name, '是 GeoPackage 打开时的临时文件，没有数据', '请选择 .gpkg 文件。');
  }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return ofZip(file);
  if (isSqlite(bytes)) return source('geopackage');
  // The reader of tables says what such a file is: .xls, an encrypted .xlsx, a document.
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return source('xlsx');
  if (isShapefilePart(file, head)) return source('shapefile');
  return ofText(file);
}

function ofText({ name, bytes }: SourceFile): Detected {
  const { text } = decodeText(bytes.subarray(0, HEAD));
  const start = text.slice(0, 8192).replace('\x1e', '').trimStart();
  if (/^(\s*999\r?\n.*\r?\n)*\s*0\s*\r?\n\s*SECTION\s*\r?\n/.test(start)) return source('dxf');
  if (/^version\s+\d+\s*\r?\ncharset\s/i.test(start)) {
    const now = '请在 MapInfo 或 QGIS 中导出为 Shapefile 或 GeoPackage 后再读入。';
    return refused(name, '是 MapInfo 的交换文件（MIF），不能读取', now);
  }
  if (start.startsWith('<')) return ofMarkup(name, start);
  if (/^[{[]/.test(start)) return ofBraces(start);
  if (/\[(属性描述|地块坐标)\]/.test(text)) return source('jzd-txt');
  if (isWkt(start)) return source('wkt');
  if (isCoordinateList(text)) return source('coordinates');
  if (isBinary(text)) {
    const now =
      '请选择 Shapefile（zip）、GeoPackage、GeoJSON、KML、DXF、界址点 TXT、CSV 或 xlsx 文件。';
    return refused(name, '不是能够识别的格式', now);
  }
  return source('csv');
}

function ofMarkup(name: string, start: string): Detected {
  if (/<(\w+:)?kml[\s>]/i.test(start)) return source('kml');
  if (/<(\w+:)?(FeatureCollection|featureMember)\b/.test(start)) {
    return refused(name, '是 GML，不能读取', '请用 QGIS 导出为 GeoPackage 或 Shapefile 后再读入。');
  }
  if (/<gpx[\s>]/i.test(start)) {
    return refused(name, '是 GPX 轨迹，不是地块', '请选择地块的矢量数据。');
  }
  // Web pages that pass for workbooks: the reader of tables says so.
  if (/<(html|table|(\w+:)?workbook|head|meta)\b/i.test(start)) return source('xlsx');
  return refused(name, '是 XML，但不是 KML', '请选择 KML，或由原软件导出为其他格式。');
}

/** A list that begins with a bracket may also be a boundary file, or a table. */
function ofBraces(text: string): Detected {
  if (/\[(属性描述|地块坐标)\]/.test(text)) return source('jzd-txt');
  return /^(\{\s*["}]|\[\s*[{\]])/.test(text) ? source('geojson') : source('csv');
}

function ofZip(file: SourceFile): Detected {
  let paths: string[];
  try {
    paths = readForeignDirectory(file.bytes)
      .map(({ path }) => path)
      .filter((path) => !/^__MACOSX\/|(^|[/\\])\._|[/\\]$/.test(path));
  } catch (fault) {
    return { kind: 'unreadable', unreadable: unreadable(file.name, fault) };
  }
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^manifest\.json$/) && has(/^events\.ndjson$/)) return { kind: 'archive' };
  if (has(/^(xl\/|word\/|ppt\/|\[Content_Types\]\.xml$|content\.xml$)/i)) return source('xlsx');
  const kinds = [/\.(shp|dbf)$/i, /\.kml$/i, OTHER_SOURCES].filter(has);
  if (has(GDB_PART) && kinds.length === 0) return refused(file.name, ...GDB);
  if (kinds.length > 1 || kinds[0] === OTHER_SOURCES) return { kind: 'mixed' };
  if (kinds.length === 1) return source(has(/\.kml$/i) ? 'kml' : 'shapefile');
  if (has(/\.(zip|rar|7z)$/i)) {
    return refused(file.name, '里面是另一个压缩包，没有打开', UNPACK);
  }
  const now = '请确认压缩包内含 Shapefile、GeoPackage、DXF、KML、Excel 等文件。';
  return refused(file.name, '里面没有能读取的文件', now);
}

/** Kinds of files that stand in a zip by themselves; their content is looked at once they are out. */
const OTHER_SOURCES = /\.(gpkg|geojson|json|ndjson|kmz|dxf|txt|csv|tsv|xlsx?|dwg|shp\.zip)$/i;

function isShapefilePart({ name, bytes }: SourceFile, head: string): boolean {
  if (head.startsWith('\0\0\x27\x0a')) return true;
  if (bytes.length < 65 && /\.dbf$/i.test(name)) return true;
  if (/^\s*(PROJCS|PROJCRS|GEOGCS|GEOGCRS|COMPD_CS)\s*\[/.test(head)) return true;
  if (bytes.length <= 32 && /\.cpg$/i.test(name)) return true;
  if (bytes.length <= 16 && encodingOfCodePage(head) !== null) return true;
  return isDbf(bytes) || /\.(sbn|sbx|qix|qpj|prj|shx)$/i.test(name);
}

/** A table of rows whose lengths add up to the head that names them. */
function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 65) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isVersion = [0x02, 0x03, 0x04, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(view.getUint8(0));
  const isDay = view.getUint8(2) <= 12 && view.getUint8(3) <= 31;
  const head = view.getUint16(8, true);
  const row = view.getUint16(10, true);
  if (!isVersion || !isDay || head < 65 || head > bytes.length || row < 1) return false;
  return /[A-Z+@]/.test(String.fromCharCode(view.getUint8(32 + 11)));
}

function isBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBlank = code >= 9 && code <= 13;
    if ((code < 0x20 && !isBlank) || code === 0xfffd) strange++;
  }
  return strange * 50 > text.length;
}

function source(format: SourceFormat): Detected {
  return { kind: 'source', format };
}

function refused(file: string, what: string, now: string): Detected {
  return { kind: 'unreadable', unreadable: { file, why: `“${file}”${what}。`, now } };
}

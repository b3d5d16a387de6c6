import { isUnreadable, type SourceFile, type Unreadable } from '../import/source-table';
import { unpackWithEarly } from './unpack-early';

/** The files that make up one layer of a shapefile. */
export interface LayerFiles {
  /** As people know it: 地块.zip/dk.shp. */
  readonly file: string;
  readonly name: string;
  /** True where the same zip holds other layers. */
  readonly oneOfMany: boolean;
  readonly parts: Partial<Record<LayerPart, Uint8Array>>;
}

export type LayerPart = 'shp' | 'dbf' | 'shx' | 'prj' | 'cpg';

const PART = /^(.*)\.(shp|dbf|shx|prj|cpg)$/i;

/** Sorts zips and loose files into layers. Names match in any case, folder by folder. */
export function gatherLayers(files: readonly SourceFile[]): (LayerFiles | Unreadable)[] {
  const loose = files.filter((file) => !isZip(file));
  return [
    ...files.filter(isZip).flatMap(layersOfZip),
    ...layersOf(loose, ''),
    ...loose.filter(({ name }) => !PART.test(name) && !isCompanion(name)).map(foreign),
  ];
}

function layersOfZip(zip: SourceFile): (LayerFiles | Unreadable)[] {
  const opened = unpackWithEarly(zip, (path) => PART.test(path));
  if (isUnreadable(opened)) return [opened];
  const layers = layersOf(opened.files, `${zip.name}/`);
  const packed = opened.paths.filter((path) => /\.(zip|rar|7z)$/i.test(path));
  const inner = packed.map((path) => ({
    file: `${zip.name}/${path}`,
    why: `“${zip.name}”里还有压缩包“${path}”，没有打开。`,
    now: '请先解压，再选择里面的压缩包。',
  }));
  if (layers.length + inner.length > 0) return [...layers, ...inner];
  return [
    {
      file: zip.name,
      why: `“${zip.name}”里没有 Shapefile（.shp、.dbf）。`,
      now: '请确认压缩包内含同名的 .shp、.dbf、.prj 文件。',
    },
  ];
}

interface Group {
  readonly stem: string;
  readonly parts: Partial<Record<LayerPart, SourceFile>>;
}

function layersOf(files: readonly SourceFile[], prefix: string): (LayerFiles | Unreadable)[] {
  const groups = new Map<string, Group>();
  const repeated: Unreadable[] = [];
  for (const file of files) {
    const [, stem = '', ending = ''] = PART.exec(file.name) ?? [];
    if (ending === '') continue;
    const key = stem.normalize('NFC').toLowerCase();
    const part = ending.toLowerCase() as LayerPart;
    const group = groups.get(key) ?? { stem, parts: {} };
    if (group.parts[part]) repeated.push(chosenTwice(prefix + file.name));
    else group.parts[part] = file;
    groups.set(key, group);
  }
  const layers = [...groups.values()];
  const whole = layers.filter(({ parts }) => parts.shp ?? parts.dbf);
  return [
    ...layers.map((group) => layerOf(group, prefix, prefix !== '' && whole.length > 1)),
    ...repeated,
  ];
}

function layerOf(group: Group, prefix: string, oneOfMany: boolean): LayerFiles | Unreadable {
  const main = group.parts.shp ?? group.parts.dbf;
  if (!main) return withoutBody(prefix, group.stem, Object.values(group.parts));
  const parts = Object.entries(group.parts).map(([part, { bytes }]) => [part, bytes]);
  return {
    file: prefix + main.name,
    name: group.stem.split(/[/\\]/).at(-1) ?? '',
    oneOfMany,
    parts: Object.fromEntries(parts),
  };
}

function chosenTwice(file: string): Unreadable {
  return {
    file,
    why: `“${file}”重名，只读了先选的一个。`,
    now: '请分两次读入，或改名后再选择。',
  };
}

function withoutBody(prefix: string, stem: string, parts: readonly SourceFile[]): Unreadable {
  const found = parts.map(({ name }) => name).join('、');
  return {
    file: prefix + (parts[0]?.name ?? stem),
    why: `只有“${found}”，缺少同名的 .shp 和 .dbf，没有可读的内容。`,
    now: '请把同名的 .shp、.dbf、.shx、.prj 一起选择，或打成一个 zip。',
  };
}

function isZip({ bytes }: SourceFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** What ArcGIS and QGIS put beside a layer and nobody needs to read it. */
function isCompanion(name: string): boolean {
  return /\.(sbn|sbx|qix|qpj|qmd|qml|ain|aih|atx|fbn|fbx|ixs|mxs|lyr|xml|sld)$/i.test(name);
}

function foreign({ name }: SourceFile): Unreadable {
  return {
    file: name,
    why: `“${name}”不是 Shapefile 的组成文件，也不是 zip 压缩包。`,
    now: '请选择 zip 压缩包，或同名的 .shp、.dbf、.shx、.prj 文件；rar、7z 请先解压。',
  };
}

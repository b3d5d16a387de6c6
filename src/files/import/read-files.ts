import { readDxf } from '../dxf/read-dxf';
import { readGeojson } from '../geojson/read-geojson';
import { readGeopackage } from '../geopackage/read-geopackage';
import { readJzdTxt } from '../jzd-txt/read-jzd-txt';
import { readKml } from '../kml/read-kml';
import { readCoordinateList } from '../outline-text/read-coordinate-list';
import { readWkt } from '../outline-text/read-wkt';
import { readShapefiles } from '../shapefile/read-shapefiles';
import { readTables } from '../table/read-tables';
import { isFull, tooMuchAtOnce } from './at-once';
import { detectFormat } from './detect-format';
import {
  isUnreadable,
  type Reading,
  type SourceFile,
  type SourceFormat,
  type SourceTable,
  type Unreadable,
} from './source-table';
import { tellMixed } from './tell-mixed';
import { unpackMixed } from './unpack-mixed';

export interface FilesRead {
  readonly tables: readonly SourceTable[];
  readonly unreadable: readonly Unreadable[];
}

type Answer = readonly (SourceTable | Unreadable)[] | Unreadable;
type Reader = (file: SourceFile, reading: Reading) => Answer;

/** Parts of shapefiles are read together, see below. */
const readers: Readonly<Record<Exclude<SourceFormat, 'shapefile'>, Reader>> = {
  geojson: readGeojson,
  geopackage: readGeopackage,
  kml: readKml,
  dxf: readDxf,
  'jzd-txt': readJzdTxt,
  csv: readTables,
  xlsx: readTables,
  wkt: readWkt,
  coordinates: readCoordinateList,
};

/** A file that waits, and whether it came out of a zip. */
interface Waiting extends SourceFile {
  readonly packed?: true;
}

/** Reads everything a person dropped, each file by what it holds, not by its name. One bad file takes no other down. */
export function readFiles(files: readonly SourceFile[], reading: Reading): FilesRead {
  const tables: SourceTable[] = [];
  const unreadable: Unreadable[] = [];
  const take = (answer: Answer) => {
    for (const one of Array.isArray(answer) ? answer : [answer]) {
      if (isUnreadable(one)) unreadable.push(one);
      else tables.push(tellMixed(one));
    }
  };
  const parts: SourceFile[] = [];
  const todo: Waiting[] = [...files];
  const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let done = 0;
  for (let file = todo.shift(); file && !reading.stopped(); file = todo.shift()) {
    const { length } = file.bytes;
    const within: Reading = {
      ...reading,
      progress: (share) => reading.progress(Math.min(1, (done + share * length) / (whole || 1))),
    };
    const detected = detectFormat(file);
    if (isFull(tables)) unreadable.push(tooMuchAtOnce(file));
    else if (detected.kind === 'unreadable') unreadable.push(detected.unreadable);
    else if (detected.kind === 'archive') unreadable.push(ownArchive(file));
    else if (detected.kind === 'mixed') todo.push(...unpacked(file, unreadable));
    else if (detected.format !== 'shapefile') take(readers[detected.format](file, within));
    else if (isZip(file)) take(readShapefiles([file], within));
    else parts.push(file);
    done += length;
  }
  if (parts.length > 0 && !reading.stopped()) take(readShapefiles(parts, reading));
  return { tables, unreadable };
}

/** A zip in a zip in a zip is how a small file fills a disk: one is opened, those in it are not. */
function unpacked(zip: Waiting, unreadable: Unreadable[]): readonly Waiting[] {
  const files = zip.packed ? zipInZip(zip) : unpackMixed(zip);
  if (!isUnreadable(files)) return files.map((file) => ({ ...file, packed: true }));
  unreadable.push(files);
  return [];
}

function zipInZip({ name }: SourceFile): Unreadable {
  return {
    file: name,
    why: `“${name}”是压缩包里的压缩包，没有打开。`,
    now: '请先解压外层压缩包，再选择里面的压缩包。',
  };
}

function isZip({ bytes }: SourceFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function ownArchive({ name }: SourceFile): Unreadable {
  return {
    file: name,
    why: `“${name}”是亩图的备份文件，不是要导入的数据。`,
    now: '请在“数据”中用“打开备份文件”打开。',
  };
}

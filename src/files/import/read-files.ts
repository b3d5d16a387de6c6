import { readDxf } from '../dxf/read-dxf';
import { readGeojson } from '../geojson/read-geojson';
import { readGeopackage } from '../geopackage/read-geopackage';
import { readJzdTxt } from '../jzd-txt/read-jzd-txt';
import { readKml } from '../kml/read-kml';
import { readShapefiles } from '../shapefile/read-shapefiles';
import { readTables } from '../table/read-tables';
import { detectFormat } from './detect-format';
import {
  isUnreadable,
  type Reading,
  type SourceFile,
  type SourceFormat,
  type SourceTable,
  type Unreadable,
} from './source-table';
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
};

/** Reads everything a person dropped, each file by what it holds, not by its name. One bad file takes no other down. */
export function readFiles(files: readonly SourceFile[], reading: Reading): FilesRead {
  const tables: SourceTable[] = [];
  const unreadable: Unreadable[] = [];
  const take = (answer: Answer) => {
    for (const one of Array.isArray(answer) ? answer : [answer]) {
      if (isUnreadable(one)) unreadable.push(one);
      else tables.push(one);
    }
  };
  const shapefiles: SourceFile[] = [];
  const todo = [...files];
  const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let done = 0;
  for (let file = todo.shift(); file && !reading.stopped(); file = todo.shift()) {
    const { length } = file.bytes;
    const within: Reading = {
      stopped: reading.stopped,
      progress: (share) => reading.progress(Math.min(1, (done + share * length) / (whole || 1))),
    };
    const detected = detectFormat(file);
    if (detected.kind === 'unreadable') unreadable.push(detected.unreadable);
    else if (detected.kind === 'archive') unreadable.push(ownArchive(file));
    else if (detected.kind === 'mixed') todo.push(...unpacked(file, unreadable));
    else if (detected.format === 'shapefile') shapefiles.push(file);
    else take(readers[detected.format](file, within));
    done += length;
  }
  if (shapefiles.length > 0 && !reading.stopped()) take(readShapefiles(shapefiles, reading));
  return { tables, unreadable };
}

function unpacked(zip: SourceFile, unreadable: Unreadable[]): readonly SourceFile[] {
  const files = unpackMixed(zip);
  if (!isUnreadable(files)) return files;
  unreadable.push(files);
  return [];
}

function ownArchive({ name }: SourceFile): Unreadable {
  return {
    file: name,
    why: `“${name}”是亩图的备份文件，不是要导入的数据。`,
    now: '请在“数据”中用“打开备份文件”打开。',
  };
}

import { MEBI, MOST_BYTES } from '../../files/import/limits';
import type { SourceFile, Unreadable } from '../../files/import/source-table';

/** What is asked of a file before its bytes are: a `File` of the browser. */
export type FileToFetch = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface FilesFetched {
  readonly read: readonly SourceFile[];
  readonly unread: readonly Unreadable[];
}

/** The bytes of what was dropped or picked. What is too large is refused before a byte of it is asked for. */
export async function fetchFiles(files: readonly FileToFetch[]): Promise<FilesFetched> {
  const read: SourceFile[] = [];
  const unread: Unreadable[] = [];
  let bytes = 0;
  for (const file of files) {
    const { name, size } = file;
    if (size > MOST_BYTES) unread.push(tooLarge(name, size));
    else if (bytes + size > MOST_BYTES) unread.push(tooMuchAtOnce(name));
    else {
      const got = await file.arrayBuffer().catch(() => null);
      if (got) read.push({ name, bytes: new Uint8Array(got) });
      else unread.push(notThere(name));
      bytes += got?.byteLength ?? 0;
    }
  }
  return { read, unread };
}

function tooLarge(file: string, size: number): Unreadable {
  const why = `“${file}”有 ${(size / 1024 / MEBI).toFixed(1)} GB，超过能读入的 1 GB，没有读。`;
  return { file, why, now: '请在原软件中按镇街分成几个文件，或只导出需要的图层和列。' };
}

function tooMuchAtOnce(file: string): Unreadable {
  const why = `“${file}”没有读：一次读入的文件合计超过 1 GB。`;
  return { file, why, now: '请先导入前面的文件，再选择这个文件。' };
}

export function geodatabase(file: string): Unreadable {
  return {
    file,
    why: `“${file}”是 ArcGIS 文件地理数据库（gdb），不能读取。`,
    now: '请在 ArcGIS 或 QGIS 中导出为 Shapefile 或 GeoPackage 后再读入。',
  };
}

/** A folder looks like a file until it is read. */
function notThere(file: string): Unreadable {
  if (/\.gdb$/i.test(file)) return geodatabase(file);
  return {
    file,
    why: `“${file}”读不到：可能是文件夹，或已被移动、占用。`,
    now: '请选择文件夹里的文件，或压缩成 zip 后再选。',
  };
}

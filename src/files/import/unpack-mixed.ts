import { unpackZip } from '../zip/unpack-zip';
import { isUnreadable, type SourceFile, type Unreadable } from './source-table';

const MOST_FILES = 2000;
/** Nobody's data, but beside it in every folder; and the note that goes with what we export. */
const LEFTOVER =
  /(^|[/\\])(\.DS_Store|Thumbs\.db|desktop\.ini|数据说明\.txt)$|\.(lock|lck|xml|sbn|sbx|tmp)$/i;

/** The files of a zip of several kinds, named as people find them: 资料.zip/宗地.dxf. */
export function unpackMixed(zip: SourceFile): readonly SourceFile[] | Unreadable {
  const opened = unpackZip(zip, (path) => !LEFTOVER.test(path));
  if (isUnreadable(opened)) return opened;
  if (opened.files.length > MOST_FILES) {
    return {
      file: zip.name,
      why: `“${zip.name}”里有 ${opened.files.length} 个文件，太多了。`,
      now: '请先解压，再选择需要的文件。',
    };
  }
  return opened.files.map(({ name, bytes }) => ({ name: `${zip.name}/${name}`, bytes }));
}

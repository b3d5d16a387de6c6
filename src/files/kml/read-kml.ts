import { decodeText } from '../encoding/decode-text';
import { Damage } from '../import/damage';
import { RowGatherer } from '../import/gather-rows';
import { MOST_BYTES } from '../import/limits';
import { noteList } from '../import/note-list';
import {
  type EncodingUsed,
  isUnreadable,
  type Reading,
  type SourceFile,
  type SourceTable,
  type Unreadable,
} from '../import/source-table';
import { step, withinReader } from '../import/within-reader';
import { XmlFault } from '../xml/scan-xml';
import { unpackZip } from '../zip/unpack-zip';
import { scanKml } from './scan-kml';

const MOST_DOCUMENTS = 500;
const AGAIN = '请由原软件（奥维、谷歌地球等）重新导出 KML 后再试。';

/** Placemarks of a KML, or of every KML in a KMZ: a table for each document. */
export function readKml(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  return withinReader(file, () => {
    step(reading, 0);
    const documents = documentsOf(file);
    if (isUnreadable(documents)) return documents;
    const tables = documents.map((one, i) =>
      readDocument(one, (share) => step(reading, (i + share) / documents.length)),
    );
    step(reading, 1);
    const filled = tables.filter(({ rows }) => rows.length > 0);
    if (filled.length > 0) return filled;
    throw new Damage('kml-empty', '里面没有地标（Placemark）。', AGAIN);
  });
}

interface Document extends SourceFile {
  readonly layer: string;
}

function documentsOf(file: SourceFile): readonly Document[] | Unreadable {
  const { bytes, name } = file;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ ...file, layer: '' }];
  const opened = unpackZip(file, (path) => /\.kml$/i.test(path));
  if (isUnreadable(opened)) return opened;
  const { files } = opened;
  if (files.length === 0) throw new Damage('kmz-empty', '压缩包里没有 .kml 文件。', AGAIN);
  if (files.length > MOST_DOCUMENTS) {
    throw new Damage('kmz-many', `压缩包里有 ${files.length} 个 .kml，太多了。`, AGAIN);
  }
  return files.map((one) => ({
    name: `${name}/${one.name}`,
    bytes: one.bytes,
    layer: files.length > 1 ? one.name.replace(/\.kml$/i, '') : '',
  }));
}

function readDocument({ name, layer, bytes }: Document, between: (share: number) => void) {
  if (bytes.length > MOST_BYTES) {
    throw new Damage('too-large', '超过 1 GB，超出允许范围。', '请按镇街分成几个文件再读入。');
  }
  const notes = noteList();
  const rows = new RowGatherer();
  const { utf8, encoding } = asUtf8(bytes);
  try {
    scanKml(utf8, rows, notes, between);
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    const what = `${fault.message}，文件已损坏`;
    if (rows.count === 0) throw new Damage('kml-broken', `${what}。`, AGAIN);
    notes.add('error', null, null, `第 ${rows.count} 个地标之后${what}，其后的内容读不到。`);
  }
  const table: SourceTable = {
    file: name,
    layer,
    format: 'kml',
    ...rows.all(),
    crs: { fixed: 'lon-lat' },
    encoding,
    notes: notes.all(),
  };
  return table;
}

/** By the mark, else by the head of the XML, unless the letters say otherwise. */
function asUtf8(bytes: Uint8Array): { utf8: Uint8Array; encoding: EncodingUsed } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const said = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  const sample = decodeText(bytes.subarray(0, 1 << 18), { name: said ?? 'UTF-8', from: 'stated' });
  if (sample.encoding.name === 'UTF-8') return { utf8: bytes, encoding: sample.encoding };
  const { text, encoding } = decodeText(bytes, sample.encoding);
  return { utf8: new TextEncoder().encode(text), encoding };
}

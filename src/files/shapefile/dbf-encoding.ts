import { chooseEncoding, chosenEncoding, decodeText } from '../encoding/decode-text';
import { encodingOfCodePage } from '../encoding/encoding-name';
import { scoreBytes } from '../encoding/score-bytes';
import type { NoteList } from '../import/note-list';
import type { EncodingUsed } from '../import/source-table';
import type { DbfHeader } from './dbf-header';

/** Language drivers that name an encoding. Those of the West (57 ANSI, 03, 01 …) are written into any file. */
const LANGUAGES: ReadonlyMap<number, string> = new Map([
  [0x4d, 'GBK'],
  [0x7a, 'GBK'],
  [0x4f, 'Big5'],
  [0x78, 'Big5'],
]);
/** So many fields with Chinese letters say enough. */
const ENOUGH = 5000;

/** By .cpg, by the language driver, by the letters: the first that the letters do not contradict. */
export function encodingOfDbf(
  bytes: Uint8Array,
  header: DbfHeader,
  cpg: Uint8Array | undefined,
  notes: NoteList,
  chosen?: string,
): EncodingUsed {
  const asked = chosenEncoding(chosen);
  if (asked) return asked;
  const stated = cpg === undefined ? '' : decodeText(cpg).text.replaceAll('\0', '').trim();
  const hint = hintOf(stated, header.language);
  const used = chooseEncoding(scoreOfRecords(bytes, header), hint);
  if (hint && used.from === 'detected') {
    const where =
      hint.from === 'cpg' ? `.cpg 写明为 ${stated.slice(0, 40)}` : '.dbf 文件头注明的编码';
    notes.add('warning', null, null, `${where}，与文字不符；已按 ${used.name} 读取，请核对汉字。`);
  }
  return used;
}

function hintOf(cpg: string, language: number): EncodingUsed | undefined {
  const named = encodingOfCodePage(cpg);
  if (named) return { name: named, from: 'cpg' };
  const driver = LANGUAGES.get(language);
  return driver ? { name: driver, from: 'ldid' } : undefined;
}

/** A row of Chinese may stand far down, so all are looked at until enough are heard. */
function scoreOfRecords(bytes: Uint8Array, header: DbfHeader) {
  const { firstRecord, recordBytes, fields, heldCount } = header;
  const scorer = scoreBytes();
  const texts = fields.filter(({ type, from, to }) => type === 'C' && to > from);
  for (const { name } of fields) scorer.add(name);
  for (let i = 0; i < heldCount && scorer.heard() < ENOUGH; i++) {
    const at = firstRecord + i * recordBytes;
    for (const { from, to } of texts) scorer.add(bytes, at + from, at + to);
  }
  return scorer;
}

import { fieldDecoder } from '../encoding/decode-field';
import { scoreBytes } from '../encoding/score-bytes';
import type { NoteList } from '../import/note-list';
import type { DbfField } from './dbf-header';

const LOST = '\uFFFD';

/** Names as people read them: without the half letter a cut left, none empty, none twice. */
export function nameColumns(
  fields: readonly DbfField[],
  encoding: string,
  notes: NoteList,
): string[] {
  const used = new Set<string>();
  return decodeNames(fields, encoding).map((decoded, i) => {
    const whole = decoded.replace(/\uFFFD+$/, '').trim();
    const name = freeName(whole || `字段${i + 1}`, used);
    used.add(name);
    if (decoded.endsWith(LOST)) {
      const why = `字段名写到 10 个字节为止，末尾半个字已去掉，现为“${name}”。`;
      notes.add('notice', null, name, why);
    } else if (name !== whole) {
      const what = whole === '' ? '没有字段名' : `字段名“${whole}”重复`;
      notes.add('notice', null, name, `第 ${i + 1} 个字段${what}，已称为“${name}”。`);
    }
    return name;
  });
}

/** Programs that rewrite the letters of the rows at times leave those of the names as they were. */
function decodeNames(fields: readonly DbfField[], encoding: string): string[] {
  const names = decodeAll(fields, encoding);
  if (!names.some((name) => /\uFFFD[^\uFFFD]/.test(name))) return names;
  const scorer = scoreBytes();
  for (const { name } of fields) scorer.add(name);
  return decodeAll(fields, scorer.best() ?? encoding);
}

function decodeAll(fields: readonly DbfField[], encoding: string): string[] {
  const decode = fieldDecoder(encoding);
  return fields.map(({ name }) => decode(name, 0, name.length));
}

function freeName(wanted: string, used: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; used.has(name); i++) name = `${wanted}_${i}`;
  return name;
}

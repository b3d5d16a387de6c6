import { chosenEncoding, decodeText } from '../encoding/decode-text';
import { MEBI, MOST_TEXT_BYTES } from '../import/limits';
import type { SourceFile, SourceNote, SourceTable } from '../import/source-table';
import { Unfit } from './grid';
import { guessSeparator } from './guess-separator';
import { separateFields } from './separate-fields';
import { tableOfGrid } from './table-of-grid';

const LOST = '有无法识别的文字，显示为 \uFFFD；请核对文件编码，或另存为 UTF-8 后再导入';
const names: Readonly<Record<string, string>> = { '\t': '制表符', '|': '竖线' };

/** A table as text; null where there is nothing in it. Cells stay text: `0012` and long codes are not figures. */
export function readCsv(
  { name, bytes }: SourceFile,
  between: (share: number) => void,
  chosen?: string,
): SourceTable | null {
  if (bytes.length > MOST_TEXT_BYTES) {
    throw new Unfit(
      `文件有 ${Math.round(bytes.length / MEBI)} MB，超过 ${MOST_TEXT_BYTES / MEBI} MB`,
      '请按镇街或年份拆成几个文件后再导入。',
    );
  }
  const { text: letters, encoding } = decodeText(bytes, chosenEncoding(chosen));
  if (looksBinary(letters)) {
    throw new Unfit(
      '不是文本表格，也不是 Excel 工作簿',
      '请选择 .xlsx、.csv 文件；其他软件的表格请先另存为 .xlsx。',
    );
  }
  const text = letters.replaceAll('\0', '');
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const from = stated?.[0].length ?? 0;
  const separator = stated?.[1] ?? guessSeparator(text.slice(from, from + (1 << 16)));
  const { unclosed, ...fields } = separateFields(text, separator, from, between);
  const notes: SourceNote[] = [
    ...(separator === ',' ? [] : [note('notice', null, `以${names[separator] ?? separator}分列`)]),
    ...unclosed.map((line) =>
      note('error', line, '有引号没有配对，这个引号按普通文字读入，请核对这一行'),
    ),
    ...lostLetters(letters, '\uFFFD', LOST),
    ...lostLetters(letters, '\0', '有不可见的字符（NUL），已去掉，请核对这一行'),
  ];
  const grid = { ...fields, merges: [], marks: [], notes };
  return tableOfGrid({ file: name, layer: '', format: 'csv', encoding }, grid);
}

function note(severity: SourceNote['severity'], row: number | null, why: string): SourceNote {
  return { severity, row, field: null, why };
}

function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  const strange = head.match(/(?![\t\n\v\f\r])\p{Cc}|\uFFFD/gu) ?? [];
  return head.includes('\0') || strange.length > head.length / 10;
}

function lostLetters(text: string, letter: string, why: string): SourceNote[] {
  const first = text.indexOf(letter);
  if (first < 0) return [];
  const line = text.slice(0, first).split(/\r\n|\n|\r/).length;
  return [note('warning', line, why)];
}

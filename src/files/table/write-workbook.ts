import { type Refusal, refuse } from '../../core/refusal';
import { joinParts } from '../encoding/byte-chunks';
import { zipParts } from '../zip/zip-parts';
import type { SheetToWrite, TableLoss } from './sheet-to-write';
import { sheetXml } from './sheet-xml';
import { STYLES_XML } from './style-xml';

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly losses: readonly TableLoss[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_NAME = 31;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Sheets as one .xlsx with what they could not hold. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): WrittenWorkbook | Refusal {
  for (const { name, rows, columns, titles = [], foot } of sheets) {
    if (rows.length + titles.length + (foot ? 2 : 1) > MOST_ROWS || columns.length > MOST_COLUMNS) {
      const why = `“${name}”有 ${rows.length} 行、${columns.length} 列，超过一张工作表的上限（${MOST_ROWS} 行、${MOST_COLUMNS} 列）。`;
      return refuse('export-too-large', why, '请先筛选，或改为导出 CSV。');
    }
  }
  if (sheets.length === 0)
    return refuse('export-empty', '没有可以导出的工作表。', '请先选择要导出的内容。');
  const losses: TableLoss[] = [];
  const names = sheetNames(sheets, losses);
  const texts = new Map<string, number>();
  const pool = {
    indexOf(text: string): number {
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.set(text, texts.size);
      return texts.size - 1;
    },
  };
  const bodies = sheets.map((sheet) => sheetXml(sheet, pool, losses));
  const encoder = new TextEncoder();
  const entries = new Map<string, readonly Uint8Array[]>([
    ['[Content_Types].xml', [encoder.encode(contentTypes(sheets.length))]],
    ['_rels/.rels', [encoder.encode(relations([['officeDocument', 'xl/workbook.xml']]))]],
    ['xl/workbook.xml', [encoder.encode(workbookXml(names))]],
    ['xl/_rels/workbook.xml.rels', [encoder.encode(relations(parts(sheets.length)))]],
    ['xl/styles.xml', [encoder.encode(STYLES_XML)]],
    ['xl/sharedStrings.xml', stringsXml([...texts.keys()], encoder)],
  ]);
  for (const [index, body] of bodies.entries()) {
    entries.set(`xl/worksheets/sheet${index + 1}.xml`, body);
  }
  return { bytes: joinParts(zipParts(entries)), losses };
}

/** No more than 31 letters, none of `[]:*?/\`, no two alike. */
function sheetNames(sheets: readonly SheetToWrite[], losses: TableLoss[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = plain === '' || /^history$/i.test(plain) ? `表${index + 1}` : plain;
    let unique = base.slice(0, MOST_NAME);
    for (let next = 2; taken.has(unique.toLowerCase()); next++) {
      unique = `${base.slice(0, MOST_NAME - 2 - String(next).length)}(${next})`;
    }
    taken.add(unique.toLowerCase());
    if (unique !== name) losses.push({ kind: 'sheet-renamed', layer: name, as: unique });
    return unique;
  });
}

function contentTypes(count: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, i) =>
    part(`worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook.xml', 'sheet.main') +
    part('styles.xml', 'styles') +
    part('sharedStrings.xml', 'sharedStrings') +
    `${sheets.join('')}</Types>`
  );
}

type Part = readonly [type: string, target: string];

function parts(count: number): readonly Part[] {
  const sheets = Array.from(
    { length: count },
    (_, i): Part => ['worksheet', `worksheets/sheet${i + 1}.xml`],
  );
  return [...sheets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
}

function relations(of: readonly Part[]): string {
  const rows = of.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

const STRINGS_AT_ONCE = 5000;

function stringsXml(strings: readonly string[], encoder: TextEncoder): Uint8Array[] {
  const pieces = [encoder.encode(`${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">`)];
  for (let from = 0; from < strings.length; from += STRINGS_AT_ONCE) {
    const part = strings.slice(from, from + STRINGS_AT_ONCE);
    const items = part.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    pieces.push(encoder.encode(items.join('')));
  }
  return [...pieces, encoder.encode('</sst>')];
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Signs XML cannot hold are written as `_x0001_`, and what looks like one of these gets its underscore escaped. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

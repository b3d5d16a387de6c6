import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { aBulletinAsked } from '../../../tests/builders/bulletins';
import { buildBulletin } from '../../core/bulletin/build-bulletin';
import { type BulletinTable, tablesOf } from '../../core/bulletin/bulletin';
import { targetsOfYear } from '../../core/bulletin/bulletin-targets';
import { roundTo } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { writeDocx } from './write-docx';
import { writeXlsx } from './write-xlsx';

const asked = aBulletinAsked();
const bulletin = buildBulletin(asked);
const tables = tablesOf(bulletin);
const named = (name: string) => tables.find(({ title }) => title.includes(name)) as BulletinTable;

/** A picture of one white pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

function partsOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
}

/** Rows of cells of every table, as a reader of the file would find them. */
function rowsOf(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t[ >][^<]*/g)]
          .map(([text]) => text.replace(/^<w:t[^>]*>/, ''))
          .join(''),
      ),
    ),
  );
}

describe('a bulletin on paper', () => {
  it('has page, grid and faces of the standard', async () => {
    const part = partsOf(await writeDocx(bulletin, null));
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    // 156 × 225 mm in 22 lines of 28 letters.
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    expect(Math.floor((11906 - 1587 - 1474) / (320 - 5))).toBe(28);
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(xml).toContain(`w:eastAsia="${face}"`);
    expect(part('word/fontTable.xml')).toContain('华文中宋');
    expect(xml).toContain('<w:sz w:val="44"/>');
    expect(xml).toContain('<w:sz w:val="32"/>');
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(tables.length);
    expect(part('word/settings.xml')).toContain('evenAndOddHeaders');
    expect(part('word/footer1.xml')).toMatch(/— .*PAGE.* —/s);
    expect(part('word/header1.xml')).toContain('示例数据（虚构）');
    expect(xml).toContain('2021年8月5日');
  });

  it('has the figures that progress tells, and text that looks like a formula as text', async () => {
    const xml = partsOf(await writeDocx(bulletin, null))('word/document.xml');
    const found = rowsOf(xml);
    expect(found).toHaveLength(tables.length);
    const { split } = targetsOfYear(asked).find(({ target }) => target.id === 'd8') ?? {};
    const at = tables.indexOf(named('d8') ?? named('2021 年盘活利用闲置低效土地分单位'));
    const rows = new Map(found[at]?.map((row) => [row[0], row]));
    for (const { unit, whole } of split?.now.rows ?? []) {
      const printed = rows.get(unit);
      if (whole.done === null) expect(printed?.[3]).toBe('未知');
      else expect(Number(printed?.[3])).toBe(roundTo(whole.done, 2));
      expect(printed?.[1]).toBe(whole.task === null ? '—' : whole.task.toFixed(2));
    }
    expect(xml).toContain('=cmd|x');
    expect(xml).not.toContain('w:fldSimple');
  });

  it('stays a file that opens when signs come along that XML cannot hold', async () => {
    // A soft line break, as it comes with what is copied from a letter.
    const issuer = '示例办公室\u000b（虚构）';
    const picture = { bytes: pixel, widthPx: 10, heightPx: 10 };
    const part = partsOf(await writeDocx({ ...bulletin, issuer, caption: issuer }, picture));
    for (const name of ['word/document.xml', 'docProps/core.xml', 'word/header1.xml'])
      expect(part(name)).not.toMatch(/(?![\t\r\n])\p{Cc}/u);
    expect(part('docProps/core.xml')).toContain('示例办公室 （虚构）');
  });

  it('takes a picture, and is the same file twice', async () => {
    const picture = { bytes: pixel, widthPx: 1228, heightPx: 1614 };
    const once = await writeDocx(bulletin, picture);
    expect(Object.keys(unzipSync(once)).some((name) => /media\/.*\.png/.test(name))).toBe(true);
    expect(await writeDocx(bulletin, picture)).toEqual(once);
  });
});

describe('a bulletin as a workbook', () => {
  const written = writeXlsx(bulletin);
  if (isRefusal(written)) throw new Error(written.why);
  const book = read(written.bytes, { type: 'array' });
  const rowsIn = (name: string) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: '' });

  it('has the same figures as numbers, a sheet a table', () => {
    expect(written.losses).toEqual([]);
    expect(book.SheetNames).toEqual([...tables.map(({ sheet }) => sheet), '文字']);
    for (const table of tables) {
      const lines = [...table.rows, ...(table.total ? [table.total] : [])];
      const kinds = table.columns.map(({ kind }) => kind);
      const found = rowsIn(table.sheet).slice(-lines.length);
      lines.forEach((row, line) => {
        row.forEach(({ value, text }, at) => {
          // Days are numbers in a spreadsheet.
          if (kinds[at] !== 'day') expect(found[line]?.[at]).toBe(value ?? text);
        });
      });
    }
  });

  it('works totals out by formulas that give what is told', () => {
    const at = tables.indexOf(named('分行业'));
    const xml = partsOf(written.bytes)(`xl/worksheets/sheet${at + 1}.xml`);
    const formulas = [...xml.matchAll(/<f>(.*?)<\/f><v>(.*?)<\/v>/g)].map(([, f]) => f);
    expect(formulas[0]).toMatch(/^SUM\(B\d+:B\d+\)$/);
    expect(formulas.some((f) => /^[A-Z]\d+\/[A-Z]\d+$/.test(f ?? ''))).toBe(true);
    const all = xml.match(/<f>/g)?.length ?? 0;
    expect(all).toBe(tables[at]?.total?.filter(({ formula }) => formula).length);
  });

  it('holds no formula that came from a name', () => {
    const part = partsOf(written.bytes);
    tables.forEach((_, at) => {
      const xml = part(`xl/worksheets/sheet${at + 1}.xml`);
      for (const [, formula] of xml.matchAll(/<f>(.*?)<\/f>/g)) {
        expect(formula).toMatch(
          /^(SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+\/[A-Z]+\d+|MAX\(0,[A-Z]+\d+-[A-Z]+\d+\))$/,
        );
      }
    });
    expect(part('xl/sharedStrings.xml')).toContain('=cmd|x');
  });
});

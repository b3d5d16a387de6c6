import {
  type Bulletin,
  type BulletinCell,
  type BulletinColumn,
  type BulletinTable,
  tablesOf,
} from '../../core/bulletin/bulletin';
import type { Refusal } from '../../core/refusal';
import type { Cell } from '../import/source-table';
import type { SheetColumn, SheetToWrite } from '../table/sheet-to-write';
import { type WrittenWorkbook, writeWorkbook } from '../table/write-workbook';

/** The tables of the bulletin as numbers, a sheet each, and its words on the last; totals are formulas. */
export function writeXlsx(bulletin: Bulletin): WrittenWorkbook | Refusal {
  return writeWorkbook([
    ...tablesOf(bulletin).map((table) => sheetOf(table, bulletin)),
    wordsOf(bulletin),
  ]);
}

function sheetOf(table: BulletinTable, { title, mark }: Bulletin): SheetToWrite {
  const { columns, rows, total } = table;
  const titles = [`${title}：${table.title}`, [table.units, mark].filter(Boolean).join('　')];
  return {
    name: table.sheet,
    titles: titles.filter((line) => line !== ''),
    columns: columns.map((column, at) => columnOf(column, decimalsOf(table, at))),
    rows: rows.map((row) => row.map(cellOf)),
    ...(total && {
      foot: total.map((cell) => ({
        value: cellOf(cell),
        ...(cell.formula && { formula: cell.formula }),
      })),
    }),
  };
}

function columnOf({ group, title, kind }: BulletinColumn, decimals: number): SheetColumn {
  const name = group === undefined ? title : `${group} ${title}`;
  if (kind === 'text') return { name, kind: 'text' };
  if (kind === 'day') return { name, kind: 'date' };
  if (kind === 'percent') return { name, kind: 'number', percent: true };
  return { name, kind: 'number', decimals };
}

/** As many as the paper shows. */
function decimalsOf({ rows, total }: BulletinTable, at: number): number {
  const cells = [...rows, ...(total ? [total] : [])].flatMap((row) => row[at] ?? []);
  const shown = cells.map(({ text, value }) =>
    value === null ? 0 : (/\.(\d+)/.exec(text)?.[1]?.length ?? 0),
  );
  return shown.reduce((most, own) => Math.max(most, own), 0);
}

/** The figure as it is, not as it is rounded on paper; a dash and 未知 stay words. */
function cellOf({ value, text }: BulletinCell): Cell {
  return value ?? text;
}

function wordsOf({ title, mark, parts }: Bulletin): SheetToWrite {
  const lines = parts.flatMap((part) => {
    if (part.kind === 'table') return [];
    return [part.kind === 'heading' ? part.text : `${part.lead ?? ''}${part.text}`];
  });
  return {
    name: '文字',
    titles: [title, mark].filter((line) => line !== ''),
    columns: [{ name: '正文', kind: 'text', width: 120 }],
    rows: lines.map((text) => [text]),
  };
}

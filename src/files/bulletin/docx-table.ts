import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { BulletinCell, BulletinTable, ColumnKind } from '../../core/bulletin/bulletin';
import { line, run } from './docx-text';
import { FACE, SIZE, TYPE_WIDTH_MM, twips } from './paper';

/** More columns are set smaller. */
const MOST_WIDE = 7;
const PAD = 40;

/** Title, unit and a table whose head comes again on every page. */
export function tableOf(table: BulletinTable): (Paragraph | Table)[] {
  const { title, units, columns, rows, total, most = rows.length } = table;
  const size = columns.length > MOST_WIDE ? SIZE.small : SIZE.five;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((twips(TYPE_WIDTH_MM) * width) / whole));
  const cell = (told: BulletinCell, at: number, bold: boolean) =>
    boxed(
      told.text,
      widths[at] ?? 0,
      size,
      bold ? FACE.first : FACE.body,
      alignOf(columns[at]?.kind),
    );
  const lineOf = (cells: readonly BulletinCell[], bold = false) =>
    new TableRow({ cantSplit: true, children: cells.map((told, at) => cell(told, at, bold)) });
  return [
    line({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [run(title, FACE.first, SIZE.smallFour)],
    }),
    ...(units === '' ? [] : [unitsOf(units)]),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      rows: [
        ...headOf(table, widths, size),
        ...rows.slice(0, most).map((row) => lineOf(row)),
        ...(total ? [lineOf(total, true)] : []),
      ],
    }),
    line({}),
  ];
}

function unitsOf(units: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    children: [run(units, FACE.body, SIZE.five)],
  });
}

/** One row, or two where columns stand in groups. */
function headOf({ columns }: BulletinTable, widths: readonly number[], size: number): TableRow[] {
  const told = (text: string, width: number) => ({ text, width });
  const box = (
    { text, width }: { text: string; width: number },
    more: { readonly columnSpan?: number; readonly verticalMerge?: 'restart' | 'continue' } = {},
  ) => boxed(text, width, size, FACE.first, AlignmentType.CENTER, more);
  const row = (children: TableCell[]) =>
    new TableRow({ tableHeader: true, cantSplit: true, children });
  const own = columns.map(({ title }, at) => told(title, widths[at] ?? 0));
  if (columns.every(({ group }) => group === undefined)) return [row(own.map((one) => box(one)))];
  const upper: TableCell[] = [];
  for (let at = 0; at < columns.length; ) {
    const { group, title } = columns[at] as (typeof columns)[number];
    let end = at + 1;
    while (group !== undefined && columns[end]?.group === group) end++;
    const width = widths.slice(at, end).reduce((sum, one) => sum + one, 0);
    const merge = { verticalMerge: VerticalMergeType.RESTART } as const;
    upper.push(
      group === undefined
        ? box(told(title, width), merge)
        : box(told(group, width), { columnSpan: end - at }),
    );
    at = end;
  }
  const lower = own.map((one, at) =>
    columns[at]?.group === undefined
      ? box({ ...one, text: '' }, { verticalMerge: VerticalMergeType.CONTINUE })
      : box(one),
  );
  return [row(upper), row(lower)];
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

function alignOf(kind: ColumnKind | undefined): Align {
  if (kind === 'text' || kind === undefined) return AlignmentType.LEFT;
  return kind === 'day' ? AlignmentType.CENTER : AlignmentType.RIGHT;
}

function boxed(
  text: string,
  width: number,
  size: number,
  face: string,
  alignment: Align,
  more: { readonly columnSpan?: number; readonly verticalMerge?: 'restart' | 'continue' } = {},
): TableCell {
  // Lines of a height of their own do not snap to those of the page.
  const spacing = { line: size * 13, lineRule: LineRuleType.EXACT, before: 20, after: 20 };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 0, bottom: 0, left: PAD, right: PAD },
    ...more,
    children: [new Paragraph({ alignment, spacing, children: [run(text, face, size)] })],
  });
}

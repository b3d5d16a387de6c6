import { targetNames } from '../../core/import/import-field';
import { outcomeNames, type SourceOutcome } from '../../core/import/import-plan';
import { noteWords } from '../../core/import/row-note';
import type { SourceNote } from '../../files/import/source-table';
import { looksLikeFormula } from '../../files/table/sheet-to-write';
import type { ImportState, ImportTable } from './import-store';
import { lackOf } from './lack-of';
import { nameOf } from './name-of';
import { takenTables } from './plan-tables';

export const reportColumns = [
  '文件',
  '类别',
  '行号',
  '结果',
  '名称',
  '原因',
  '提示',
  '变化',
] as const;

type ReportRow = readonly (string | number | null)[];

/** Every row of every file with what became of it; files and tables that were left out as well. */
export function reportRows({
  tables,
  plan,
  unreadable,
}: Pick<ImportState, 'tables' | 'plan' | 'unreadable'>): ReportRow[] {
  const taken = takenTables(tables);
  return [
    ...unreadable.map(({ file, why }): ReportRow => [file, '', null, '没有读成', '', why, '', '']),
    ...(plan?.sources ?? []).flatMap((source, at) =>
      sourceRows(source, taken[at]?.table.notes ?? []),
    ),
    ...tables.filter((one) => !taken.includes(one)).flatMap(leftOutRows),
  ];
}

function sourceRows(
  { name, target, rows }: SourceOutcome,
  notes: readonly SourceNote[],
): ReportRow[] {
  const kind = targetNames[target];
  const whole = notes.filter(({ row }) => row === null);
  const ofRow = groupNotes(notes);
  return [
    ...whole.map(({ why }): ReportRow => [name, kind, null, '文件提示', '', '', why, '']),
    ...rows.map((row): ReportRow => {
      const read = (ofRow.get(row.at) ?? []).map(({ field, why }) =>
        field ? `“${field}”：${why}` : why,
      );
      const changes = row.diffs.map(({ label, before, after }) =>
        before ? `${label}：${before} → ${after || '（空）'}` : `${label}：${after}`,
      );
      return [
        name,
        kind,
        row.at,
        outcomeNames[row.outcome],
        row.name,
        row.why ?? '',
        [...read, ...row.notes.map(noteWords)].join('；'),
        changes.join('；'),
      ];
    }),
  ];
}

function groupNotes(notes: readonly SourceNote[]): Map<number | null, SourceNote[]> {
  const groups = new Map<number | null, SourceNote[]>();
  for (const note of notes) {
    const group = groups.get(note.row);
    if (group) group.push(note);
    else groups.set(note.row, [note]);
  }
  return groups;
}

function leftOutRows(one: ImportTable): ReportRow[] {
  const { table, mapping } = one;
  const why = lackOf(one) ?? '没有选入';
  const name = nameOf(table);
  return table.rowNumbers.map((at) => [
    name,
    targetNames[mapping.target],
    at,
    outcomeNames.refused,
    '',
    why,
    '',
    '',
  ]);
}

/** Lines that paste into a spreadsheet; text that would be worked out there stays text. */
export function reportText(rows: readonly ReportRow[]): string {
  return [reportColumns, ...rows].map((cells) => cells.map(cellText).join('\t')).join('\r\n');
}

function cellText(cell: string | number | null): string {
  const flat = String(cell ?? '').replace(/[\t\r\n]+/g, ' ');
  return looksLikeFormula(flat) ? `'${flat}` : flat;
}

import { useMemo } from 'react';
import { showClause } from '../../app/programs/shown-clause';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import {
  type CellCounts,
  countsByUnit,
  NOT_SAID,
  type UnitCounts,
  type UnitTable,
} from '../../core/list/counts-by-unit';
import { LISTED } from '../../core/list/verdict';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { copySheet } from './copy-sheet';
import figures from './figures.module.css';
import style from './lists.module.css';
import { namedIn, printedAt, printedTable, totalAt } from './printed-table';
import type { RowsWanted } from './shown-rows';
import { unitsSheet } from './units-sheet';

interface UnitsViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
  readonly onRows: (asked: Partial<RowsWanted>) => void;
}

/** Unit by sector, beside the printed task table of the year. Every number opens its rows. */
export function UnitsView({ standing, verdicts, onRows }: UnitsViewProps) {
  const { pack } = verdicts.program;
  const table = printedTable(standing, verdicts);
  const counted = table?.unit === '家' ? table : null;
  const counts = useMemo(
    () =>
      ofSubject(
        standing,
        countsByUnit(
          {
            listing: standing.listing,
            unitOf: (row) => standing.units[row] ?? null,
            sectorOf: (row) => standing.sectors[row] ?? null,
            areasM2: standing.areasM2,
          },
          pack,
          table,
        ),
      ),
    [standing, pack, table],
  );
  const open = (unit: string | null, sector: string | null) =>
    onRows({
      listing: LISTED,
      unit: unit === null ? null : namedIn(standing, unit, pack.reportingUnits),
      sector: sector === NOT_SAID ? '' : sector,
    });
  return (
    <Section
      title={standing.table === 'blocks' ? '按单位' : '按单位和行业'}
      aside={
        <>
          {table && <TextButton onClick={() => showClause(table.clause)}>原表</TextButton>}
          <TextButton onClick={() => void copySheet(unitsSheet(counts, counted))}>复制</TextButton>
        </>
      }
    >
      <p className={style.meta}>
        {counted
          ? `列入家数 / ${table?.title ?? ''}所印任务数；“-”为未下达任务。`
          : table
            ? `列入数和用地面积；所印的“${table.title}”${table.unit ? `以${table.unit}计` : '各栏单位不同'}，不逐格对照。`
            : '列入数和用地面积；文件没有印发这张清单的分解表。'}
      </p>
      <div className={figures.sheet}>
        <table className={figures.small}>
          <thead>
            <tr>
              <th scope="col">{table?.rowLabel ?? '责任单位'}</th>
              {counts.sectors.map((sector) => (
                <th key={sector} scope="col">
                  {sector}
                </th>
              ))}
              <th scope="col">合计 / 亩</th>
            </tr>
          </thead>
          <tbody>
            {counts.rows.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{row.unit}</th>
                {row.cells.map((cell, at) => {
                  const sector = counts.sectors[at] as string;
                  return (
                    <td key={sector}>
                      <Cell
                        cell={cell}
                        printed={printedAt(counted, row, sector)}
                        onOpen={() => open(row.unit, sector)}
                      />
                    </td>
                  );
                })}
                <td>
                  <Cell cell={row.whole} onOpen={() => open(row.unit, null)} />
                  <small>{formatNumber(muFromM2(row.whole.listed.areaM2), 2)}</small>
                </td>
              </tr>
            ))}
            <tr data-total>
              <th scope="row">合计</th>
              {counts.totals.cells.map((cell, at) => {
                const sector = counts.sectors[at] as string;
                return (
                  <td key={sector}>
                    <Cell
                      cell={cell}
                      printed={totalAt(counted, sector)}
                      onOpen={() => open(null, sector)}
                    />
                  </td>
                );
              })}
              <td>
                <Cell
                  cell={counts.totals.whole}
                  printed={counted?.grandTotal}
                  onOpen={() => open(null, null)}
                />
                <small>{formatNumber(muFromM2(counts.totals.whole.listed.areaM2), 2)}</small>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <Rest counts={counts.totals.whole} />
    </Section>
  );
}

/** Blocks are of no sector. */
function ofSubject({ table }: ListStanding, counts: UnitTable): UnitTable {
  if (table !== 'blocks') return counts;
  const whole = (row: UnitCounts) => ({ ...row, cells: [] });
  return { sectors: [], rows: counts.rows.map(whole), totals: whole(counts.totals) };
}

interface CellProps {
  readonly cell: CellCounts;
  /** Null is a printed dash, undefined not printed. */
  readonly printed?: number | null | undefined;
  readonly onOpen: () => void;
}

function Cell({ cell, printed, onOpen }: CellProps) {
  const { count } = cell.listed;
  const off = printed !== undefined && count !== (printed ?? 0);
  return (
    <button type="button" className={figures.cell} onClick={onOpen} data-off={off || undefined}>
      <span className={off ? figures.off : undefined}>{formatNumber(count, 0)}</span>
      {printed !== undefined && (
        <span className={figures.printed}>
          {' '}
          / {printed === null ? '-' : formatNumber(printed, 0)}
        </span>
      )}
    </button>
  );
}

function Rest({ counts }: { counts: CellCounts }) {
  const { undetermined, exempt, listed } = counts;
  return (
    <p className={style.meta}>
      另有待核实 {formatNumber(undetermined.count, 0)}（{formatMu(muFromM2(undetermined.areaM2))}
      ）、豁免 {formatNumber(exempt.count, 0)}（{formatMu(muFromM2(exempt.areaM2))}
      ），不在列入数内。
      {listed.withoutArea > 0 && `列入的有 ${listed.withoutArea} 个用地面积未知，未计入亩数。`}
    </p>
  );
}

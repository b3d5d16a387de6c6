import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { useMovingDay } from '../../app/targets/moving-day';
import { useRestedLand } from '../../app/targets/readable';
import { useWorkspace } from '../../app/workspace-store';
import { Resizer } from '../../ui/resizer';
import type { Sorting } from './arrange';
import { chosenColumns } from './chosen-columns';
import type { Row, TableKind } from './column';
import { ColumnChooser } from './column-chooser';
import { columnsOf } from './columns';
import { CopyMenu } from './copy-menu';
import { FilterField } from './filter-field';
import { Grid } from './grid';
import { readHeight, useLayout } from './layout';
import style from './table.module.css';
import { TableBar } from './table-bar';
import { totalWords } from './total-text';
import { useColumnChoice } from './use-column-choice';
import { useRows } from './use-rows';
import { useStanding } from './use-standing';

/** Parcels and enterprises as rows, below the map and in step with it. */
export function RecordTable() {
  const layout = useLayout();
  const [kind, setKind] = useState<TableKind>('parcels');
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const selection = useSession((state) => state.selection);
  const selectedTable = selection?.table;
  useEffect(() => {
    if (selectedTable) setKind(selectedTable);
  }, [selectedTable]);

  const moving = useMovingDay((state) => state.moving);
  const all = useColumns(kind);
  const [choice, choose] = useColumnChoice(kind);
  const columns = useMemo(() => chosenColumns(all, choice), [all, choice]);
  const text = useDeferredValue(filter).trim();
  const { answer, working: arranging } = useRows(kind, columns, text, sorting);
  // Land coloured month by month changes nothing here unless some of it is left out: no flicker with every step.
  const working = arranging && !(moving && !answer.narrowed);
  const { records } = answer;
  // Until this table is there, the rows of the other are none of it: they must not be copied in its columns.
  const rows = answer.kind === kind ? answer.rows : noRows;
  const selectedId = selection?.table === kind ? selection.id : null;
  const at = useMemo(
    () => (selectedId === null ? -1 : rows.findIndex((row) => records[row]?.id === selectedId)),
    [rows, records, selectedId],
  );
  const known = useWorkspace(
    (state) => selectedId !== null && state.ws.tables[kind].has(selectedId),
  );
  const size = useWorkspace((state) => state.ws.tables[kind].size);
  const recordAt = (index: number): Row | null => records[rows[index] ?? -1] ?? null;
  return (
    <section
      className={style.table}
      style={{ height: layout.open ? layout.height : undefined }}
      aria-label="表格"
    >
      {layout.open && (
        <Resizer
          label="表格高度"
          value={layout.height}
          min={120}
          max={readHeight()}
          onChange={layout.setHeight}
        />
      )}
      <TableBar
        kind={kind}
        onKind={(next) => {
          setKind(next);
          setSorting(null);
          layout.setOpen(true);
        }}
        open={layout.open}
        onOpen={layout.setOpen}
        total={answer.kind === kind ? totalWords(answer, text !== '') : null}
        working={working}
        // A selection the map shows and the table does not would look like a fault.
        missing={known && !working && at < 0}
      >
        <FilterField value={filter} onChange={setFilter} />
        <div className={style.actions}>
          <ColumnChooser columns={all} choice={choice} onChoose={choose} />
          <CopyMenu
            columns={columns}
            selected={recordAt(at)}
            count={rows.length}
            rows={() => [...rows].flatMap((row) => records[row] ?? [])}
          />
        </div>
      </TableBar>
      {layout.open && (
        <Grid
          // Each table keeps to its own scroll position.
          key={kind}
          kind={kind}
          count={rows.length}
          recordAt={recordAt}
          at={at}
          columns={columns}
          sorting={sorting}
          onSort={setSorting}
          empty={working ? '正在整理…' : size === 0 ? emptyWords[kind] : nothingLeft}
        />
      )}
    </section>
  );
}

/** Columns read names and figures, so they are made anew when those change, and kept while anything else does. */
function useColumns(kind: TableKind) {
  const { units, shapes, enterprises, parcels } = useWorkspace((state) => state.ws.tables);
  const indicators = useAnalysis((state) => state.indicators);
  const year = useAnalysis((state) => state.year);
  const asOf = useAnalysis((state) => state.asOf);
  const theme = useAnalysis((state) => state.side.theme);
  const standing = useStanding();
  const progress = useRestedLand((state) => state.shown);
  return useMemo(() => {
    const tables = { units, shapes, enterprises };
    return columnsOf(kind, { tables, parcels, indicators, year, asOf, theme, standing, progress });
  }, [
    kind,
    units,
    shapes,
    enterprises,
    parcels,
    indicators,
    year,
    asOf,
    theme,
    standing,
    progress,
  ]);
}

const noRows = new Uint32Array();

const nothingLeft = '没有符合筛选、圈选和图例条件的记录。';

const emptyWords = {
  parcels: '还没有地块。可在“数据”中导入，或打开备份文件。',
  enterprises: '还没有企业。可在“数据”中导入，或打开备份文件。',
};

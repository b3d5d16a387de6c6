import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { IconButton } from '../../ui/icon-button';
import { Resizer } from '../../ui/resizer';
import { arrange, type Sorting } from './arrange';
import { columnsOf, type Row, type TableKind } from './columns';
import { FilterField } from './filter-field';
import { Grid } from './grid';
import { readHeight, useLayout } from './layout';
import style from './table.module.css';
import { useTotalM2 } from './total-area';

const kinds = [
  { kind: 'parcels', title: '地块', unit: '宗' },
  { kind: 'enterprises', title: '企业', unit: '家' },
] as const;

/** Parcels and enterprises as rows, below the map and in step with it. */
export function RecordTable() {
  const layout = useLayout();
  const [kind, setKind] = useState<TableKind>('parcels');
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const tables = useWorkspace((state) => state.ws.tables);
  const selection = useSession((state) => state.selection);
  const selectedTable = selection?.table;
  useEffect(() => {
    if (selectedTable) setKind(selectedTable);
  }, [selectedTable]);

  const { units, shapes } = tables;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns read units and shapes only.
  const columns = useMemo(() => columnsOf(kind, tables), [kind, units, shapes]);
  const wanted = useDeferredValue(filter);
  const records: ReadonlyMap<string, Row> = tables[kind];
  const rows = useMemo(
    () => arrange(records.values(), columns, wanted, sorting),
    [records, columns, wanted, sorting],
  );
  // A selection the map shows and the table does not would look like a fault.
  const missing = useMemo(
    () =>
      selection?.table === kind &&
      records.has(selection.id) &&
      !rows.some((row) => row.id === selection.id),
    [selection, kind, records, rows],
  );
  const total = useTotalM2(kind === 'parcels' ? rows : null);
  const { unit } = kinds.find((one) => one.kind === kind) ?? kinds[0];
  const count =
    rows.length === records.size
      ? `共 ${formatNumber(rows.length, 0)} ${unit}`
      : `${formatNumber(rows.length, 0)} / ${formatNumber(records.size, 0)} ${unit}`;
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
      <div className={style.bar}>
        <div role="tablist" aria-label="表格内容" className={style.tabs}>
          {kinds.map((one) => (
            <button
              key={one.kind}
              type="button"
              role="tab"
              aria-selected={kind === one.kind}
              className={style.tab}
              onClick={() => {
                setKind(one.kind);
                setSorting(null);
                layout.setOpen(true);
              }}
            >
              {one.title}
            </button>
          ))}
        </div>
        {layout.open && <FilterField value={filter} onChange={setFilter} />}
        <p className={style.total} role="status">
          {missing && (
            <span className={style.filtered}>
              选中的{kind === 'parcels' ? '地块' : '企业'}不在筛选结果中 ·{' '}
            </span>
          )}
          {count}
          {kind === 'parcels' && ' · '}
          {kind === 'parcels' && (
            <span>
              椭球面积合计{' '}
              <strong>{total === null ? '…' : formatNumber(muFromM2(total), 2)}</strong> 亩
            </span>
          )}
        </p>
        <IconButton
          label={layout.open ? '收起表格' : '展开表格'}
          side="left"
          onClick={() => layout.setOpen(!layout.open)}
        >
          {layout.open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
        </IconButton>
      </div>
      {layout.open && (
        <Grid
          // Each table keeps to its own scroll position.
          key={kind}
          kind={kind}
          rows={rows}
          columns={columns}
          sorting={sorting}
          onSort={setSorting}
          empty={records.size === 0 ? emptyWords[kind] : `没有符合“${wanted.trim()}”的记录。`}
        />
      )}
    </section>
  );
}

const emptyWords = {
  parcels: '还没有地块。可在“数据”中打开备份文件。',
  enterprises: '还没有企业。可在“数据”中打开备份文件。',
};

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useImport } from '../../app/import/import-store';
import { lackOf } from '../../app/import/lack-of';
import { checkImport, stopImport } from '../../app/import/run-import';
import { extentOf, showExtent } from '../../app/import/table-extent';
import { joinBoxes } from '../../core/geo/box';
import { formatNumber } from '../../core/quantity';
import style from './import.module.css';
import { MappingsBox } from './mappings-box';
import { PickFiles } from './pick-files';
import { TableCard } from './table-card';
import { UnreadableList } from './unreadable-list';

/** What each table of the files is, and what its columns mean. */
export function MappingView() {
  const tables = useImport((state) => state.tables);
  useShown();
  const wanted = tables.filter((one) => one.wanted);
  const lacking = wanted.filter((one) => lackOf(one) !== null);
  const rows = wanted.reduce((sum, { table }) => sum + table.rows.length, 0);
  return (
    <>
      <UnreadableList />
      {tables.map((one) => (
        <TableCard key={one.key} one={one} open={tables.length <= 2} />
      ))}
      <MappingsBox />
      {tables.length === 0 && <p className={style.block}>没有可以导入的内容，请另选文件。</p>}
      <footer className={style.foot}>
        <p className={style.meta} role="status">
          {lacking.length > 0
            ? `有 ${lacking.length} 个表还缺内容，请补上或不选。`
            : `选入 ${wanted.length} / ${tables.length} 个表，共 ${formatNumber(rows, 0)} 行。核对时不写入数据。`}
        </p>
        <div className={style.actions}>
          <Button onClick={stopImport}>放弃</Button>
          <PickFiles>再加文件…</PickFiles>
          <Button
            variant="filled"
            disabled={wanted.length === 0 || lacking.length > 0}
            onClick={checkImport}
          >
            核对
          </Button>
        </div>
      </footer>
    </>
  );
}

/** New outlines are shown where they lie as soon as they are read. */
function useShown(): void {
  const count = useImport((state) => state.tables.length);
  useEffect(() => {
    if (count === 0) return;
    const boxes = useImport.getState().tables.flatMap((one) => extentOf(one) ?? []);
    const all = joinBoxes(boxes);
    if (all) showExtent(all);
  }, [count]);
}

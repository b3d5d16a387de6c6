import { Button } from '@mantine/core';
import { isFew } from '../../app/commands/import-records';
import { useImport } from '../../app/import/import-store';
import { nameOf } from '../../app/import/name-of';
import { takenTables } from '../../app/import/plan-tables';
import { backToMapping, commitImport } from '../../app/import/run-import';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import style from './import.module.css';
import { SourceOutcomes } from './source-outcomes';

/** What the import would do, row by row. Nothing is written before the button below is pressed. */
export function CheckView() {
  const plan = useImport((state) => state.plan);
  const tables = useImport((state) => state.tables);
  const busy = useBusy('import');
  const { who } = useAsk();
  if (!plan) return null;
  const taken = takenTables(tables);
  const leftOut = tables.filter((one) => !taken.includes(one));
  const written = plan.sources.reduce(
    (sum, { rows }) =>
      sum + rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length,
    0,
  );
  return (
    <>
      {plan.sources.map((source, at) => (
        <SourceOutcomes
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes; a file may be in it twice.
          key={at}
          source={source}
          notes={taken[at]?.table.notes ?? []}
        />
      ))}
      {leftOut.length > 0 && (
        <p className={style.block}>
          没有选入：
          {leftOut
            .map(({ table }) => `${nameOf(table)}（${formatNumber(table.rows.length, 0)} 行）`)
            .join('、')}
        </p>
      )}
      <footer className={style.foot}>
        <p className={style.meta} role="status">
          {written > 0
            ? isFew(plan.changes)
              ? '尚未写入。导入后可一次撤销。'
              : '尚未写入。导入后会自动质检，是另一步；撤销导入前先撤销质检。'
            : '没有需要写入的内容：文件与现有数据相同，或没有一行可以导入。'}
        </p>
        <div className={style.actions}>
          <Button onClick={backToMapping} disabled={busy}>
            返回对照
          </Button>
          <Button
            variant="filled"
            loading={busy}
            disabled={plan.changes.length === 0}
            onClick={() =>
              void onlyOnce('import', async () => {
                if (await who()) await commitImport();
              })
            }
          >
            导入 {formatNumber(written, 0)} 行
          </Button>
        </div>
      </footer>
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useImport } from '../../app/import/import-store';
import { takenTables } from '../../app/import/plan-tables';
import { stopImport } from '../../app/import/run-import';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { ChoiceBar } from '../../ui/choice-bar';
import style from './import.module.css';
import { isTakenBack } from './is-taken-back';
import { MatchView } from './match-view';
import { ReportBar } from './report-bar';
import { SourceOutcomes } from './source-outcomes';
import { UnreadableList } from './unreadable-list';

type View = 'match' | 'report';

/** After the import: who uses which land, and the report of what became of every row. */
export function DoneView() {
  const written = useImport((state) => state.written);
  const takenBack = useWorkspace((state) => isTakenBack(state.log, written));
  const [view, setView] = useState<View>('match');
  return (
    <>
      <div className={style.block}>
        <p role="status" className={style.name}>
          {takenBack
            ? '这次导入已撤销，数据与导入前相同。'
            : '已导入，可在顶栏撤销；之后的质检和匹配要先撤销。'}
        </p>
        <div className={style.actions}>
          <Button onClick={stopImport}>再导入文件</Button>
          <Button variant="filled" onClick={() => showPanel('lists')}>
            查看清单
          </Button>
        </div>
      </div>
      <div className={style.block}>
        <ChoiceBar<View>
          label="导入之后"
          value={view}
          onChange={setView}
          choices={[
            { value: 'match', label: '企业与地块匹配' },
            { value: 'report', label: '导入报告' },
          ]}
        />
      </div>
      {view === 'match' ? <MatchView /> : <Report />}
    </>
  );
}

function Report() {
  const plan = useImport((state) => state.plan);
  const tables = useImport((state) => state.tables);
  if (!plan) return null;
  const taken = takenTables(tables);
  return (
    <>
      <ReportBar />
      <UnreadableList />
      {plan.sources.map((source, at) => (
        <SourceOutcomes
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes; a file may be in it twice.
          key={at}
          source={source}
          notes={taken[at]?.table.notes ?? []}
        />
      ))}
    </>
  );
}

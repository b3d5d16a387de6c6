import { useState } from 'react';
import { useProgram } from '../../app/programs/program-store';
import { showPanel, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { LISTED } from '../../core/list/verdict';
import { ChoiceBar } from '../../ui/choice-bar';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import { AdoptionsView } from './adoptions-view';
import { DifferenceView } from './difference-view';
import { EdgeView } from './edge-view';
import { ListHead } from './list-head';
import style from './lists.module.css';
import { RowsView } from './rows-view';
import { allRows, type RowsWanted } from './shown-rows';
import { TrialView } from './trial-view';
import { UnitsView } from './units-view';
import { useList } from './use-list';

const views = [
  { value: 'rows', label: '名单' },
  { value: 'units', label: '分解' },
  { value: 'edge', label: '边缘' },
  { value: 'trial', label: '试算' },
  { value: 'difference', label: '比较' },
  { value: 'adoptions', label: '采纳' },
] as const;

/** What a list is opened for. */
const listedRows: RowsWanted = { ...allRows, listing: LISTED };

type ViewName = (typeof views)[number]['value'];

/** 清单: who is listed by the program for the year, why, and what people made of it. */
export function ListsPanel() {
  const standing = useList();
  const verdicts = useVerdicts((state) => state.verdicts);
  const loading = useProgram((state) => state.loading);
  const faults = useProgram((state) => state.faults);
  const [view, setView] = useState<ViewName>('rows');
  const [wanted, setWanted] = useState<RowsWanted>(listedRows);
  const showRows = (asked: Partial<RowsWanted>) => {
    setWanted({ ...allRows, ...asked });
    setView('rows');
  };
  return (
    <Panel title="清单" onClose={() => showPanel('map')}>
      {faults.length > 0 && (
        <div className={style.lead}>
          <RefusalNote
            why={`方案包没有通过检查，不作判定：${faults[0] ?? ''}`}
            now="请在“方案”中查看全部问题，改正方案包后重新导入。"
          />
        </div>
      )}
      {!standing && faults.length === 0 && (
        <div className={style.lead}>
          <Quiet>{loading ? '正在读取方案…' : '本区没有适用的方案。'}</Quiet>
          {!loading && <TextButton onClick={() => showPanel('plan')}>导入方案包</TextButton>}
        </div>
      )}
      {standing && verdicts && (
        <>
          <ListHead
            verdicts={verdicts}
            standing={standing}
            onList={(list) => {
              useSession.setState({ list });
              setWanted(listedRows);
            }}
          />
          <div className={style.views}>
            <ChoiceBar label="清单的看法" choices={views} value={view} onChange={setView} />
          </div>
          {view === 'rows' && <RowsView standing={standing} wanted={wanted} onWant={setWanted} />}
          {view === 'units' && (
            <UnitsView standing={standing} verdicts={verdicts} onRows={showRows} />
          )}
          {view === 'edge' && <EdgeView standing={standing} />}
          {view === 'trial' && <TrialView standing={standing} verdicts={verdicts} />}
          {view === 'difference' && <DifferenceView standing={standing} verdicts={verdicts} />}
          {view === 'adoptions' && <AdoptionsView standing={standing} verdicts={verdicts} />}
        </>
      )}
    </Panel>
  );
}

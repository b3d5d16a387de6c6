import { useState } from 'react';
import { chosenProgram } from '../../app/programs/chosen-program';
import { useProgram } from '../../app/programs/program-store';
import { showPanel, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import { ListHead } from './list-head';
import { type ListViewName, ListViews } from './list-views';
import style from './lists.module.css';
import { useList } from './use-list';

/** 清单: who is listed by the program for the year, why, and what people made of it. */
export function ListsPanel() {
  const standing = useList();
  const verdicts = useVerdicts((state) => state.verdicts);
  const [view, setView] = useState<ListViewName>('rows');
  return (
    <Panel title="清单" onClose={() => showPanel('map')}>
      {standing && verdicts ? (
        <div className={style.fill}>
          <ListHead
            verdicts={verdicts}
            standing={standing}
            onList={(list) => useSession.setState({ list, trial: {} })}
          />
          <ListViews
            // What is looked for on one list says nothing of another.
            key={`${verdicts.program.pack.id} ${standing.kind.id}`}
            verdicts={verdicts}
            standing={standing}
            view={view}
            onView={setView}
          />
        </div>
      ) : (
        <div className={style.lead}>
          <NoList />
        </div>
      )}
    </Panel>
  );
}

/** Why there is nothing to show: the pack has faults, there is none, or it is on its way. */
function NoList() {
  const faults = useProgram((state) => state.faults);
  const loaded = useProgram((state) => state.loaded);
  const judged = useVerdicts((state) => state.verdicts !== null);
  const info = useWorkspace((state) => state.info);
  const programs = useWorkspace((state) => state.ws.tables.programs);
  const program = useSession((state) => state.program);
  const programYear = useSession((state) => state.programYear);
  if (faults.length > 0) {
    return (
      <RefusalNote
        why={`方案包没有通过检查，不作判定：${faults[0] ?? ''}`}
        now="请在“方案”中查看全部问题，改正方案包后重新导入。"
      />
    );
  }
  if (judged) return <Quiet>这个方案没有规定清单。</Quiet>;
  if (!info || chosenProgram(info, programs, { program, programYear })) {
    return <Quiet>{loaded ? '正在判定…' : '正在读取方案…'}</Quiet>;
  }
  return (
    <>
      <Quiet>本区没有适用的方案。</Quiet>
      <TextButton onClick={() => showPanel('plan')}>导入方案包</TextButton>
    </>
  );
}

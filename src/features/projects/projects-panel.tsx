import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { type ProjectRow, wantedRows } from '../../app/projects/project-rows';
import {
  allProjects,
  openProject,
  type ProjectPage,
  useProjectView,
} from '../../app/projects/project-view';
import { showPanel, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { ChoiceBar } from '../../ui/choice-bar';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import { NewProjects } from './new-projects';
import { PrintProjects } from './print-projects';
import { ProjectBoard } from './project-board';
import { ProjectDetail } from './project-detail';
import { ProjectFilters } from './project-filters';
import { ProjectList } from './project-list';
import { ProjectMap } from './project-map';
import style from './projects.module.css';
import { useProjectMarks } from './use-project-marks';
import { useProjectRows } from './use-project-rows';

const pages = [
  { value: 'rows', label: '列表' },
  { value: 'board', label: '看板' },
  { value: 'map', label: '地图' },
] as const satisfies readonly { value: ProjectPage; label: string }[];

/** 项目: the plans of the program that is looked at, from the list to being struck off it. */
export function ProjectsPanel() {
  const opened = useSession((state) => state.project);
  const project = useWorkspace((state) =>
    opened ? state.ws.tables.projects.get(opened) : undefined,
  );
  const rows = useProjectRows();
  // Removed here, in another window or by undo: what is left is the list.
  useEffect(() => {
    if (opened && !project) openProject(null);
  }, [opened, project]);
  if (project) return <ProjectDetail key={project.id} project={project} rows={rows} />;
  return (
    <Panel title="项目" onClose={() => showPanel('map')}>
      <Program rows={rows} />
    </Panel>
  );
}

function Program({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const verdicts = useVerdicts((state) => state.verdicts);
  const page = useProjectView((state) => state.page);
  const wanted = useProjectView((state) => state.wanted);
  const day = useSession((state) => state.day);
  const [printing, setPrinting] = useState(false);
  const shown = useMemo(() => wantedRows(rows, wanted), [rows, wanted]);
  useProjectMarks(shown);
  if (!verdicts) {
    return (
      <div className={style.lead}>
        <Quiet>正在载入方案。没有选定方案的，请先在顶栏选一个；项目属于某一份方案。</Quiet>
      </div>
    );
  }
  const { pack } = verdicts.program;
  if (page === 'new' || page === 'new-list') {
    return <NewProjects verdicts={verdicts} fromList={page === 'new-list'} />;
  }
  const filtered = JSON.stringify(wanted) !== JSON.stringify(allProjects);
  return (
    <div
      className={style.pages}
      data-broad={page === 'board' || undefined}
      data-rows={page === 'rows' || undefined}
    >
      <div className={style.tools}>
        <p className={style.program} title={pack.title}>
          {pack.shortTitle}
          {day !== null && `，截至 ${day} 的状态`}
        </p>
        <div className={style.verbs}>
          <Button variant="filled" onClick={() => useProjectView.setState({ page: 'new' })}>
            新建项目
          </Button>
          <Button onClick={() => useProjectView.setState({ page: 'new-list' })}>
            从当前清单建方案
          </Button>
          <Button disabled={shown.length === 0} onClick={() => setPrinting(true)}>
            打印
          </Button>
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <>
          <div className={style.tools}>
            <ChoiceBar
              label="项目的看法"
              choices={pages}
              value={page}
              onChange={(next) => useProjectView.setState({ page: next })}
            />
          </div>
          <ProjectFilters rows={rows} />
          {shown.length === 0 && page !== 'map' && (
            <div className={style.lead}>
              <Quiet>没有符合条件的项目。</Quiet>
              {filtered && (
                <TextButton onClick={() => useProjectView.setState({ wanted: allProjects })}>
                  看全部 {rows.length} 个
                </TextButton>
              )}
            </div>
          )}
          {page === 'rows' && shown.length > 0 && <ProjectList rows={shown} pack={pack} />}
          {page === 'board' && shown.length > 0 && <ProjectBoard rows={shown} />}
          {page === 'map' && <ProjectMap rows={wantedRows(rows, { ...wanted, state: null })} />}
        </>
      )}
      {printing && <PrintProjects rows={shown} pack={pack} onDone={() => setPrinting(false)} />}
    </div>
  );
}

function Empty() {
  return (
    <div className={style.lead}>
      <Quiet>
        这份方案还没有项目。可以给选中的企业、地块或打开的区块建一个，也可以从当前清单成批建：一企一方案、一地块一盘活方案、一区块一方案。
      </Quiet>
    </div>
  );
}

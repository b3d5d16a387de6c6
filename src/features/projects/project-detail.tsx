import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { goToBlock } from '../../app/blocks/go-to-block';
import { removeProjects } from '../../app/commands/remove-projects';
import { announce } from '../../app/notices';
import { showClause } from '../../app/programs/shown-clause';
import type { ProjectRow } from '../../app/projects/project-rows';
import { openProject } from '../../app/projects/project-view';
import { select, showPanel } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { movesFrom } from '../../core/project/moves';
import { type Project, type ProjectState, projectKinds } from '../../core/project/project';
import type { Rebound } from '../../core/project/rebound';
import { formatMu, muFromM2, UNKNOWN } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { ClauseChip } from '../../ui/clause-chip';
import { IconButton } from '../../ui/icon-button';
import { Pairs } from '../../ui/pairs';
import { Panel } from '../../ui/panel';
import { TextButton } from '../../ui/text-button';
import look from './detail.module.css';
import { Evidence } from './evidence';
import { Milestones } from './milestones';
import { MoveForm } from './move-form';
import { flyToRows } from './open-row';
import { PrintProjects } from './print-projects';
import { ProjectForm } from './project-form';
import { ProjectLog } from './project-log';
import style from './projects.module.css';
import { LightMark } from './state-mark';
import { StateSteps } from './state-steps';
import { StrikeOff } from './strike-off';
import { useProjectMarks } from './use-project-marks';

interface ProjectDetailProps {
  readonly project: Project;
  readonly rows: readonly ProjectRow[];
}

interface Moving {
  readonly to?: ProjectState;
  readonly why?: string;
}

/** One plan: where it stands, what comes next, what it needs, and all that was done. */
export function ProjectDetail({ project, rows }: ProjectDetailProps) {
  const [editing, setEditing] = useState(false);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [printing, setPrinting] = useState(false);
  const pack = useVerdicts((state) => state.verdicts?.program.pack ?? null);
  const row = rows.find((one) => one.project.id === project.id) ?? null;
  const own = useMemo(() => (row ? [row] : []), [row]);
  useProjectMarks(own);
  const { confirm, who } = useAsk();
  const { forward, back } = movesFrom(project.state);
  const [before] = back;
  const remove = async () => {
    const question = {
      title: `删除“${project.name}”`,
      text: '推进记录、节点和佐证材料一并删除；可以撤销。',
      yes: '删除',
      danger: true,
    };
    if (!(await confirm(question)) || !(await who())) return;
    if (await announce(removeProjects([project.id]))) openProject(null);
  };
  return (
    <Panel
      title={
        <span className={style.title} title={project.name}>
          <IconButton label="返回全部项目" side="right" onClick={() => openProject(null)}>
            <IconArrowLeft size={18} />
          </IconButton>
          <span className={style.name}>{project.name}</span>
        </span>
      }
      onClose={() => showPanel('map')}
    >
      <div className={style.lead}>
        <StateSteps state={project.state} />
        {row && (
          <p className={look.standing}>
            <LightMark light={row.due.light} why={row.due.why} /> {row.due.why}
          </p>
        )}
        {row?.rebound && project.state === '销号' && !moving && (
          <div className={style.warned} role="note">
            <p>
              建议重新整治：{row.rebound.words}{' '}
              <ClauseChip
                clause={row.rebound.line.clause}
                onShow={(clause) => showClause({ ...clause, program: project.programId })}
              />
            </p>
            <TextButton onClick={() => setMoving({ to: '整治', why: reasonOf(row.rebound) })}>
              退回整治…
            </TextButton>
          </div>
        )}
        {moving ? (
          <div className={style.box}>
            <MoveForm projects={[project]} {...moving} onClose={() => setMoving(null)} />
          </div>
        ) : editing && pack ? (
          <div className={style.box}>
            <ProjectForm project={project} pack={pack} onClose={() => setEditing(false)} />
          </div>
        ) : (
          <>
            <div className={style.verbs}>
              {forward && (
                <TextButton onClick={() => setMoving({ to: forward })}>推进到{forward}…</TextButton>
              )}
              {before && <TextButton onClick={() => setMoving({ to: before })}>退回…</TextButton>}
              <TextButton onClick={() => setEditing(true)}>修改资料</TextButton>
              <TextButton onClick={() => setPrinting(true)} disabled={!row}>
                打印
              </TextButton>
              <TextButton onClick={() => void remove()}>删除…</TextButton>
            </div>
            <Facts project={project} row={row} pack={pack} />
          </>
        )}
      </div>
      <Milestones key={project.rev} project={project} pack={pack} />
      <StrikeOff project={project} />
      <Evidence id={project.id} />
      <ProjectLog project={project} />
      {printing && row && pack && (
        <PrintProjects rows={[row]} pack={pack} onDone={() => setPrinting(false)} />
      )}
    </Panel>
  );
}

function reasonOf(rebound: Rebound | null): string {
  return rebound ? `回落：${rebound.words}（${rebound.line.clause.at}）` : '';
}

interface FactsProps {
  readonly project: Project;
  readonly row: ProjectRow | null;
  readonly pack: ProgramPack | null;
}

function Facts({ project, row, pack }: FactsProps) {
  const { subject, year, leadUnit, implementingUnit, deadline, documents, note, source } = project;
  const mode = pack?.modes.find(({ id }) => id === project.mode);
  const open = () => {
    if (subject.table === 'blocks') goToBlock(subject.id);
    else select({ table: subject.table, id: subject.id });
    if (row) flyToRows([row]);
  };
  return (
    <Pairs
      rows={[
        [
          projectKinds[subject.table],
          <TextButton key="subject" onClick={open}>
            {row?.subject ?? subject.id}
          </TextButton>,
        ],
        ['清单年度', `${year} 年`],
        ['用地', row?.areaM2 == null ? UNKNOWN : formatMu(muFromM2(row.areaM2))],
        ['所在单位', row?.unit || '未定'],
        [
          '处置方式',
          <span key="mode">
            {[mode?.name ?? project.mode, project.way].filter(Boolean).join('：') || '未定'}{' '}
            {mode && (
              <ClauseChip
                clause={mode.clause}
                onShow={(clause) => showClause({ ...clause, program: project.programId })}
              />
            )}
          </span>,
        ],
        ['期限', deadline ?? '未定'],
        ['责任单位', leadUnit || '未定'],
        ['实施单位', implementingUnit || '未定'],
        [
          '文件',
          documents.map(({ number, title }) => `${title} ${number}`.trim()).join('；') || '无',
        ],
        ...(note ? [['备注', note] as const] : []),
        ['来源', source || '未注明'],
      ]}
    />
  );
}

import { isProgramId } from '../check-program-year';
import { checkLength, checkText } from '../check-text';
import { isDay } from '../field';
import { checkSubject } from '../integrity/check-subject';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { checkLog } from './moves';
import {
  type Milestone,
  type Project,
  projectKinds,
  projectStates,
  projectTables,
} from './project';

const MOST_MILESTONES = 50;
const MOST_DOCUMENTS = 100;

/** Says why a plan may not be stored, or null. */
export function checkProject(ws: Workspace, project: Project): Refusal | null {
  const { programId, subject, year, unitId, name, deadline } = project;
  if (!isProgramId(programId)) {
    return refuse('bad-program', '没有指明项目属于哪个方案。', '请先选定方案。');
  }
  if (!projectTables.includes(subject.table)) {
    return refuse('bad-value', '项目的对象应为企业、地块或区块。', '请重新选择对象。');
  }
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    return refuse('bad-year', `清单年度“${year}”不是有效年份。`, '请选择清单年度，如 2021。');
  }
  if (unitId !== null && !ws.tables.units.has(unitId)) {
    return refuse('dangling', `单位 ${unitId} 不存在。`, '请改选已有的镇街或平台。');
  }
  if (deadline !== null && !isDay(deadline)) {
    return refuse('bad-day', `期限“${deadline}”不是有效日期。`, '请填写，如 2021-12-31。');
  }
  return (
    checkText('项目名称', name, 200) ??
    checkWords(project) ??
    checkSubject(ws, project) ??
    checkState(project) ??
    checkMilestones(project.milestones) ??
    checkTwice(ws, project)
  );
}

function checkWords(project: Project): Refusal | null {
  const { mode, way, leadUnit, implementingUnit, documents, note, source } = project;
  if (documents.length > MOST_DOCUMENTS) {
    return refuse('too-many', `文件超过 ${MOST_DOCUMENTS} 份。`, '请删去多余的文件。');
  }
  for (const { number, title } of documents) {
    const refusal = checkLength('文号', number, 100) ?? checkLength('文件名称', title, 200);
    if (refusal) return refusal;
    if (number.trim() === '' && title.trim() === '') {
      return refuse(
        'bad-text',
        '有一份文件既没有文号，也没有名称。',
        '请填写其中一项，或删去这一行。',
      );
    }
  }
  return (
    checkLength('处置方式', mode ?? '', 60) ??
    checkLength('具体做法', way, 200) ??
    checkLength('责任单位', leadUnit, 100) ??
    checkLength('实施单位', implementingUnit, 100) ??
    checkLength('备注', note, 1000) ??
    checkLength('来源', source, 500)
  );
}

/** The last line of the log gives the state. */
function checkState({ state, log }: Project): Refusal | null {
  const refusal = checkLog(log);
  if (refusal) return refusal;
  if (log.at(-1)?.state === state) return null;
  return refuse('bad-value', '项目状态与推进记录不一致。', '请刷新后重新操作。');
}

function checkMilestones(milestones: readonly Milestone[]): Refusal | null {
  if (milestones.length > MOST_MILESTONES) {
    return refuse('too-many', `节点超过 ${MOST_MILESTONES} 个。`, '请删去多余的节点。');
  }
  let before = '';
  for (const { name, state, due, doneOn } of milestones) {
    const refusal = checkText('节点名称', name);
    if (refusal) return refusal;
    if (!projectStates.includes(state)) {
      return refuse(
        'bad-value',
        `节点“${name}”所属的状态无效。`,
        `请选择${projectStates.join('、')}。`,
      );
    }
    for (const day of [due, doneOn ?? due]) {
      if (isDay(day)) continue;
      return refuse(
        'bad-day',
        `节点“${name}”的日期“${day}”不是有效日期。`,
        '请填写，如 2021-07-31。',
      );
    }
    if (due < before) {
      return refuse('bad-order', '节点没有按日期先后排列。', '请重新排列后保存。');
    }
    before = due;
  }
  return null;
}

/** One plan a subject and list year. */
function checkTwice(ws: Workspace, project: Project): Refusal | null {
  const other = planOf(ws.tables.projects, project, project.id);
  if (!other) return null;
  return refuse(
    'twice',
    `${project.year} 年已有${projectKinds[project.subject.table]}“${other.name}”。`,
    '请打开原来的项目修改，或换一个年度。',
  );
}

type Planned = Pick<Project, 'programId' | 'subject' | 'year'>;

const keys = new WeakMap<ReadonlyMap<string, Project>, ReadonlyMap<string, readonly Project[]>>();

/** The plan there is for a subject in a year, beside the one that asks. */
export function planOf(
  projects: ReadonlyMap<string, Project>,
  planned: Planned,
  besides: string | null = null,
): Project | null {
  const index = keys.get(projects) ?? indexOf(projects);
  keys.set(projects, index);
  return index.get(keyOf(planned))?.find(({ id }) => id !== besides) ?? null;
}

/** Batches ask once a record; walking all of them each time would be quadratic. */
function indexOf(projects: ReadonlyMap<string, Project>): ReadonlyMap<string, readonly Project[]> {
  const index = new Map<string, Project[]>();
  for (const project of projects.values()) {
    const key = keyOf(project);
    const same = index.get(key);
    if (same) same.push(project);
    else index.set(key, [project]);
  }
  return index;
}

function keyOf({ programId, subject, year }: Planned): string {
  return `${programId} ${year} ${subject.table} ${subject.id}`;
}

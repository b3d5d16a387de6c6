import type { Project, ProjectState, ProjectStep } from '../../src/core/project/project';
import { projectStates } from '../../src/core/project/project';
import type { Proof } from '../../src/core/project/strike-off';

export function aStep(
  state: ProjectState,
  on: string,
  patch: Partial<ProjectStep> = {},
): ProjectStep {
  return { state, on, by: '测试员', why: '', at: `${on}T08:00:00.000Z`, ...patch };
}

/** A plan of `parcel-1` that came straight to a state, a step a month. */
export function aProject(id = 'project-1', patch: Partial<Project> = {}): Project {
  const { state = '入单' } = patch;
  const log = projectStates
    .slice(0, projectStates.indexOf(state) + 1)
    .map((one, at) => aStep(one, `2021-${String(at + 5).padStart(2, '0')}-10`));
  return {
    id,
    programId: 'example-2021',
    subject: { table: 'parcels', id: 'parcel-1' },
    year: 2021,
    name: '示例地块盘活方案',
    mode: 'l-modes',
    way: '项目招引',
    state,
    log,
    deadline: '2021-12-31',
    milestones: [],
    unitId: null,
    leadUnit: '白泉镇',
    implementingUnit: '示例公司',
    documents: [],
    note: '',
    source: '示例数据（虚构）',
    rev: 0,
    ...patch,
  };
}

/** Nothing stands in the way of striking off. */
export function aProof(patch: Partial<Proof> = {}): Proof {
  return {
    programId: 'example-2021',
    year: 2021,
    lists: [],
    land: null,
    acceptance: null,
    strikeOff: null,
    goal: null,
    rebound: '',
    ...patch,
  };
}

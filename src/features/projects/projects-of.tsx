import { useMemo } from 'react';
import { goToProject, planSelected } from '../../app/projects/project-view';
import type { Selection } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import look from './detail.module.css';
import { StateMark } from './state-mark';

/** The plans of a firm or parcel, on its own record. */
export function ProjectsOf({ table, id }: Selection) {
  const projects = useWorkspace((state) => state.ws.tables.projects);
  const own = useMemo(
    () =>
      [...projects.values()]
        .filter(({ subject }) => subject.table === table && subject.id === id)
        .sort((a, b) => b.year - a.year),
    [projects, table, id],
  );
  return (
    <Section title="项目" aside={<TextButton onClick={planSelected}>新建项目</TextButton>}>
      {own.length === 0 && <Quiet>还没有项目。</Quiet>}
      <ul className={look.log}>
        {own.map((project) => (
          <li key={project.id}>
            <TextButton onClick={() => goToProject(project)}>{project.name}</TextButton>{' '}
            <StateMark state={project.state} /> {project.year} 年
            {project.deadline && `，期限 ${project.deadline}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

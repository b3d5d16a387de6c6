import type { Workspace } from '../../core/workspace';

/** Plans in words for the log. */
export function nameProjects(ws: Workspace, projects: readonly { readonly id: string }[]): string {
  const [first] = projects;
  const name = `项目“${ws.tables.projects.get(first?.id ?? '')?.name ?? first?.id ?? ''}”`;
  return projects.length > 1 ? `${name}等 ${projects.length} 个` : name;
}

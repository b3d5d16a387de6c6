import { useAnalysis } from '../../app/analysis';
import { showExtent } from '../../app/import/table-extent';
import type { ProjectRow } from '../../app/projects/project-rows';
import { outlinesOf } from '../../app/projects/project-subject';
import { openProject } from '../../app/projects/project-view';
import { useWorkspace } from '../../app/workspace-store';
import { boxOf, joinBoxes } from '../../core/geo/box';

/** Opens the record of a plan and takes the map to its land. */
export function openRow(row: ProjectRow): void {
  openProject(row.project.id);
  flyToRows([row]);
}

/** Takes the map to where plans lie, all of them in view. */
export function flyToRows(rows: readonly ProjectRow[]): void {
  const { tables } = useWorkspace.getState().ws;
  const { indicators } = useAnalysis.getState();
  const boxes = rows.flatMap(({ project }) =>
    outlinesOf(tables, indicators, project.subject).flatMap((outline) => boxOf(outline) ?? []),
  );
  const box = joinBoxes(boxes);
  if (box) showExtent(box);
}

import { labelPoint } from '../../core/geo/label-point';
import type { Indicators } from '../../core/indicator/indicators';
import type { ProjectState } from '../../core/project/project';
import type { Workspace } from '../../core/workspace';
import { type BlockMark, markOnMap } from '../blocks/block-view';
import type { ProjectRow } from './project-rows';
import { outlinesOf } from './project-subject';

/** More names than this cannot be read on any map. */
const MOST_NAMES = 300;

/** Outlines the land of plans on the map, each in the colour of its state, with its state in words. */
export function markProjects(
  rows: readonly ProjectRow[],
  tables: Workspace['tables'],
  indicators: Indicators,
  colors: Readonly<Record<ProjectState, string>>,
): void {
  let named = 0;
  const marks = rows.flatMap(({ project, shown, subject }): BlockMark[] =>
    outlinesOf(tables, indicators, project.subject).map((geometry, at) => {
      const place = at === 0 && named < MOST_NAMES ? labelPoint(geometry) : null;
      if (place) named += 1;
      const text = rows.length === 1 ? `${subject} ${shown.state}` : shown.state;
      return { role: 'project', geometry, place, text, color: colors[shown.state] };
    }),
  );
  markOnMap(marks);
}

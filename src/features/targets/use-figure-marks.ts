import { useEffect } from 'react';
import { type BlockMark, markOnMap } from '../../app/blocks/block-view';
import { showExtent } from '../../app/import/table-extent';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import { boxOf, joinBoxes } from '../../core/geo/box';
import { type Geometry, packPolygons } from '../../core/geo/geometry';
import type { Workspace } from '../../core/workspace';

/** More outlines than this are no answer to anybody. */
const MOST = 2_000;

/** The land of the open figure is outlined on the map; a figure a person opened is flown to. */
export function useFigureMarks(figure: OpenFigure): void {
  const tables = useWorkspace((state) => state.ws.tables);
  const isCell = figure.cell !== null;
  // Of the whole there may be thousands, told anew with every step of the slider, and none is marked.
  const key = isCell ? figure.creditIds.join() + [...figure.firmIds].join() : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is in the figure.
  useEffect(() => {
    const outlines = isCell ? outlinesOf(figure, tables) : [];
    const marks = outlines.map(
      (geometry): BlockMark => ({ role: 'project', geometry, place: null, text: '' }),
    );
    markOnMap(marks);
    return () => markOnMap(null);
  }, [isCell, key, tables]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves once, when the figure is opened.
  useEffect(() => {
    if (!isCell) return;
    const box = joinBoxes(outlinesOf(figure, tables).flatMap((outline) => boxOf(outline) ?? []));
    if (box) showExtent(box);
  }, [isCell, key]);
}

/** Credits stand on the land they were entered with; firms on all they use. */
function outlinesOf(figure: OpenFigure, tables: Workspace['tables']): readonly Geometry[] {
  const lands = figure.creditIds.flatMap((id) => {
    const land = tables.credits.get(id)?.land;
    return land ? [packPolygons(land)] : [];
  });
  const firms = figure.firmIds;
  const parcels = new Set<string>();
  if (firms.size > 0) {
    for (const { enterpriseId, parcelId } of tables.occupancies.values()) {
      if (firms.has(enterpriseId)) parcels.add(parcelId);
    }
  }
  const shapes = [...parcels].flatMap((id) => tables.shapes.get(id)?.geometry ?? []);
  return [...lands, ...shapes].slice(0, MOST);
}

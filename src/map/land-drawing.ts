import { useAnalysis } from '../app/analysis';
import { useSession } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import { type ColorScheme, classColors } from '../core/theme/theme-colors';
import type { LandDrawing, Side } from './engine-contract';
import type { ParcelRows } from './parcel-rows';

/** The parcels of one side as the stores have them. */
export interface Land {
  drawShapes(): void;
  drawCodes(): void;
  recolor(scheme: ColorScheme): void;
}

/** Part of sync, and of the start before there is a map. The other side shows the outlines that the main side sends. */
export function createLand(
  drawing: LandDrawing,
  rows: ParcelRows,
  side: Side,
  startScheme: ColorScheme,
): Land {
  let scheme = startScheme;
  let sentCodes: Uint8Array | null = null;
  let told = false;

  function drawCodes(force = false): void {
    const analysis = useAnalysis.getState();
    const shown = side === 'main' ? analysis.side : analysis.other;
    if (!shown) return;
    drawing.setColors(
      classColors(shown.theme, scheme),
      !useSession.getState().hidden.includes('hatch'),
    );
    // Nothing has been worked out yet: parcels wait in a neutral colour, not as 无数据.
    if (analysis.ids.length === 0 || (shown.codes === sentCodes && !force)) return;
    sentCodes = shown.codes;
    drawing.setCodes(rows.codesByRow(analysis, shown.codes));
  }

  return {
    drawShapes: () => {
      if (side === 'main') {
        const update = rows.follow(useWorkspace.getState().ws.tables.shapes);
        // A drawing that was told nothing yet is told colours and codes all the same: rows may be older than it.
        if (!update && told) return;
        if (update && 'all' in update) drawing.setParcels(update.all);
        else if (update) drawing.patchParcels(update.changes);
      }
      told = true;
      drawCodes(true);
    },
    drawCodes: () => drawCodes(),
    recolor: (next) => {
      scheme = next;
      drawCodes();
    },
  };
}

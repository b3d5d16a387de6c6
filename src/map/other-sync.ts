import type { FeatureCollection } from 'geojson';
import { useAnalysis } from '../app/analysis';
import { useBasemap } from '../app/basemap-sources';
import { useBlockView } from '../app/blocks/block-view';
import { usePreview } from '../app/import/preview-store';
import { useSession } from '../app/session';
import { useVerdicts } from '../app/verdicts/verdict-store';
import { useWorkspace } from '../app/workspace-store';
import type { ColorScheme } from '../core/theme/theme-colors';
import type { Engine } from './engine-contract';
import { createGround } from './ground';
import { createMarks } from './marks';
import type { Palette } from './palette';
import type { ParcelRows } from './parcel-rows';
import { selectedParcels } from './selected-parcels';

export interface OtherSync {
  restyle(palette: Palette): void;
  drawSketch(data: FeatureCollection): void;
  stop(): void;
}

/**
 * Part of sync, for the map on the other side of the curtain: the same land and marks, coloured by the figures it is
 * compared with. Its camera is the curtain's matter.
 */
export function startOtherSync(engine: Engine, rows: ParcelRows, scheme: ColorScheme): OtherSync {
  const ground = createGround(engine, rows, 'other', scheme);
  const marks = createMarks(engine);

  const drawMarks = () => {
    const { ws } = useWorkspace.getState();
    const { selection, hoveredParcel } = useSession.getState();
    marks.mark('selected', selectedParcels(ws, selection), ws.tables.shapes);
    marks.mark('hovered', hoveredParcel ? [hoveredParcel] : [], ws.tables.shapes);
  };
  const drawAll = () => {
    ground.drawShapes();
    ground.drawUnits();
    ground.drawBlocks();
    ground.drawLayers();
    ground.drawPreview();
    ground.drawView();
    drawMarks();
  };

  const stops = [
    engine.onRest(() => ground.drawView()),
    engine.onRestored(() => {
      ground.redraw();
      marks.redraw(useWorkspace.getState().ws.tables.shapes);
    }),
    useWorkspace.subscribe((now, before) => {
      if (now.ws === before.ws) return;
      drawAll();
      if (now.ws.tables.shapes !== before.ws.tables.shapes) marks.redraw(now.ws.tables.shapes);
    }),
    useSession.subscribe((now, before) => {
      if (now.selection !== before.selection || now.hoveredParcel !== before.hoveredParcel)
        drawMarks();
      if (now.hidden !== before.hidden) {
        ground.drawLayers();
        ground.drawCodes();
      }
      if (now.unitFigure !== before.unitFigure) ground.drawUnits();
      if (now.block !== before.block) ground.drawBlocks();
      if (now.label !== before.label) ground.drawView();
    }),
    useAnalysis.subscribe((now, before) => {
      ground.drawCodes();
      ground.drawUnits();
      if (now.other?.values !== before.other?.values && useSession.getState().label === 'figure')
        ground.drawView();
    }),
    useBlockView.subscribe(ground.drawBlocks),
    useVerdicts.subscribe(ground.drawBlocks),
    useBasemap.subscribe(ground.drawLayers),
    usePreview.subscribe(ground.drawPreview),
  ];
  drawAll();
  return {
    restyle: (palette) => {
      engine.restyle(palette);
      ground.recolor(palette.scheme);
    },
    drawSketch: (data) => engine.setData('sketch', data),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

import type { Workspace } from '../core/workspace';
import { growBox } from './box';
import type { Engine } from './engine-contract';
import { graticuleLines, graticuleStep } from './graticule-lines';
import { labelFeatures } from './label-features';
import { degreesPerPixel } from './mercator';
import { parcelFeatures } from './parcel-features';
import { indexShapes, type ParcelIndex } from './parcel-index';

/** What lies on the map: outlines when they change, names and graticule when the view does. */
export interface Ground {
  index(): ParcelIndex;
  drawShapes(ws: Workspace): void;
  drawView(ws: Workspace): void;
}

/** Part of sync: nobody else draws. */
export function createGround(engine: Engine): Ground {
  let index = indexShapes([]);
  let names = '';
  let grid = '';

  function drawLabels(ws: Workspace): void {
    const { zoom } = engine.camera();
    const labels = labelFeatures(ws, index, engine.view(), zoom, engine.textScale());
    const now = JSON.stringify(labels.features.map((label) => [label.properties, label.geometry]));
    if (now !== names) engine.setData('labels', labels);
    names = now;
  }

  function drawGraticule(): void {
    const step = graticuleStep(degreesPerPixel(engine.camera().zoom));
    const lines = graticuleLines(growBox(engine.view(), 1), step);
    const now = JSON.stringify(lines.features.map((line) => line.geometry));
    if (now !== grid) engine.setData('graticule', lines);
    grid = now;
  }

  return {
    index: () => index,
    drawShapes: (ws) => {
      index = indexShapes(ws.tables.shapes.values());
      engine.setData('parcels', parcelFeatures(ws.tables.shapes.values()));
    },
    drawView: (ws) => {
      drawLabels(ws);
      drawGraticule();
    },
  };
}

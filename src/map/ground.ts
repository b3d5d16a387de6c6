import { growBox } from '../core/geo/box';
import type { Workspace } from '../core/workspace';
import type { Engine } from './engine-contract';
import { graticuleLines, graticuleStep } from './graticule-lines';
import { labelFeatures } from './label-features';
import { degreesPerPixel } from './mercator';
import { parcelFeatures } from './parcel-features';

/** What lies on the map: outlines when they change, names and graticule when the view does. */
export interface Ground {
  drawShapes(ws: Workspace): void;
  drawView(ws: Workspace): void;
}

/** Part of sync: nobody else draws. */
export function createGround(engine: Engine): Ground {
  let names = '';
  let grid = '';

  function drawLabels(ws: Workspace): void {
    const { zoom } = engine.camera();
    const labels = labelFeatures(ws, engine.view(), zoom, engine.textScale());
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
    drawShapes: ({ tables: { shapes } }) =>
      engine.setData('parcels', parcelFeatures(shapes.values())),
    drawView: (ws) => {
      drawLabels(ws);
      drawGraticule();
    },
  };
}

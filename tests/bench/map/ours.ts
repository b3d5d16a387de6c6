import { editableCopy } from '../../../src/core/change/layered-table';
import type { Shape } from '../../../src/core/parcel/parcel';
import { createEngine } from '../../../src/map/engine';
import type { Engine, LandDrawing } from '../../../src/map/engine-contract';
import { headStart } from '../../../src/map/head-start';
import { readPalette } from '../../../src/map/palette';
import { ParcelRows } from '../../../src/map/parcel-rows';
import { classOfRow, type Land } from './land';
import { COLORS, type Subject } from './subject';

/** Our own way, without the interface around it: rows, engine and tile worker. */
export function ours(land: Land): Subject {
  let engine: Engine;
  // As the workspace and the analysis hold them.
  let shapes: ReadonlyMap<string, Shape> = new Map(land.shapes.map((shape) => [shape.id, shape]));
  const ids = land.shapes.map(({ id }) => id);
  const places = new Map(ids.map((id, row) => [id, row]));
  const codes = [0, 1].map((theme) => Uint8Array.from(ids, (_, row) => classOfRow(row, theme)));
  const rows = new ParcelRows();
  const send = (theme: number, drawing: LandDrawing = engine) => {
    drawing.setCodes(rows.codesByRow({ ids, rows: places }, codes[theme] as Uint8Array));
  };
  const follow = (drawing: LandDrawing = engine) => {
    const update = rows.follow(shapes);
    if (!update) return;
    if ('all' in update) drawing.setParcels(update.all);
    else drawing.patchParcels(update.changes);
  };
  return {
    start: async (host, camera) => {
      const palette = readPalette(host);
      const tell = (drawing: LandDrawing) => {
        drawing.setColors(COLORS, true);
        follow(drawing);
        send(0, drawing);
      };
      await headStart(palette, camera, [host.clientWidth, host.clientHeight], tell);
      engine = createEngine(host, palette, camera);
      tell(engine);
    },
    recolor: (theme) => send(theme),
    edit: (row, coords) => {
      const id = ids[row] as string;
      const shape = shapes.get(id) as Shape;
      // As the workspace does it: another table, all other records the very same.
      const next = editableCopy(shapes, 1);
      next.set(id, { ...shape, geometry: { ...shape.geometry, coords } });
      shapes = next;
      follow();
    },
    jump: (camera) => engine.jump(camera),
    stop: () => engine.destroy(),
  };
}

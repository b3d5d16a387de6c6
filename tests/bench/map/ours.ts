import { editableCopy } from '../../../src/core/change/layered-table';
import type { Shape } from '../../../src/core/parcel/parcel';
import { createEngine } from '../../../src/map/engine';
import type { Engine } from '../../../src/map/engine-contract';
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
  const send = (theme: number) => {
    engine.setCodes(rows.codesByRow({ ids, rows: places }, codes[theme] as Uint8Array));
  };
  const follow = () => {
    const update = rows.follow(shapes);
    if (!update) return;
    if ('all' in update) engine.setParcels(update.all);
    else engine.patchParcels(update.changes);
  };
  return {
    start: async (host, camera) => {
      engine = createEngine(host, readPalette(host), camera);
      engine.setColors(COLORS, true);
      follow();
      send(0);
    },
    recolor: send,
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

import type { ImportPlan, ImportSource } from '../../core/import/import-plan';
import { placer, shapePlacer } from '../../core/import/place-shapes';
import { planImport } from '../../core/import/plan-import';
import type { Steps } from '../analysis/steps';
import { newId } from '../now';
import { programsOf } from '../programs/program-headers';
import { useWorkspace } from '../workspace-store';
import type { ImportTable } from './import-store';
import { lackOf } from './lack-of';
import { nameOf } from './name-of';
import { BLOCK, placedAhead } from './place-ahead';

/** Rows between two breaths. */
const ROWS = 256;

/** What importing these tables would do; those left out, or with something lacking, stay out of it. */
export function* planTables(
  tables: readonly ImportTable[],
  progress: (share: number) => void,
): Steps<ImportPlan> {
  const { ws, info } = useWorkspace.getState();
  const taken = takenTables(tables);
  const total = taken.reduce((sum, { table }) => sum + table.rows.length, 0);
  // Every row is placed once and compared once.
  const breathe = countBreaths(2 * total, progress);
  const sources: ImportSource[] = [];
  for (const one of taken) {
    const { table, mapping } = one;
    sources.push({ name: nameOf(table), mapping, rows: yield* rowsOf(one, breathe) });
  }
  const programIds = programsOf(info, ws.tables.programs).map(({ programId }) => programId);
  const planning = planImport(ws, sources, { nextId: newId, programIds });
  for (;;) {
    const step = planning.next();
    if (step.done) return step.value;
    breathe();
    yield;
  }
}

/** Tables that are imported; the sources of a plan stand in their order. */
export function takenTables(tables: readonly ImportTable[]): ImportTable[] {
  return tables.filter((one) => one.wanted && lackOf(one) === null);
}

function countBreaths(rows: number, progress: (share: number) => void): () => void {
  let done = 0;
  let told = 0;
  return () => {
    done += ROWS;
    const percent = Math.min(100, Math.floor((100 * done) / Math.max(1, rows)));
    if (percent === told) return;
    told = percent;
    progress(percent / 100);
  };
}

function* rowsOf({ table, crs }: ImportTable, breathe: () => void): Steps<ImportSource['rows']> {
  const rows: ImportSource['rows'][number][] = [];
  const place = crs?.reading ? placer(crs.reading, crs.shift) : null;
  const draw = crs?.reading ? shapePlacer(crs.reading, crs.shift, BLOCK) : null;
  const ahead = table.shapes ? placedAhead(table.shapes, crs) : [];
  for (const [at, cells] of table.rows.entries()) {
    const shape = table.shapes?.[at];
    const polygons = shape?.polygons ?? [];
    const point = shape?.point && polygons.length === 0 ? place?.(...shape.point) : undefined;
    const known = ahead[at];
    const geometry =
      known === undefined ? (polygons.length > 0 && draw ? draw(polygons) : null) : known;
    rows.push({ at: table.rowNumbers[at] ?? at + 1, cells, geometry, point });
    if (at % ROWS === ROWS - 1) {
      breathe();
      yield;
    }
  }
  return rows;
}

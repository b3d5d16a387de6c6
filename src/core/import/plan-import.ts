import type { Workspace } from '../workspace';
import { type DraftWorld, draftWorld } from './draft-world';
import { type ImportTarget, importTargets } from './import-field';
import { firmImporter } from './import-firms';
import { parcelImporter } from './import-parcels';
import type { ImportPlan, ImportSource, Made, RowOutcome, SourceOutcome } from './import-plan';
import { unitImporter, zoneImporter } from './import-units';
import { useImporter } from './import-uses';
import { type RowDraft, rowReader } from './read-row';

type Importer = (world: DraftWorld, made: Made) => (row: RowDraft) => RowOutcome;

const importers: Readonly<Record<ImportTarget, Importer>> = {
  units: unitImporter,
  zones: zoneImporter,
  parcels: parcelImporter,
  enterprises: firmImporter,
  occupancies: useImporter,
};

/** What is referred to comes in first: a ledger may name parcels of a layer in the same import. */
const order: readonly ImportTarget[] = ['units', 'zones', 'parcels', 'enterprises', 'occupancies'];

/** Rows between two breaths. */
const ROWS = 256;

/**
 * Works out what an import would do, row by row, without writing anything. The counts of a source add up to its rows:
 * every row is new, changed, unchanged or refused with a reason.
 */
export function* planImport(
  ws: Workspace,
  sources: readonly ImportSource[],
  made: Made,
): Generator<void, ImportPlan, void> {
  const world = draftWorld(ws);
  const outcomes = new Map<ImportSource, SourceOutcome>();
  for (const target of order) {
    for (const source of sources.filter(({ mapping }) => mapping.target === target)) {
      yield;
      const read = rowReader(source.mapping);
      const take = importers[target](world, made);
      const rows: RowOutcome[] = [];
      for (const [at, row] of source.rows.entries()) {
        rows.push(take(read(row)));
        if (at % ROWS === ROWS - 1) yield;
      }
      const missing = missingOf(ws, target, rows);
      outcomes.set(source, { name: source.name, target, rows, missing });
    }
  }
  const inOrder = sources.flatMap((source) => outcomes.get(source) ?? []);
  return { sources: inOrder, changes: yield* world.changes() };
}

function missingOf(
  ws: Workspace,
  target: ImportTarget,
  rows: readonly RowOutcome[],
): SourceOutcome['missing'] {
  if (target === 'occupancies' || !importTargets.includes(target)) return [];
  const named = new Set(rows.map(({ id }) => id));
  const records: Iterable<{ readonly id: string; readonly name: string }> =
    ws.tables[target].values();
  return [...records].filter(({ id }) => !named.has(id)).map(({ id, name }) => ({ id, name }));
}

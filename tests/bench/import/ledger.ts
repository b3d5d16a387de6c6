import { startAnalysis } from '../../../src/app/analysis';
import { currentDb } from '../../../src/app/database';
import { findFact } from '../../../src/core/fact';
import { loadWorkspace } from '../../../src/db/load-workspace';
import { longestBlock } from './blocks';
import { openEmpty, runImport } from './ours';
import { fetched } from './scene';

let bytes: Uint8Array;

/** The app open on a district of sixteen units; the workbook fetched. */
export async function prepareLedger(name: string, file: string): Promise<void> {
  bytes = await fetched(file);
  await openEmpty(name);
  startAnalysis((error) => {
    throw error;
  });
}

/** From the drop to firms and figures stored. */
export async function importLedger() {
  const start = performance.now();
  const stages = await runImport([{ name: '台账.xlsx', bytes }]);
  const ms = performance.now() - start;
  const longest = await longestBlock(start);
  const { ws } = await loadWorkspace(currentDb());
  const firms = [...ws.tables.enterprises.values()];
  const staff = firms.reduce(
    (sum, { facts }) => sum + Number(findFact(facts, 'staff', '2023')?.value ?? 0),
    0,
  );
  const facts = firms.reduce((sum, one) => sum + one.facts.length, 0);
  return { ...stages, ms, longest, stored: firms.length, staff, facts };
}

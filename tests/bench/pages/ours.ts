import { editFact } from '../../../src/app/commands/edit-fact';
import { type Command, type Committed, commit } from '../../../src/app/commit';
import { connect, currentDb } from '../../../src/app/database';
import { undo } from '../../../src/app/history';
import { useRegistry } from '../../../src/app/registry';
import { useWorkspace } from '../../../src/app/workspace-store';
import type { Change } from '../../../src/core/change/change';
import type { Parcel, Shape } from '../../../src/core/parcel/parcel';
import { isRefusal, type Refusal } from '../../../src/core/refusal';
import type { Workspace } from '../../../src/core/workspace';
import { loadWorkspace } from '../../../src/db/load-workspace';
import { scaledParcels } from '../../builders/many-parcels';
import { digestOf, featureRow } from './feature-row';

const bringIn: Command<readonly Change[]> = {
  name: 'bring-in',
  operation: (_ws, changes) => changes,
  title: (_ws, changes) => `导入 ${changes.length} 条记录`,
};

let changes: readonly Change[] = [];

export async function prepareOurs(count: number): Promise<void> {
  changes = scaledParcels(count);
}

/** One import as the app does it: stamped, checked, packed, with its event and what undo needs. */
export async function importOurs(name: string) {
  await openOurs(name);
  const start = performance.now();
  const answer = await commit(bringIn, changes);
  const ms = performance.now() - start;
  expectDone(answer);
  const { ws } = await loadWorkspace(currentDb());
  return { ms, stored: ws.tables.parcels.size, shapes: ws.tables.shapes.size };
}

/** From a page just loaded to all records and the log in memory. */
export async function readOurs(name: string) {
  const start = performance.now();
  const { ws } = await openOurs(name);
  const ms = performance.now() - start;
  return { ms, digest: digestWorkspace(ws) };
}

/** The workspace open as it is for a person: database connected, everything in memory. */
async function openOurs(name: string): Promise<{ readonly ws: Workspace }> {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  const db = await connect(name, (why) => {
    throw new Error(`database lost: ${why}`);
  });
  const loaded = await loadWorkspace(db);
  useWorkspace.setState({ ...loaded, opening: { state: 'open' }, info: null });
  return loaded;
}

/** Edits one fact of parcels spread over the whole district, one commit each. */
export async function editOurs(name: string, count: number) {
  await openOurs(name);
  const ids = [...useWorkspace.getState().ws.tables.parcels.keys()];
  const times: number[] = [];
  let stored = 0;
  for (let i = 0; i < count; i++) {
    const id = ids[Math.floor(((i + 0.5) * ids.length) / count)] as string;
    const seenRev = useWorkspace.getState().ws.tables.parcels.get(id)?.rev ?? 0;
    const fact = {
      field: 'floorAreaRatio',
      value: 9 + i / 100,
      asOf: '2021-07-31',
      source: '复核',
    };
    const start = performance.now();
    const answer = await editFact({ table: 'parcels', id, seenRev, fact });
    times.push(performance.now() - start);
    expectDone(answer);
  }
  const { ws } = await loadWorkspace(currentDb());
  for (const parcel of ws.tables.parcels.values()) if (parcel.rev > 1) stored++;
  return { times, stored };
}

/** Takes the import back. */
export async function undoOurs(name: string) {
  await openOurs(name);
  const start = performance.now();
  const answer = await undo();
  const ms = performance.now() - start;
  expectDone(answer);
  const { ws } = await loadWorkspace(currentDb());
  return { ms, left: ws.tables.parcels.size + ws.tables.shapes.size };
}

function digestWorkspace({ tables }: Workspace): string {
  const rows = [...tables.parcels.values()].map((parcel: Parcel) =>
    featureRow(parcel, tables.shapes.get(parcel.id) as Shape),
  );
  return digestOf(rows);
}

function expectDone(answer: Committed | Refusal): void {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.why}`);
  if (answer.seq === null) throw new Error('nothing was written');
}

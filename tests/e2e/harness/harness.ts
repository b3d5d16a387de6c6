import { editFact } from '../../../src/app/commands/edit-fact';
import { editParcel } from '../../../src/app/commands/edit-parcel';
import { commit } from '../../../src/app/commit';
import { connect, currentDb } from '../../../src/app/database';
import { redo, undo } from '../../../src/app/history';
import { openWorkspace } from '../../../src/app/open-workspace';
import { loadRegistry, setActor, useRegistry } from '../../../src/app/registry';
import { useWorkspace } from '../../../src/app/workspace-store';
import { createWorkspace } from '../../../src/app/workspaces';
import { addition, type Change, removal } from '../../../src/core/change/change';
import { replay } from '../../../src/core/change/replay';
import { isRefusal } from '../../../src/core/refusal';
import { seededRandom } from '../../../src/core/sample/seeded-random';
import { loadWorkspace } from '../../../src/db/load-workspace';
import { readChanges } from '../../../src/db/read-events';
import { scaledParcels } from '../../builders/many-parcels';
import { snapshot } from '../../builders/random-changes';
import { aFact, aParcel, aShape } from '../../builders/records';
import { dumpDatabase, type RawDatabase, restoreDatabase } from './raw-database';

/**
 * The real app code, without its screens, put into a page of the app's own origin: what is under
 * test is the same storage, the same transactions and the same browser.
 */
export const harness = {
  async start(): Promise<void> {
    await loadRegistry();
    await setActor({ name: '测试员', office: '测试科' });
  },

  async createEmpty(name: string): Promise<void> {
    must(await createWorkspace({ name, districtCode: '330902', districtName: '定海区', zone: 41 }));
  },

  async openSample(): Promise<void> {
    await harness.createEmpty('示例');
    must(await commit(put, scaledParcels(300, 5)));
  },

  /** Opens the workspace last worked in, as after a reload. */
  async reopen(): Promise<void> {
    const entry = useRegistry.getState().workspaces[0];
    if (!entry) throw new Error('no workspace');
    must((await openWorkspace(entry.info)) ?? {});
  },

  /** Makes the records first, so that what the clock sees after `began` is the commit alone. */
  async commitMany(count: number, began: () => void): Promise<void> {
    const changes = scaledParcels(count, 7);
    began();
    must(await commit(put, changes));
  },

  async randomEdits(seed: number, count: number): Promise<string[]> {
    const states = [here()];
    const random = seededRandom(seed);
    while (states.length <= count) {
      const answer = must(await randomEdit(random));
      if (answer.seq !== null) states.push(here());
    }
    return states;
  },

  async undo(): Promise<string> {
    must(await undo());
    return here();
  },

  async redo(): Promise<string> {
    must(await redo());
    return here();
  },

  here,

  /** What the disk holds, and whether the log leads to the same. */
  async onDisk(): Promise<{ parcels: number; shapes: number; events: number; agrees: boolean }> {
    const { ws, log } = await loadWorkspace(currentDb());
    const events = [];
    for (const row of log) events.push({ ...row, changes: await readChanges(currentDb(), row) });
    const told = replay(events);
    const agrees = !isRefusal(told) && snapshot(told) === snapshot(ws);
    return {
      parcels: ws.tables.parcels.size,
      shapes: ws.tables.shapes.size,
      events: log.length,
      agrees,
    };
  },

  /** Fills up to so many parcels; names the refusal met, or null when it goes through. */
  async tryCommitMany(count: number): Promise<string | null> {
    const { tables } = useWorkspace.getState().ws;
    const missing = scaledParcels(count, 8).filter(({ table, id }) => !tables[table].has(id));
    const answer = await commit(put, missing);
    return isRefusal(answer) ? answer.refused : null;
  },

  dump: (): Promise<RawDatabase> => dumpDatabase(currentDb().name),
  restore: (raw: RawDatabase): Promise<void> => restoreDatabase(raw),

  /** Opens a database that is on disk but in no registry, as a fixture is. */
  async openRaw(name: string): Promise<void> {
    const db = await connect(name.replace(/^mutu-/, ''), () => undefined);
    useWorkspace.setState(await loadWorkspace(db));
  },
};

const put = {
  name: 'put',
  operation: (_ws: unknown, changes: readonly Change[]) => changes,
  title: (_ws: unknown, changes: readonly Change[]) => `放入 ${changes.length} 条记录`,
};

function here(): string {
  return snapshot(useWorkspace.getState().ws);
}

async function randomEdit(random: () => number) {
  const { parcels, shapes } = useWorkspace.getState().ws.tables;
  const all = [...parcels.values()];
  const pick = all[Math.floor(random() * all.length)] ?? aParcel();
  const { id, rev: seenRev } = pick;
  const dice = random();
  if (dice < 0.6) {
    const value = Math.round(random() * 400) / 100;
    return editFact({ table: 'parcels', id, seenRev, fact: aFact('floorAreaRatio', value) });
  }
  if (dice < 0.8)
    return editParcel({ id, seenRev, patch: { name: `示例改名 ${Math.floor(random() * 1e6)}` } });
  const added = all.find((parcel) => parcel.id.startsWith('parcel-random'));
  if (dice < 0.9 && added) {
    const shape = shapes.get(added.id);
    return commit(put, [removal('parcels', added), ...(shape ? [removal('shapes', shape)] : [])]);
  }
  const fresh = `parcel-random-${Math.floor(random() * 1e9)}`;
  return commit(put, [
    addition('parcels', aParcel(fresh)),
    addition('shapes', aShape(fresh, 122 + random())),
  ]);
}

function must<T>(answer: T): Exclude<T, { refused: string }> {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.why}`);
  return answer as Exclude<T, { refused: string }>;
}

import 'fake-indexeddb/auto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeAll, expect, it } from 'vitest';
import { snapshot } from '../../../tests/builders/random-changes';
import { aFact } from '../../../tests/builders/records';
import { sampleSlice } from '../../../tests/builders/sample-slice';
import type { Attachment } from '../../core/attachment/attachment';
import { addAttachment } from '../../core/attachment/change-attachment';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace, type WorkspaceInfo } from '../../core/workspace';
import { loadWorkspace } from '../../db/load-workspace';
import { deleteDatabase } from '../../db/open-database';
import { WorkspaceDb, workspaceDbName } from '../../db/schema';
import { createSample } from '../commands/create-sample';
import { editFact } from '../commands/edit-fact';
import { runChecks } from '../commands/run-checks';
import { commit } from '../commit';
import { connect, currentDb, disconnect } from '../database';
import { undo } from '../history';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { exportWorkspace } from './export-workspace';
import { type Restored, restoreArchive } from './restore-archive';

const info: WorkspaceInfo = {
  id: 'ws-jobs',
  name: '定海区',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: true,
  createdAt: '2021-07-01T00:00:00Z',
};
const exportJob = { kind: 'export', info, exportedAt: '2021-07-31T08:00:00Z' } as const;
let state: string;
let archive: Uint8Array;

/** A workspace with edits, an undo and a photo. */
beforeAll(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, ws: emptyWorkspace(), log: [] });
  await connect(info.id, () => undefined);
  await createSample(sampleSlice());
  const [parcel] = [...useWorkspace.getState().ws.tables.parcels.values()];
  if (!parcel) throw new Error('the sample is empty');
  const subject = { table: 'parcels', id: parcel.id } as const;
  await editFact({ ...subject, seenRev: parcel.rev, fact: aFact('floorAreaRatio', 1.25) });
  await undo();
  const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);
  const hash = bytesToHex(sha256(bytes));
  const at = '2021-07-31T00:00:00Z';
  const photo = {
    id: 'file-1',
    subject,
    name: '现场.jpg',
    mime: 'image/jpeg',
    bytes: 5000,
    sha256: hash,
    at,
    rev: 0,
  };
  const put = { name: 'add-attachment', operation: addAttachment, title: () => '添加附件' };
  await commit(put, { attachment: photo as Attachment }, { blobs: [{ sha256: hash, bytes }] });
  // A check that finds nothing new is an entry without changes.
  await runChecks();
  state = snapshot(useWorkspace.getState().ws);
  disconnect();
  archive = await exported();
});

async function exported(): Promise<Uint8Array> {
  const answer = await exportWorkspace(exportJob);
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer.bytes;
}

const restore = (bytes: Uint8Array, taken: readonly WorkspaceInfo[]) =>
  restoreArchive({ kind: 'restore', bytes, fileName: '备份.mutu', taken, spareId: 'ws-spare' });

it('the whole workspace goes into one file and opens again byte for byte', async () => {
  await deleteDatabase(info.id);
  expect(await restore(archive, [])).toEqual({ info, head: 5, exportedAt: exportJob.exportedAt });
  expect(Buffer.from(await exported()).equals(Buffer.from(archive))).toBe(true);
});

it('a workspace that is there is not overwritten: the archive becomes a copy', async () => {
  const restored = (await restore(archive, [info])) as Restored;
  expect(restored.info).toMatchObject({ id: 'ws-spare', name: '定海区（2）' });
  await connect('ws-spare', () => undefined);
  expect(snapshot((await loadWorkspace(currentDb())).ws) === state).toBe(true);
});

it('a damaged archive is refused and leaves no database behind', async () => {
  const damaged = archive.slice();
  damaged[Math.floor(damaged.length / 2)] = (damaged[Math.floor(damaged.length / 2)] ?? 0) ^ 0xff;
  const before = await indexedDB.databases();
  const answer = await restore(damaged, [info]);
  expect(isRefusal(answer)).toBe(true);
  expect(await indexedDB.databases()).toEqual(before);
});

it('a backup that would not open is not handed over', async () => {
  const db = new WorkspaceDb(workspaceDbName(info.id));
  await db.open();
  await db.blobs.clear();
  db.close();
  expect(await exportWorkspace(exportJob)).toHaveProperty('refused');
});

import { isRefusal, type Refusal } from '../../core/refusal';
import type { SourceFile, Unreadable } from '../../files/import/source-table';
import { runSteps } from '../analysis/steps';
import { importRecords, isFew } from '../commands/import-records';
import { runChecks, useChecks } from '../commands/run-checks';
import { readSource, type SourceJob } from '../jobs/read-source';
import { announce, notify } from '../notices';
import { useWorkspace } from '../workspace-store';
import { type ImportState, type ImportTable, noImport, useImport } from './import-store';
import { measureTables } from './measure-shapes';
import { loadMappings } from './named-mappings';
import { PlacingAhead } from './place-ahead';
import { planTables, takenTables } from './plan-tables';
import { tableOf } from './table-of';

let job: SourceJob | null = null;
let placing = new PlacingAhead();
let giveUp = () => {};
let stopWatching = () => {};
let lastKey = 0;

/**
 * Reads what a person dropped, picked or pasted, beside what was read before and is not imported yet. Nothing is
 * stored. `unread` are files that could not even be fetched; `brought` are all as they were brought, to be read again
 * when a person says that the letters are others.
 */
export async function startImport(
  files: readonly SourceFile[],
  unread: readonly Unreadable[] = [],
  brought: readonly File[] = [],
): Promise<void> {
  const before = readBefore();
  stopImport();
  stopWatching = watchWorkspace();
  const names = files.map(({ name }) => name);
  useImport.setState({
    ...noImport,
    stage: 'reading',
    files: [...before.files, ...names],
  });
  placing = new PlacingAhead();
  const tell = (progress: number) => useImport.setState({ progress });
  const mine = readSource(files, tell, null, placing.grown);
  job = mine;
  const settled = (told: Partial<ImportState>) => {
    if (job !== mine) return;
    job = null;
    useImport.setState({ ...told, stage: 'mapping' });
  };
  try {
    const [{ tables, unreadable }] = await Promise.all([mine.done, loadMappings()]);
    if (job !== mine) return;
    placing.stop();
    await new Promise<void>((resolve, reject) => {
      runSteps(measureTables(tables), resolve, reject);
    });
    if (job !== mine) return;
    const read = tables.map((table, at) => {
      const nth = tables.slice(0, at).filter(({ file }) => file === table.file).length;
      return tableOf(table, `${++lastKey}`, { files: brought, nth, encoding: null });
    });
    settled({
      tables: [...before.tables, ...read],
      unreadable: [...before.unreadable, ...unread, ...unreadable],
    });
  } catch {
    const lost = names.map((file) => ({ file, ...TOO_MUCH }));
    settled({ ...before, unreadable: [...before.unreadable, ...unread, ...lost] });
  }
}

const TOO_MUCH = {
  why: '没有读成：文件可能过大，浏览器内存不够。',
  now: '请减少文件，或按镇街分成几个文件后再试。',
};

/** What was read and is still to be imported; a person brings land and ledger one after the other. */
function readBefore(): Pick<ImportState, 'files' | 'tables' | 'unreadable'> {
  const { stage, files, tables, unreadable } = useImport.getState();
  return stage === 'done' ? noImport : { files, tables, unreadable };
}

/** What was meant for one workspace never ends in another. */
function watchWorkspace(): () => void {
  return useWorkspace.subscribe((now, before) => {
    if (now.info?.id !== before.info?.id) stopImport();
  });
}

/** Gives up whatever goes on and forgets the files. */
export function stopImport(): void {
  job?.stop();
  job = null;
  placing.stop();
  giveUp();
  stopWatching();
  useImport.setState(noImport);
}

export function changeTable(key: string, patch: Partial<ImportTable>): void {
  useImport.setState(({ tables }) => ({
    tables: tables.map((one) => (one.key === key ? { ...one, ...patch } : one)),
    plan: null,
  }));
}

/** Back to what the columns mean; what was worked out is let go. */
export function backToMapping(): void {
  giveUp();
  useImport.setState({ stage: 'mapping', plan: null });
}

/** Works out what the import would do, in pieces, and shows it. */
export function checkImport(): void {
  giveUp();
  const { ws } = useWorkspace.getState();
  useImport.setState({ stage: 'checking', progress: 0, plan: null });
  giveUp = runSteps(
    planTables(useImport.getState().tables, (progress) => useImport.setState({ progress })),
    (answer) => useImport.setState({ stage: 'check', plan: answer, head: ws.head }),
    () => {
      useImport.setState({ stage: 'mapping' });
      notify('refused', '核对没有完成，数据没有变。', '请再试一次。');
    },
  );
}

/** Writes it, as it was seen. What came in is checked with it, or right after it where it is much. */
export async function commitImport(): Promise<boolean> {
  const { plan: told, head, tables } = useImport.getState();
  if (!told) return false;
  const notes = takenTables(tables).map(({ table }) => table.notes);
  const answer = await importRecords(told, head, notes);
  if (isRefusal(answer)) return refused(answer);
  useImport.setState({ stage: 'done', written: answer.seq });
  notify('done', answer.title);
  if (!isFew(told.changes)) setTimeout(checkLater, PICTURE_MS, useWorkspace.getState().info?.id);
  return true;
}

/** What came in is wanted on the map before it is checked; the checks take all that the machine has. */
const PICTURE_MS = 1000;

function checkLater(id: string | undefined): void {
  const here = useWorkspace.getState().info?.id === id;
  if (here && useChecks.getState().progress === null) void announce(runChecks());
}

function refused(refusal: Refusal): false {
  notify('refused', refusal.why, refusal.now);
  if (refusal.refused === 'stale') checkImport();
  return false;
}

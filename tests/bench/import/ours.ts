import { startAnalysis, useAnalysis } from '../../../src/app/analysis';
import { useChecks } from '../../../src/app/commands/run-checks';
import { connect, currentDb } from '../../../src/app/database';
import { type ImportStage, useImport } from '../../../src/app/import/import-store';
import { checkImport, commitImport, startImport } from '../../../src/app/import/run-import';
import { useNotices } from '../../../src/app/notices';
import { loadRegistry, setActor } from '../../../src/app/registry';
import { type Camera, firstView, useSession } from '../../../src/app/session';
import { useWorkspace } from '../../../src/app/workspace-store';
import { apply } from '../../../src/core/change/apply';
import type { Change } from '../../../src/core/change/change';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { isRefusal } from '../../../src/core/refusal';
import { loadWorkspace } from '../../../src/db/load-workspace';
import { createEngine } from '../../../src/map/engine';
import { readPalette } from '../../../src/map/palette';
import { ParcelRows } from '../../../src/map/parcel-rows';
import { startSync } from '../../../src/map/sync';
import { scaledParcels } from '../../builders/many-parcels';
import { take } from '../map/taking';
import { longestBlock } from './blocks';
import { colorOfRow, fetched, makeScene, type Scene, THEME } from './scene';

let scene: Scene;
let bytes: Uint8Array;

/** The app open on a district of sixteen units and no land, its map drawn; the file fetched. */
export async function prepareOurs(name: string, file: string, count: number): Promise<void> {
  scene = makeScene(count);
  bytes = await fetched(file);
  await openEmpty(name);
  useSession.setState({
    ...firstView,
    theme: THEME,
    label: 'none',
    hidden: ['hatch'],
    camera: scene.camera,
  });
  const engine = createEngine(scene.host, readPalette(scene.host), scene.camera);
  startSync(engine, new ParcelRows(), () => false);
  startAnalysis(fail);
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

/** A district of sixteen units and a single parcel far from the others: on its first land the map would fly there. */
export async function openEmpty(name: string): Promise<void> {
  await loadRegistry();
  await setActor({ name: '测试员', office: '测试科' });
  const db = await connect(name, fail);
  const loaded = await loadWorkspace(db);
  const ws = apply(loaded.ws, scaledParcels(1, 2).map(movedAway), loaded.ws.head);
  if (isRefusal(ws)) throw new Error(ws.why);
  useWorkspace.setState({ ...loaded, ws, opening: { state: 'open' }, info: null });
}

function movedAway(change: Change): Change {
  if (change.table === 'parcels' && change.after) {
    return { ...change, after: { ...change.after, code: '', name: '远处的地块' } };
  }
  if (change.table !== 'shapes' || !change.after) return change;
  const { geometry } = change.after;
  const coords = geometry.coords.map((value) => value + 0.5);
  return { ...change, after: { ...change.after, geometry: { ...geometry, coords } } };
}

function fail(error: unknown): never {
  throw error;
}

export interface Stages {
  readonly readMs: number;
  readonly planMs: number;
  readonly commitMs: number;
}

/** Read, mapping as suggested, plan, commit: what a person does in the wizard, without the pauses. */
export async function runImport(
  files: Parameters<typeof startImport>[0],
  camera: Camera | null = null,
): Promise<Stages> {
  const start = performance.now();
  await startImport(files);
  // The wizard shows where the land lies; it is judged where the peer has it.
  if (camera) useSession.setState({ camera });
  const read = performance.now();
  checkImport();
  await stageIs('check');
  const planned = performance.now();
  if (!(await commitImport())) throw new Error(useNotices.getState().list.at(-1)?.text);
  const done = performance.now();
  return { readMs: read - start, planMs: planned - read, commitMs: done - planned };
}

function stageIs(wanted: ImportStage): Promise<void> {
  if (useImport.getState().stage === wanted) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useImport.subscribe(({ stage }) => {
      if (stage !== wanted) return;
      stop();
      resolve();
    });
  });
}

/** From the drop to all visible parcels in their colour, and then until the checks of what came in have ended. */
export async function importLand() {
  const start = performance.now();
  let stages: Stages = { readMs: 0, planMs: 0, commitMs: 0 };
  const taken = await take(
    async () => {
      stages = await runImport([{ name: '宗地.zip', bytes }], scene.camera);
    },
    scene.spots,
    () => (useAnalysis.getState().rows.size > 0 ? colorOfRow : null),
  );
  const checkedMs = await checksEnd(start);
  const after = await longestBlock(start + taken.ms + AFTER_LOOKING_MS);
  const { ws } = await loadWorkspace(currentDb());
  const parcels = [...ws.tables.parcels.values()];
  return {
    ...stages,
    ms: taken.ms,
    failed: taken.failed,
    longest: Math.max(taken.longest, after),
    checkedMs,
    stored: parcels.length,
    outlines: ws.tables.shapes.size,
    findings: useWorkspace.getState().ws.tables.findings.size,
    registered: parcels.reduce((sum, one) => sum + Math.round(100 * (one.registeredM2 ?? 0)), 0),
    names: parcels.map(({ name }) => name).filter((name) => name.startsWith('示例地块')).length,
    apart: parcels.filter((one) => !isAsRegistered(one)).length,
  };

  /** Outlines came to the place and size they were drawn in: 证载面积 is within 3 %. */
  function isAsRegistered({ id, registeredM2 }: (typeof parcels)[number]): boolean {
    const shape = ws.tables.shapes.get(id);
    if (!shape) return false;
    if (registeredM2 === null) return true;
    return Math.abs(geodesicAreaM2(shape.geometry) / registeredM2 - 1) < 0.031;
  }
}

/** Looking at the map waits for the graphics; what comes this long after is the app's own. */
const AFTER_LOOKING_MS = 700;
/** So long nothing was under way. */
const QUIET_MS = 1500;

/** Answers when the checks after the import had ended, counted from `start`. */
async function checksEnd(start: number): Promise<number> {
  let last = performance.now();
  while (performance.now() - last < QUIET_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (useChecks.getState().progress !== null || useWorkspace.getState().saving) {
      last = performance.now();
    }
  }
  return last - start;
}

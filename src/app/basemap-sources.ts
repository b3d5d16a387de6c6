import { create } from 'zustand';
import type { BasemapChoice, BasemapSource } from '../core/basemap/basemap-source';
import { type Refusal, refuse } from '../core/refusal';
import {
  deleteBasemap,
  putBasemapChoice,
  readBasemapFile,
  readBasemaps,
  watchBasemaps,
} from '../db/basemap-sources';
import { readFailure } from '../db/storage-failure';
import { registryDb } from './registry';

type Done = { readonly title: string };

export interface BasemapState {
  readonly sources: readonly BasemapSource[];
  readonly choice: BasemapChoice;
  /** By source: why its tiles did not come, in words. */
  readonly faults: ReadonlyMap<string, string>;
}

/** What lies below the parcels, and what else there is to choose from. */
export const useBasemap = create<BasemapState>(() => ({
  sources: [],
  choice: { look: 'auto', own: null, opacity: 1 },
  faults: new Map(),
}));

/** The map brought along that is shown; null for the built-in one alone. */
export function ownBasemap({ sources, choice }: BasemapState): BasemapSource | null {
  return sources.find((source) => source.id === choice.own) ?? null;
}

/** Who is to be named for what the map shows. */
export function basemapCredit(state: BasemapState): string {
  const own = ownBasemap(state)?.attribution;
  return own ? `底图：${own}` : '底图：海岸线 GSHHG，界线、道路为示意';
}

let watched = false;

/** Reads the maps brought along and follows them from then on. */
export async function loadBasemaps(): Promise<void> {
  const { sources, choice } = await readBasemaps(registryDb());
  show(sources);
  if (choice) useBasemap.setState({ choice });
  if (watched) return;
  watched = true;
  // Maps come and go in all windows; which one is looked at is each window's own affair until it is opened anew.
  watchBasemaps(registryDb(), (now) => show(now.sources));
}

/** Takes away a map, with its file and its key. */
export async function removeBasemap(id: string): Promise<Done | Refusal> {
  const { sources, choice } = useBasemap.getState();
  const source = sources.find((one) => one.id === id);
  if (!source) return refuse('gone', '没有这个底图，可能已在另一个窗口中删除。', '');
  try {
    if (choice.own === id) await chooseBasemap({ own: null });
    await deleteBasemap(registryDb(), id);
    await refreshBasemaps();
  } catch (error) {
    return readFailure(error);
  }
  noteBasemapFault(id, null);
  return { title: `已删除底图“${source.name}”` };
}

export async function chooseBasemap(patch: Partial<BasemapChoice>): Promise<void> {
  const choice = { ...useBasemap.getState().choice, ...patch };
  useBasemap.setState({ choice });
  await putBasemapChoice(registryDb(), choice);
}

/** The picture or tile file of a source, as it came. */
export async function basemapFile(id: string): Promise<Blob | null> {
  return readBasemapFile(registryDb(), id);
}

/** Said once per reason, however many tiles fail for it. */
export function noteBasemapFault(id: string, why: string | null): void {
  const { faults } = useBasemap.getState();
  if ((faults.get(id) ?? null) === why) return;
  const rest = [...faults].filter(([known]) => known !== id);
  useBasemap.setState({ faults: new Map(why === null ? rest : [...rest, [id, why]]) });
}

/** After a change of one's own: what is there now. */
export async function refreshBasemaps(): Promise<void> {
  show((await readBasemaps(registryDb())).sources);
}

function show(sources: readonly BasemapSource[]): void {
  const byName = [...sources].sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  useBasemap.setState({ sources: byName });
}

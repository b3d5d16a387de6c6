import type { BasemapSource } from '../core/basemap/basemap-source';
import { checkBasemapSource } from '../core/basemap/check-basemap-source';
import type { Surroundings } from '../core/basemap/check-tile-address';
import type { Refusal } from '../core/refusal';
import { putBasemap } from '../db/basemap-sources';
import { readFailure } from '../db/storage-failure';
import { allowedHosts } from './allowed-hosts';
import { chooseBasemap, refreshBasemaps, useBasemap } from './basemap-sources';
import { newId } from './now';
import { registryDb } from './registry';

/** A source as it is filled in; it has its id once it is taken. */
export type BasemapDraft = BasemapSource extends infer Source
  ? Source extends BasemapSource
    ? Omit<Source, 'id'>
    : never
  : never;

/** Takes a map in, with the file it lives in if it has one, and shows it. */
export async function addBasemap(
  draft: BasemapDraft,
  file: Blob | null,
): Promise<{ readonly title: string } | Refusal> {
  const name = draft.name.trim();
  const source: BasemapSource = { ...draft, name, id: newId('base') };
  const refusal = checkBasemapSource(
    source,
    useBasemap.getState().sources,
    await surroundings(draft),
  );
  if (refusal) return refusal;
  try {
    await putBasemap(registryDb(), source, file);
    await refreshBasemaps();
    await chooseBasemap({ own: source.id });
  } catch (error) {
    return readFailure(error);
  }
  return { title: `已添加底图“${name}”` };
}

/** Only what is fetched from elsewhere needs a host. */
async function surroundings({ kind }: BasemapDraft): Promise<Surroundings> {
  const { origin } = location;
  return { origin, hosts: kind === 'xyz' || kind === 'wmts' ? await allowedHosts() : [] };
}

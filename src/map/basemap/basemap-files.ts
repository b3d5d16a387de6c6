import { basemapFile } from '../../app/basemap-sources';
import { bytesOfBlob, bytesOfUrl } from './byte-source';
import { type Archive, openArchive } from './pmtiles-archive';

/** The id the built-in map has in addresses. */
export const BUILT_IN = 'built-in';

const archives = new Map<string, Promise<Archive>>();

/** The tile file of a source, opened once. */
export function archiveOf(id: string): Promise<Archive> {
  const known = archives.get(id);
  if (known) return known;
  const opened = open(id);
  opened.catch(() => archives.delete(id));
  archives.set(id, opened);
  return opened;
}

async function open(id: string): Promise<Archive> {
  if (id === BUILT_IN) {
    return openArchive(bytesOfUrl(new URL('tiles/basemap.pmtiles', document.baseURI).href));
  }
  const file = await basemapFile(id);
  if (!file) throw new Error(`No tile file is kept for ${id}.`);
  return openArchive(bytesOfBlob(file));
}

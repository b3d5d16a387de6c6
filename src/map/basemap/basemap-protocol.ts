import { addProtocol } from 'maplibre-gl';
import { noteBasemapFault, useBasemap } from '../../app/basemap-sources';
import type { BasemapSource } from '../../core/basemap/basemap-source';
import { BASEMAP_PROTOCOL, type BasemapAddress, readBasemapAddress } from './basemap-address';
import { archiveOf, BUILT_IN } from './basemap-files';
import { nothing } from './nothing';

/** Every tile of every basemap goes through here. Call it once, before the map starts. */
export function registerBasemapProtocol(): void {
  addProtocol(BASEMAP_PROTOCOL, async ({ url }) => ({
    data: await answer(readBasemapAddress(url)),
  }));
}

async function answer({ id, tile }: BasemapAddress): Promise<ArrayBuffer | ImageBitmap> {
  const source = useBasemap.getState().sources.find((one) => one.id === id);
  if (tile && (id === BUILT_IN || isOurs(source))) return ourTile(id, tile.z, tile.x, tile.y);
  if (!source) return nothing();
  const { ownPicture } = await import('./own-picture');
  return ownPicture(source, tile);
}

/** A basemap that cannot be had leaves plain paper; the parcels are drawn all the same. */
async function ourTile(id: string, z: number, x: number, y: number): Promise<ArrayBuffer> {
  try {
    const bytes = await (await archiveOf(id)).tile(z, x, y);
    noteBasemapFault(id, null);
    return bytes ?? new ArrayBuffer(0);
  } catch {
    noteBasemapFault(id, '底图文件读不出，只画空白底。');
    return new ArrayBuffer(0);
  }
}

function isOurs(source: BasemapSource | undefined): boolean {
  return source?.kind === 'pmtiles' && source.tiles === 'ours';
}

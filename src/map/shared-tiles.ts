import { addProtocol } from 'maplibre-gl';
import { create } from 'zustand';
import { notify } from '../app/notices';
import { TileService } from './parcel-tiles/tile-service';
import { readTileUrl, TILE_PROTOCOL } from './parcel-tiles/tile-url';

/** Whether the parcels cannot be drawn any more until someone asks for another try. */
export const useTileTrouble = create<{ readonly givenUp: boolean }>(() => ({ givenUp: false }));

let shared: TileService | null = null;

/** The one tile worker of the page: all maps draw the same land. */
export function sharedTiles(): TileService {
  if (shared) return shared;
  const service = new TileService(
    () =>
      new Worker(new URL('./parcel-tiles/parcel-tiles.worker.ts', import.meta.url), {
        type: 'module',
      }),
    (trouble) => {
      useTileTrouble.setState({ givenUp: trouble === 'given-up' });
      if (trouble === 'restarted')
        notify('info', '画地块的后台程序出错，已自动重新启动，正在重画。', '数据没有受影响');
    },
  );
  addProtocol(TILE_PROTOCOL, async ({ url }, { signal }) => ({
    data: await service.tile(readTileUrl(url), signal),
  }));
  shared = service;
  return service;
}

export function retryTiles(): void {
  useTileTrouble.setState({ givenUp: false });
  sharedTiles().retry();
}

import { addProtocol } from 'maplibre-gl';
import { create } from 'zustand';
import { notify } from '../app/notices';
import { TileService } from './parcel-tiles/tile-service';
import { readTileUrl, TILE_PROTOCOL } from './parcel-tiles/tile-url';
import { TilesAhead } from './parcel-tiles/tiles-ahead';

/** So long a map waits for the tile worker to start. */
const WORKER_START_MS = 100;

/** Whether the parcels cannot be drawn any more until someone asks for another try. */
export const useTileTrouble = create<{ readonly givenUp: boolean }>(() => ({ givenUp: false }));

interface SharedTiles {
  readonly service: TileService;
  readonly ahead: TilesAhead;
}

let shared: SharedTiles | null = null;

/** The one tile worker of the page: all maps draw the same land. */
export function sharedTiles(): SharedTiles {
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
  const ahead = new TilesAhead(service);
  addProtocol(TILE_PROTOCOL, async ({ url }, { signal }) => ({
    data: await ahead.tile(readTileUrl(url), signal),
  }));
  shared = { service, ahead };
  return shared;
}

/** The worker listens, or takes too long to be waited for. */
export function tilesReady(): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, WORKER_START_MS));
  return Promise.race([sharedTiles().service.ready(), late]);
}

export function retryTiles(): void {
  useTileTrouble.setState({ givenUp: false });
  sharedTiles().service.retry();
}

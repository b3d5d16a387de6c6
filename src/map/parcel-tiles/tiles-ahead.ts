import type { Asked } from './asked-tiles';
import type { TileData } from './messages';
import type { TileService } from './tile-service';

const wanted = new AbortController().signal;

interface Made {
  readonly data: TileData;
  readonly version: number;
}

/**
 * Tiles made while the map is still starting: which ones it will ask for first is known from where it will look. Each is
 * given out once; one that is out of date by then, or that nobody expected, is made when asked for.
 */
export class TilesAhead {
  private readonly expected = new Map<string, Promise<Made | null>>();

  constructor(private readonly service: TileService) {}

  /** Forgets what was expected before. */
  expect(tiles: readonly Asked[]): void {
    this.expected.clear();
    for (const asked of tiles) {
      const made = this.service.tile(asked, wanted).then(
        (data) => ({ data, version: this.service.version }),
        () => null,
      );
      this.expected.set(JSON.stringify(asked), made);
    }
  }

  async tile(asked: Asked, signal: AbortSignal): Promise<TileData> {
    const key = JSON.stringify(asked);
    const made = await this.expected.get(key);
    this.expected.delete(key);
    signal.throwIfAborted();
    if (made?.version !== this.service.version) return this.service.tile(asked, signal);
    this.service.hand(asked);
    return made.data;
  }
}

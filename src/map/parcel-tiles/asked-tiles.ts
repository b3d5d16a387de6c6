import type { TileData, TileRequest } from './messages';

export type Asked = Omit<TileRequest, 'id'>;

export interface Waiting {
  readonly request: TileRequest;
  readonly resolve: (data: TileData) => void;
  readonly reject: (why: Error) => void;
}

/** Tiles the worker was asked for and has not answered yet, by number. */
export class AskedTiles {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;

  add(asked: Asked, resolve: Waiting['resolve'], reject: Waiting['reject']): TileRequest {
    const request = { ...asked, id: this.nextId++ };
    this.waiting.set(request.id, { request, resolve, reject });
    return request;
  }

  request(id: number): TileRequest | undefined {
    return this.waiting.get(id)?.request;
  }

  /** Answers who waited for it, if anybody still did. */
  end(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** In the order they were asked for. */
  requests(): TileRequest[] {
    return Array.from(this.waiting.values(), ({ request }) => request);
  }

  clear(): void {
    this.waiting.clear();
  }
}

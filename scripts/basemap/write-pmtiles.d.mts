export function writePmtiles(
  tiles: readonly { readonly id: number; readonly bytes: Uint8Array }[],
  about: {
    readonly minZoom: number;
    readonly maxZoom: number;
    readonly bounds: readonly [west: number, south: number, east: number, north: number];
    readonly metadata: unknown;
    readonly rootBytes?: number;
  },
): Uint8Array<ArrayBuffer>;

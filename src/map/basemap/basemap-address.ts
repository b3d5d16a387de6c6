/** The scheme our own addresses stand under: every tile is handed over by code of ours. */
export const BASEMAP_PROTOCOL = 'mutu-basemap';

export interface BasemapAddress {
  readonly id: string;
  /** Null for the image of a source. */
  readonly tile: { readonly z: number; readonly x: number; readonly y: number } | null;
}

/** `mutu-basemap://built-in/9/428/211`, or `mutu-basemap://<source>` for an image. */
export function readBasemapAddress(url: string): BasemapAddress {
  const [id = '', z, x, y] = url.slice(`${BASEMAP_PROTOCOL}://`.length).split('/');
  return { id, tile: y === undefined ? null : { z: Number(z), x: Number(x), y: Number(y) } };
}

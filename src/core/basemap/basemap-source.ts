import type { LonLat } from '../geo/shift-datum';

/** What the coordinates of a map brought along stand on. At this scale CGCS2000 and WGS 84 are one. */
export type BasemapDatum = 'cgcs2000' | 'gcj02' | 'bd09';

interface SourceOf<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly datum: BasemapDatum;
  /** Who made the map, shown beside it. */
  readonly attribution: string;
}

/** Tiles from a server, by address template. */
export interface ServedTiles extends SourceOf<'xyz' | 'wmts'> {
  readonly url: string;
  readonly tilePx: 256 | 512;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** A PMTiles file kept in this browser. `ours` holds the layers of the built-in basemap. */
export interface TileFile extends SourceOf<'pmtiles'> {
  readonly tiles: 'picture' | 'ours';
  readonly tilePx: 256 | 512;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Upper left, upper right, lower right, lower left, in the datum of the source. */
export type Corners = readonly [LonLat, LonLat, LonLat, LonLat];

/** A picture kept in this browser, laid on four points. */
export interface PlacedImage extends SourceOf<'image'> {
  readonly corners: Corners;
}

/**
 * A map a person brought along. Kept with the browser, never in a workspace: an address may hold a key, and a backup is
 * handed on.
 */
export type BasemapSource = ServedTiles | TileFile | PlacedImage;

/** How the map below the parcels looks; `auto` follows the interface. */
export type BasemapLookChoice = 'auto' | 'light' | 'dark' | 'print';

/** What this browser shows below the parcels. */
export interface BasemapChoice {
  readonly look: BasemapLookChoice;
  /** Id of a map brought along; null for the built-in one alone. */
  readonly own: string | null;
  /** Of the map brought along, 0 to 1. */
  readonly opacity: number;
}

export const datumNames: Readonly<Record<BasemapDatum, string>> = {
  cgcs2000: 'CGCS2000 / WGS 84',
  gcj02: 'GCJ-02（高德、腾讯）',
  bd09: 'BD-09（百度）',
};

export const kindNames: Readonly<Record<BasemapSource['kind'], string>> = {
  xyz: '瓦片服务（XYZ）',
  wmts: 'WMTS 服务',
  pmtiles: 'PMTiles 文件',
  image: '图片（四角坐标）',
};

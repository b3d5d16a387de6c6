import { noteBasemapFault } from '../../app/basemap-sources';
import type { ServedTiles, TileFile } from '../../core/basemap/basemap-source';
import { tileAddress } from '../../core/basemap/tile-address';
import { archiveOf } from './basemap-files';

/** The picture of one tile as it came; null where the map has none. A failure is put in words, not thrown. */
export async function ownTile(
  source: ServedTiles | TileFile,
  z: number,
  x: number,
  y: number,
): Promise<Blob | null> {
  try {
    if (source.kind !== 'pmtiles')
      return await servedTile(source, tileAddress(source.url, z, x, y));
    const bytes = await (await archiveOf(source.id)).tile(z, x, y);
    return bytes && new Blob([bytes]);
  } catch {
    const why =
      source.kind === 'pmtiles'
        ? '文件读不出瓦片。'
        : '连不上服务器：网络不通，或浏览器拦下了请求。';
    noteBasemapFault(source.id, why);
    return null;
  }
}

async function servedTile({ id }: ServedTiles, address: string): Promise<Blob | null> {
  const response = await fetch(address, { credentials: 'omit' });
  if (response.status === 404 || response.status === 204) return null;
  if (!response.ok) {
    noteBasemapFault(
      id,
      `服务器拒绝（HTTP ${response.status}）${reasons[response.status] ?? '。'}`,
    );
    return null;
  }
  const picture = await response.blob();
  if (!picture.type.startsWith('image/')) {
    noteBasemapFault(id, '服务器答复的不是图片，可能是密钥或参数不对。');
    return null;
  }
  noteBasemapFault(id, null);
  return picture;
}

const reasons: Readonly<Record<number, string>> = {
  401: '：密钥无效。',
  403: '：密钥无效，或没有授权给本站的地址。',
  418: '：访问过于频繁。',
  429: '：访问过于频繁。',
};

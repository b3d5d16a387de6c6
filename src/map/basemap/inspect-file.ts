import type { TileFile } from '../../core/basemap/basemap-source';
import { type Refusal, refuse } from '../../core/refusal';
import { bytesOfBlob } from './byte-source';
import { type Archive, type ArchiveHeader, openArchive } from './pmtiles-archive';

type TileFacts = Pick<TileFile, 'tiles' | 'minZoom' | 'maxZoom' | 'tilePx'>;

/** Layers the styles know how to draw. */
const OUR_LAYERS = ['sheet', 'land', 'shore'];

/** What a PMTiles file holds, or why it cannot be drawn. */
export async function inspectTileFile(file: Blob): Promise<TileFacts | Refusal> {
  const archive = openArchive(bytesOfBlob(file));
  let header: ArchiveHeader;
  try {
    header = await archive.header();
  } catch {
    return refuse(
      'not-tiles',
      '这个文件不是第 3 版 PMTiles，或已损坏。',
      '请用 pmtiles 工具重新转换（pmtiles convert），再添加。',
    );
  }
  const { minZoom, maxZoom } = header;
  if (header.tiles === 'picture') {
    return { tiles: 'picture', minZoom, maxZoom, tilePx: await tilePxOf(archive, header) };
  }
  if (header.tiles === 'vector' && (await isOurs(archive))) {
    return { tiles: 'ours', minZoom, maxZoom, tilePx: 512 };
  }
  return refuse(
    'other-vector',
    '这是矢量瓦片，图层与内置底图不同，本图不知道怎样画。',
    '请改用栅格瓦片（PNG、JPEG、WebP）的 PMTiles，或用 npm run basemap 生成的文件。',
  );
}

/** Null when the browser can show this picture. */
export async function inspectImage(file: Blob): Promise<Refusal | null> {
  try {
    (await createImageBitmap(file)).close();
    return null;
  } catch {
    return refuse(
      'not-an-image',
      '浏览器打不开这张图片，可能不是图片或像素过多。',
      '请另存为 PNG、JPEG 或 WebP，最长边不超过 8192 像素；GeoTIFF 请先转成 PNG。',
    );
  }
}

async function isOurs(archive: Archive): Promise<boolean> {
  try {
    const said = (await archive.metadata()) as { vector_layers?: { id?: unknown }[] };
    const layers = new Set(said.vector_layers?.map(({ id }) => id));
    return OUR_LAYERS.every((name) => layers.has(name));
  } catch {
    return false;
  }
}

/** The file does not say; one tile at its smallest zoom does. */
async function tilePxOf(archive: Archive, { minZoom }: ArchiveHeader): Promise<256 | 512> {
  const side = 2 ** Math.min(minZoom, 3);
  for (let at = 0; at < side * side; at++) {
    const bytes = await archive.tile(minZoom, at % side, Math.floor(at / side));
    if (!bytes) continue;
    const picture = await createImageBitmap(new Blob([bytes])).catch(() => null);
    return picture && picture.width >= 512 ? 512 : 256;
  }
  return 256;
}

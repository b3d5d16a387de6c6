import { type Refusal, refuse } from '../refusal';
import { allFaults } from './all-faults';
import type { BasemapSource } from './basemap-source';
import { checkCorners } from './check-corners';
import { checkTileAddress, type Surroundings } from './check-tile-address';

/** The deepest zoom a web grid is cut to. */
const DEEPEST = 22;

/** Null when the source can be drawn, and in the right place; else all that is wrong with it. */
export function checkBasemapSource(
  source: BasemapSource,
  others: readonly BasemapSource[],
  around: Surroundings,
): Refusal | null {
  const faults = [checkName(source, others), checkDatum(source)];
  if (source.kind === 'image') return allFaults([...faults, checkCorners(source.corners)]);
  faults.push(checkZooms(source.minZoom, source.maxZoom));
  if (source.kind === 'pmtiles') return allFaults(faults);
  return allFaults([...faults, checkTileAddress(source.url, source.datum, around)]);
}

/** A map without a name, or with one too long for the list. */
export function checkBasemapName(name: string): Refusal | null {
  if (name.trim() === '' || name.length > 40) {
    return refuse('bad-name', '底图名称为空或超过 40 字。', '请填写名称，如“天地图影像”。');
  }
  return null;
}

function checkName({ id, name }: BasemapSource, others: readonly BasemapSource[]): Refusal | null {
  const wrong = checkBasemapName(name);
  if (wrong) return wrong;
  const twice = others.some((other) => other.id !== id && other.name === name);
  return twice ? refuse('twice', `已有名为“${name}”的底图。`, '请换一个名称。') : null;
}

function checkDatum(source: BasemapSource): Refusal | null {
  if (source.datum === 'bd09') {
    return refuse(
      'bd09',
      'BD-09 的百度瓦片有自己的投影和分级，一块瓦片对不上本图的任何一块，不能画在正确的位置。',
      '请改用 CGCS2000 的天地图，或 GCJ-02 的高德、腾讯瓦片；图片请先换算四角坐标。',
    );
  }
  if (source.kind === 'pmtiles' && source.tiles === 'ours' && source.datum !== 'cgcs2000') {
    return refuse(
      'shifted-vector',
      '矢量瓦片只能按 CGCS2000 画，不能逐点纠偏。',
      '请用 CGCS2000 坐标重做这个文件。',
    );
  }
  return null;
}

/** Blank comes as no number. */
export function checkZooms(minZoom: number, maxZoom: number): Refusal | null {
  const sound = (zoom: number) => Number.isInteger(zoom) && zoom >= 0 && zoom <= DEEPEST;
  if (sound(minZoom) && sound(maxZoom) && minZoom <= maxZoom) return null;
  return refuse(
    'bad-zooms',
    `级别“${zoomWords(minZoom)}–${zoomWords(maxZoom)}”不成立。`,
    `请填写 0 到 ${DEEPEST} 之间的整数，最小级不大于最大级，如 1–18。`,
  );
}

function zoomWords(zoom: number): string {
  return Number.isNaN(zoom) ? '未填' : String(zoom);
}

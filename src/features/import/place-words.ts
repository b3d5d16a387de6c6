import { type Box, boxesMeet, growBox } from '../../core/geo/box';
import type { District } from '../../core/import/find-crs';

export interface PlaceWords {
  readonly tone: 'ok' | 'warn';
  readonly text: string;
}

/** Half the width of a 3° zone, and some. */
const NEAR_MERIDIAN = 1.6;

/** Where the outlines then lie, and whether that is the district. */
export function placeWords(box: Box, { zone, extent }: District, districtName: string): PlaceWords {
  const lon = (box.west + box.east) / 2;
  const lat = (box.south + box.north) / 2;
  const at = `图形位于 ${lon.toFixed(3)}°E、${lat.toFixed(3)}°N，`;
  if (extent) {
    return boxesMeet(growBox(extent, 0.1), box)
      ? { tone: 'ok', text: `${at}在${districtName}已有图形的范围内。` }
      : { tone: 'warn', text: `${at}不在${districtName}已有图形的范围内，请核对坐标系。` };
  }
  return Math.abs(lon - 3 * zone) <= NEAR_MERIDIAN && lat > 3 && lat < 55
    ? { tone: 'ok', text: `${at}在工作区的 3 度带内，请在地图上核对位置。` }
    : { tone: 'warn', text: `${at}不在工作区的 3 度带内，请核对坐标系。` };
}

import type { LonLat } from '../geo/shift-datum';
import { type Refusal, refuse } from '../refusal';
import type { Corners } from './basemap-source';

/** About a hectometre; a smaller picture is more likely a slip of the pen. */
const LEAST_DEGREES = 0.0005;

/** In the order they are kept. */
export const cornerNames = ['左上角', '右上角', '右下角', '左下角'] as const;

/**
 * Refused when a picture cannot be laid on these points: not numbers, crossed, turned over, upside down, or hardly a
 * point.
 */
export function checkCorners(corners: Corners): Refusal | null {
  const astray = cornerNames.filter((_, i) => !isOnEarth(corners[i] as LonLat));
  if (astray.length > 0) {
    return refuse(
      'bad-corner',
      `${astray.join('、')}不是经纬度（经度 -180–180，纬度 -85–85）。`,
      '请按“经度, 纬度”填写十进制度，如 122.105, 30.018。',
    );
  }
  const turns = corners.map((_, i) => turnAt(corners, i));
  if (turns.every((turn) => turn > 0)) return refuseMirrored(corners);
  if (!turns.every((turn) => turn < 0)) {
    return refuse(
      'not-a-quadrilateral',
      '四角连不成一个四边形：有的边相交，或有三点在一条线上。',
      '请依次填写图片的左上、右上、右下、左下，并核对每个坐标。',
    );
  }
  if (isUpsideDown(corners)) {
    return refuse(
      'upside-down',
      '四角顺序像是颠倒了（左上角在右下角的东南）。',
      '请把左上与右下、右上与左下两两对换；图片本身上下颠倒的，请先旋转 180° 再添加。',
    );
  }
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const reach = Math.max(spread(lons), spread(lats));
  if (reach >= LEAST_DEGREES) return null;
  return refuse('too-small', '四角几乎在同一处，图片不足百米。', '请核对坐标的小数位。');
}

function refuseMirrored([upperLeft, , , lowerLeft]: Corners): Refusal {
  const [flip, swap] =
    upperLeft[1] < lowerLeft[1]
      ? ['上下翻转（左上角在左下角的南面）', '请把左上与左下、右上与右下两两对换']
      : ['左右翻转（左上角在右上角的东面）', '请把左上与右上、左下与右下两两对换'];
  return refuse(
    'mirrored',
    `四角顺序会把图片${flip}。`,
    `${swap}，依次填写图片的左上、右上、右下、左下。`,
  );
}

/** A scan may lie askew, a map with south at the top is a slip: its first corner lies south-east of the third. */
function isUpsideDown([upperLeft, , lowerRight]: Corners): boolean {
  return upperLeft[0] > lowerRight[0] && upperLeft[1] < lowerRight[1];
}

function isOnEarth([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

/** Positive for a left turn; a picture the right way up turns right at every corner. */
function turnAt(corners: Corners, i: number): number {
  const [x1, y1] = corners[(i + 3) % 4] as LonLat;
  const [x2, y2] = corners[i] as LonLat;
  const [x3, y3] = corners[(i + 1) % 4] as LonLat;
  return (x2 - x1) * (y3 - y2) - (y2 - y1) * (x3 - x2);
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/**
 * GCJ-02 (高德, 腾讯) and BD-09 (百度) against WGS 84, which at this scale is CGCS2000. The offsets were never
 * published; these are the constants everyone found. For coordinates handed in from such maps only: nothing shifted is
 * ever stored.
 */
export type LonLat = readonly [lon: number, lat: number];

const A = 6378245;
const EE = 0.006693421622965943;
const BD_TURN = (Math.PI * 3000) / 180;

/** Outside this box the maps are not shifted. */
function isInChinaBox([lon, lat]: LonLat): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

export function gcj02FromWgs84(at: LonLat): LonLat {
  if (!isInChinaBox(at)) return at;
  const [dLon, dLat] = gcjOffset(at);
  return [at[0] + dLon, at[1] + dLat];
}

export function wgs84FromGcj02(at: LonLat): LonLat {
  return isInChinaBox(at) ? invert(gcj02FromWgs84, at) : at;
}

export function bd09FromGcj02(at: LonLat): LonLat {
  if (!isInChinaBox(at)) return at;
  const [x, y] = at;
  const r = Math.hypot(x, y) + 0.00002 * Math.sin(y * BD_TURN);
  const turn = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_TURN);
  return [r * Math.cos(turn) + 0.0065, r * Math.sin(turn) + 0.006];
}

export function gcj02FromBd09(at: LonLat): LonLat {
  return isInChinaBox(at) ? invert(bd09FromGcj02, at) : at;
}

/** The shift changes slowly, so subtracting the miss converges by three digits a step; it ends far below 1e-9°. */
function invert(shift: (at: LonLat) => LonLat, target: LonLat): LonLat {
  let lon = target[0];
  let lat = target[1];
  for (let step = 0; step < 12; step++) {
    const [x, y] = shift([lon, lat]);
    if (Math.abs(x - target[0]) + Math.abs(y - target[1]) < 1e-13) break;
    lon += target[0] - x;
    lat += target[1] - y;
  }
  return [lon, lat];
}

function gcjOffset([lon, lat]: LonLat): LonLat {
  const x = lon - 105;
  const y = lat - 35;
  const radLat = (lat * Math.PI) / 180;
  const magic = 1 - EE * Math.sin(radLat) ** 2;
  const root = Math.sqrt(magic);
  const perLat = ((A * (1 - EE)) / (magic * root)) * (Math.PI / 180);
  const perLon = (A / root) * Math.cos(radLat) * (Math.PI / 180);
  return [eastM(x, y) / perLon, northM(x, y) / perLat];
}

function northM(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return (
    base + wave(x, 20, 6, 20, 2) + wave(y, 20, 1, 40, 1 / 3) + wave(y, 160, 1 / 12, 320, 1 / 30)
  );
}

function eastM(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return (
    base + wave(x, 20, 6, 20, 2) + wave(x, 20, 1, 40, 1 / 3) + wave(x, 150, 1 / 12, 300, 1 / 30)
  );
}

function wave(t: number, a: number, turnsA: number, b: number, turnsB: number): number {
  return ((a * Math.sin(t * turnsA * Math.PI) + b * Math.sin(t * turnsB * Math.PI)) * 2) / 3;
}

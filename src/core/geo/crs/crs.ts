import { centralMeridian, FIRST_ZONE, isChineseZone, LAST_ZONE, type ZoneWidth } from './zone';

/** A coordinate reference system the product reads and writes. Everything else is refused, with a reason. */
export interface Crs {
  readonly epsg: number;
  /** As shown to people. */
  readonly name: string;
  readonly kind: 'geographic' | 'gauss-kruger' | 'web-mercator' | 'utm';
  readonly proj4: string;
  /** Only for Gauss-Krüger. */
  readonly grid?: Grid;
}

export interface Grid {
  readonly width: ZoneWidth;
  readonly zone: number;
  readonly centralMeridian: number;
  /** Whether eastings carry the zone number in front. */
  readonly prefixed: boolean;
}

/** EPSG numbers the zones in four unbroken runs, west to east. */
const FIRST_EPSG = {
  3: { prefixed: 4513, plain: 4534 },
  6: { prefixed: 4491, plain: 4502 },
} as const;

/**
 * CGCS2000 and WGS 84 are taken as one: the ellipsoids differ by 0.1 mm, and the frames by plate motion that no file
 * records. PROJ does the same.
 */
export const CGCS2000: Crs = {
  epsg: 4490,
  name: 'CGCS2000 经纬度（EPSG:4490）',
  kind: 'geographic',
  proj4: '+proj=longlat +ellps=GRS80 +no_defs',
};

export const WGS84: Crs = {
  epsg: 4326,
  name: 'WGS 84 经纬度（EPSG:4326）',
  kind: 'geographic',
  proj4: '+proj=longlat +ellps=GRS80 +no_defs',
};

export const WEB_MERCATOR: Crs = {
  epsg: 3857,
  name: 'Web 墨卡托（EPSG:3857）',
  kind: 'web-mercator',
  proj4: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
};

/** The Gauss-Krüger grid of a zone; null outside the zones of China. */
export function gridCrs(zone: number, width: ZoneWidth, prefixed: boolean): Crs | null {
  if (!Number.isInteger(zone) || !isChineseZone(zone, width)) return null;
  const meridian = centralMeridian(zone, width);
  const first = FIRST_EPSG[width][prefixed ? 'prefixed' : 'plain'];
  const epsg = first + zone - FIRST_ZONE[width];
  const falseEasting = prefixed ? zone * 1_000_000 + 500_000 : 500_000;
  const which = prefixed ? `第 ${zone} 带` : `中央经线 ${meridian}°E，不带带号`;
  return {
    epsg,
    name: `CGCS2000 高斯-克吕格 ${width} 度带 ${which}（EPSG:${epsg}）`,
    kind: 'gauss-kruger',
    proj4: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`,
    grid: { width, zone, centralMeridian: meridian, prefixed },
  };
}

/** WGS 84 UTM north, as handheld receivers and drones write it. Zones 43–53 cover China. */
export function utmCrs(zone: number): Crs | null {
  if (!Number.isInteger(zone) || zone < 43 || zone > 53) return null;
  const meridian = 6 * zone - 183;
  return {
    epsg: 32600 + zone,
    name: `WGS 84 UTM ${zone}N（EPSG:${32600 + zone}）`,
    kind: 'utm',
    proj4: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m +no_defs`,
  };
}

/** Every system of the registry. */
export const CRS_LIST: readonly Crs[] = [
  CGCS2000,
  WGS84,
  WEB_MERCATOR,
  ...gridsOf(3, true),
  ...gridsOf(3, false),
  ...gridsOf(6, true),
  ...gridsOf(6, false),
  ...Array.from({ length: 11 }, (_, i) => utmCrs(43 + i)).filter((crs) => crs !== null),
];

const BY_EPSG = new Map(CRS_LIST.map((crs) => [crs.epsg, crs]));

export function crsByEpsg(epsg: number): Crs | null {
  return BY_EPSG.get(epsg) ?? null;
}

function gridsOf(width: ZoneWidth, prefixed: boolean): Crs[] {
  const count = LAST_ZONE[width] - FIRST_ZONE[width] + 1;
  const zones = Array.from({ length: count }, (_, i) => FIRST_ZONE[width] + i);
  return zones.map((zone) => gridCrs(zone, width, prefixed)).filter((crs) => crs !== null);
}

/** Gauss-Krüger zones as China numbers them: 3° zone n lies about 3n°E, 6° zone n about 6n−3. */
export type ZoneWidth = 3 | 6;

/** The zones that touch China, as EPSG lists them. */
export const FIRST_ZONE: Readonly<Record<ZoneWidth, number>> = { 3: 25, 6: 13 };
export const LAST_ZONE: Readonly<Record<ZoneWidth, number>> = { 3: 45, 6: 23 };

/** A meridian between two zones belongs to the eastern one. */
export function zoneOfLongitude(lon: number, width: ZoneWidth): number {
  return width === 3 ? Math.floor((lon + 1.5) / 3) : Math.floor(lon / 6) + 1;
}

export function centralMeridian(zone: number, width: ZoneWidth): number {
  return width === 3 ? 3 * zone : 6 * zone - 3;
}

export function isChineseZone(zone: number, width: ZoneWidth): boolean {
  return zone >= FIRST_ZONE[width] && zone <= LAST_ZONE[width];
}

export interface PrefixedZone {
  readonly zone: number;
  readonly width: ZoneWidth;
}

/**
 * The zone an easting names by its leading digits (41418059 → 3° zone 41), or null when it carries none.
 * Zones 13–23 are 6°, 25–45 are 3°; the numbers do not overlap, so the prefix alone decides.
 */
export function zoneOfEasting(easting: number): PrefixedZone | null {
  const zone = Math.floor(easting / 1_000_000);
  if (isChineseZone(zone, 3)) return { zone, width: 3 };
  if (isChineseZone(zone, 6)) return { zone, width: 6 };
  return null;
}

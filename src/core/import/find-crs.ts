import type { Box } from '../geo/box';
import { CGCS2000, type Crs, gridCrs } from '../geo/crs/crs';
import { datumOfText } from '../geo/crs/datum';
import type { Position } from '../geo/crs/project';
import { unproject } from '../geo/crs/project';
import { recogniseCrs, recogniseEpsg } from '../geo/crs/recognise-crs';
import { refuseDatum } from '../geo/crs/refuse-crs';
import { FIRST_ZONE, LAST_ZONE, zoneOfEasting } from '../geo/crs/zone';
import { isRefusal, type Refusal } from '../refusal';

/** How coordinates of a file may be meant. Always shown, always changeable. */
export interface CrsReading {
  readonly crs: Crs;
  /** The file writes northing, or latitude, first. */
  readonly swapped: boolean;
  /** What speaks for it, in words. */
  readonly why: string;
}

export interface CrsFound {
  /** Most likely first; empty when nothing fits. */
  readonly readings: readonly CrsReading[];
  /** Why what the file says of itself is not followed, or that it must not be. */
  readonly refusal: Refusal | null;
}

export interface Evidence {
  readonly wkt?: string;
  readonly epsg?: number;
  readonly stated?: Readonly<Record<string, string>>;
  readonly fixed?: 'lon-lat';
}

/** What the district tells: its 3° zone, and where it lies where that is known. */
export interface District {
  readonly zone: number;
  readonly extent: Box | null;
}

/** The figures as they stand: least and greatest of first and second. */
export interface Range {
  readonly first: readonly [least: number, most: number];
  readonly second: readonly [least: number, most: number];
}

/** What a file says of itself goes first; then what its figures can only be. A datum of old is refused. */
export function findCrs(evidence: Evidence, range: Range, district: District): CrsFound {
  const said = saidCrs(evidence);
  if (said && isRefusal(said) && mustRefuse(said, range)) {
    return { readings: [], refusal: said };
  }
  const likely = [
    ...(said && !isRefusal(said) ? [fitted(said, range, '文件自带的坐标系')] : []),
    ...byFigures(range, district),
  ];
  const readings = unique(likely).sort(
    (a, b) => rank(b, range, district) - rank(a, range, district),
  );
  // Whatever the figures look like, what the file says stands first, if its land then lies in China.
  if (said && !isRefusal(said)) {
    const at = readings.findIndex(({ crs }) => crs.epsg === said.epsg);
    if (at > 0 && inChina(middle(readings[at] as CrsReading, range))) {
      readings.unshift(...readings.splice(at, 1));
    }
  }
  const sound = readings.filter((one) => inChina(middle(one, range)));
  return { readings: sound, refusal: said && isRefusal(said) ? said : null };
}

/** A plane nobody knows cannot be guessed from its figures; degrees can only be degrees. */
function mustRefuse({ refused }: Refusal, range: Range): boolean {
  return refused.startsWith('datum-') || (refused === 'crs-local' && !isDegrees(range));
}

function saidCrs({ wkt, epsg, stated, fixed }: Evidence): Crs | Refusal | null {
  if (fixed) return CGCS2000;
  if (wkt?.trim()) return recogniseCrs(wkt);
  if (epsg !== undefined) return recogniseEpsg(epsg);
  return stated ? statedCrs(stated) : null;
}

/** 坐标系, 几度分带, 带号 of a boundary file; 带号 is often left out. */
function statedCrs(stated: Readonly<Record<string, string>>): Crs | Refusal | null {
  const datum = datumOfText(stated.坐标系 ?? '');
  const refusal = datum && refuseDatum(datum);
  if (refusal) return refusal;
  const zone = Number.parseInt(stated.带号 ?? '', 10);
  const width = Number.parseInt(stated.几度分带 ?? '3', 10) === 6 ? 6 : 3;
  return Number.isInteger(zone) ? gridCrs(zone, width, true) : null;
}

/** The same system, with or without zone prefix and swapped or not, as the figures have it. */
function fitted(crs: Crs, range: Range, why: string): CrsReading {
  if (crs.kind === 'geographic') {
    const swapped = isLatFirst(range);
    return { crs, swapped, why: `${why}${swapped ? '，纬度在前' : ''}` };
  }
  const swapped = isNorthingFirst(range);
  const first = swapped ? '，北坐标在前' : '';
  const easting = swapped ? range.second : range.first;
  const { grid } = crs;
  const prefixed = zoneOfEasting(easting[0]) !== null;
  const same = grid && grid.prefixed !== prefixed ? gridCrs(grid.zone, grid.width, prefixed) : crs;
  const unlike = same && same !== crs ? `，按数值${prefixed ? '带' : '不带'}带号读取` : '';
  return { crs: same ?? crs, swapped, why: `${why}${unlike}${first}` };
}

function byFigures(range: Range, { zone }: District): CrsReading[] {
  if (isDegrees(range)) {
    const swapped = isLatFirst(range);
    const why = swapped ? '数值为经纬度，纬度在前' : '数值为经纬度';
    return [{ crs: CGCS2000, swapped, why }];
  }
  const swapped = isNorthingFirst(range);
  const easting = swapped ? range.second : range.first;
  const first = swapped ? '，北坐标在前' : '';
  const prefix = zoneOfEasting(easting[0]);
  if (prefix) {
    const crs = gridCrs(prefix.zone, prefix.width, true);
    return crs ? [{ crs, swapped, why: `东坐标带有带号 ${prefix.zone}${first}` }] : [];
  }
  const zones = [zone, zone - 1, zone + 1].filter(
    (one) => one >= FIRST_ZONE[3] && one <= LAST_ZONE[3],
  );
  return zones.flatMap((one) => {
    const crs = gridCrs(one, 3, false);
    const why = one === zone ? '东坐标不带带号，按本区所在的带' : '东坐标不带带号，相邻的带';
    return crs ? [{ crs, swapped, why: `${why}${first}` }] : [];
  });
}

function isDegrees({ first, second }: Range): boolean {
  return [...first, ...second].every((value) => Math.abs(value) <= 180);
}

/** Latitudes of China end where its longitudes begin. */
function isLatFirst({ first, second }: Range): boolean {
  return first[1] <= 60 && second[0] >= 70;
}

/** A northing has seven digits; an easting six, or eight with its zone. */
function isNorthingFirst({ first, second }: Range): boolean {
  const northing = ([least, most]: Range['first']) => least >= 1.5e6 && most <= 6.5e6;
  return northing(first) && !northing(second);
}

function middle({ crs, swapped }: CrsReading, { first, second }: Range): Position {
  const [a, b] = [(first[0] + first[1]) / 2, (second[0] + second[1]) / 2];
  return unproject(crs, swapped ? [b, a] : [a, b]);
}

function inChina([lon, lat]: Position): boolean {
  return lon >= 72 && lon <= 138 && lat >= 3 && lat <= 55;
}

/** Within the district counts most, near it some. */
function rank(reading: CrsReading, range: Range, { extent, zone }: District): number {
  const [lon, lat] = middle(reading, range);
  if (!inChina([lon, lat])) return -1;
  if (!extent) return Math.abs(lon - zone * 3) <= 1.6 ? 1 : 0;
  const margin = 0.2;
  const inside =
    lon >= extent.west - margin &&
    lon <= extent.east + margin &&
    lat >= extent.south - margin &&
    lat <= extent.north + margin;
  return inside ? 2 : 0;
}

function unique(readings: readonly CrsReading[]): CrsReading[] {
  const first = new Map<string, CrsReading>();
  for (const reading of readings) {
    const key = `${reading.crs.epsg}|${reading.swapped}`;
    if (!first.has(key)) first.set(key, reading);
  }
  return [...first.values()];
}

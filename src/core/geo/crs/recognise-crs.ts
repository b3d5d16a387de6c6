import type { Refusal } from '../../refusal';
import { CGCS2000, type Crs, crsByEpsg, gridCrs, utmCrs, WEB_MERCATOR, WGS84 } from './crs';
import { datumOfText, oldDatumOfEpsg, plainText } from './datum';
import { readWkt, type WktFacts } from './read-wkt';
import { refuseDatum, refuseLocalCrs, refuseUnknownCrs } from './refuse-crs';
import { type ZoneWidth, zoneOfEasting } from './zone';

/** The system behind an EPSG code, or why it is refused. */
export function recogniseEpsg(epsg: number): Crs | Refusal {
  const old = oldDatumOfEpsg(epsg);
  return crsByEpsg(epsg) ?? (old && refuseDatum(old)) ?? refuseUnknownCrs(`EPSG:${epsg}`);
}

/**
 * The system behind what a file says of itself: a .prj text, "EPSG:4529", "urn:ogc:def:crs:EPSG::4490", "CRS84", or
 * the bare name ESRI gives it. An old datum is refused wherever in the text it shows, before anything else is read.
 */
export function recogniseCrs(text: string): Crs | Refusal {
  const datum = datumOfText(text);
  const refusal = datum && refuseDatum(datum);
  if (refusal) return refusal;
  const wkt = readWkt(text);
  if (wkt) return fromWkt(wkt, text);
  const code = /^\D*?epsg\D*?(\d+)\s*$/i.exec(text)?.[1] ?? /^\s*(\d{4,5})\s*$/.exec(text)?.[1];
  if (code !== undefined) return recogniseEpsg(Number(code));
  if (/crs:?84/i.test(text)) return WGS84;
  return fromName(text) ?? refuseUnknownCrs(text);
}

function fromWkt(wkt: WktFacts, text: string): Crs | Refusal {
  if (wkt.epsg !== null && crsByEpsg(wkt.epsg)) return recogniseEpsg(wkt.epsg);
  if (!wkt.projected) return geographicOf(text) ?? refuseUnknownCrs(wkt.name);
  if (isWebMercator(wkt.name) || isWebMercator(wkt.method)) return WEB_MERCATOR;
  return gridOfWkt(wkt, text) ?? utmOfWkt(wkt, text) ?? refuseLocalCrs(wkt.name);
}

/** By its numbers, not its name: a renamed grid is read, a misnamed one is not. */
function gridOfWkt(wkt: WktFacts, text: string): Crs | null {
  if (datumOfText(text) !== 'cgcs2000' || !isTransverseMercator(wkt, 1)) return null;
  const meridian = wkt.centralMeridian as number;
  const prefixed =
    wkt.falseEasting % 1_000_000 === 500_000 ? zoneOfEasting(wkt.falseEasting) : null;
  const width: ZoneWidth = prefixed?.width ?? plainWidth(wkt.name, meridian);
  const zone = prefixed?.zone ?? (width === 3 ? meridian / 3 : (meridian + 3) / 6);
  const grid =
    prefixed || wkt.falseEasting === 500_000 ? gridCrs(zone, width, prefixed !== null) : null;
  return grid?.grid?.centralMeridian === meridian ? grid : null;
}

/** Without prefix the 3° and the 6° grid of one meridian are the same plane; the name only decides the label. */
function plainWidth(name: string, meridian: number): ZoneWidth {
  return meridian % 6 === 3 &&
    /gk(?:cm|zone)|gausskruger/.test(plainText(name)) &&
    !/3deg|三度|3度/.test(plainText(name))
    ? 6
    : 3;
}

function utmOfWkt(wkt: WktFacts, text: string): Crs | null {
  const datum = datumOfText(text);
  const onWgs84 = datum === 'wgs84' || datum === 'cgcs2000';
  if (!onWgs84 || !isTransverseMercator(wkt, 0.9996) || wkt.falseEasting !== 500_000) return null;
  return utmCrs(((wkt.centralMeridian as number) + 183) / 6);
}

function isTransverseMercator(wkt: WktFacts, scale: number): boolean {
  return (
    /transversemercator|gausskruger/.test(plainText(wkt.method)) &&
    wkt.centralMeridian !== null &&
    wkt.scale === scale &&
    wkt.falseNorthing === 0 &&
    wkt.latitudeOfOrigin === 0 &&
    wkt.unit === 1
  );
}

function isWebMercator(name: string): boolean {
  return /webmercator|pseudomercator|mercatorauxiliarysphere|popularvisualisation/.test(
    plainText(name),
  );
}

function geographicOf(text: string): Crs | null {
  const datum = datumOfText(text);
  if (datum === 'cgcs2000') return CGCS2000;
  return datum === 'wgs84' ? WGS84 : null;
}

/** CGCS2000_3_Degree_GK_Zone_41, CGCS2000_GK_CM_123E, GCS_China_Geodetic_Coordinate_System_2000 and their like. */
function fromName(text: string): Crs | null {
  const plain = plainText(text);
  if (isWebMercator(text)) return WEB_MERCATOR;
  const utm = /utmzone(\d+)n$/.exec(plain);
  if (utm) return datumOfText(text) === 'wgs84' ? utmCrs(Number(utm[1])) : null;
  const grid = /^cgcs2000(3deg(?:ree)?)?(?:gk|gausskruger)(zone|cm)(\d+)e?$/.exec(plain);
  if (!grid)
    return /^(?:gcs)?(?:chinageodeticcoordinatesystem2000|cgcs2000|wgs(?:19)?84)$/.test(plain)
      ? geographicOf(text)
      : null;
  const width: ZoneWidth = grid[1] ? 3 : 6;
  const number = Number(grid[3]);
  if (grid[2] === 'zone') return gridCrs(number, width, true);
  return gridCrs(width === 3 ? number / 3 : (number + 3) / 6, width, false);
}

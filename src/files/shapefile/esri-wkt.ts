import type { Crs } from '../../core/geo/crs/crs';

const CGCS2000_DEGREES =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",' +
  'SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],' +
  'UNIT["Degree",0.0174532925199433]]';

/** Text of a .prj as ArcGIS names these systems, which QGIS and GDAL know as well; null for other systems. */
export function esriWkt(crs: Crs): string | null {
  if (crs.epsg === 4490) return CGCS2000_DEGREES;
  if (!crs.grid) return null;
  const { width, zone, centralMeridian, prefixed } = crs.grid;
  const grid = width === 3 ? 'CGCS2000_3_Degree_GK' : 'CGCS2000_GK';
  const name = prefixed ? `${grid}_Zone_${zone}` : `${grid}_CM_${centralMeridian}E`;
  const falseEasting = prefixed ? zone * 1_000_000 + 500_000 : 500_000;
  return (
    `PROJCS["${name}",${CGCS2000_DEGREES},PROJECTION["Gauss_Kruger"],` +
    `PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],` +
    `PARAMETER["Central_Meridian",${centralMeridian}.0],PARAMETER["Scale_Factor",1.0],` +
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
  );
}

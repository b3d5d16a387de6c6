import { expect, it } from 'vitest';
import { readWkt } from './read-wkt';

it('reads the numbers of an ESRI text', () => {
  const text =
    'PROJCS["定海",GEOGCS["G",UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],' +
    'PARAMETER["False_Easting",41500000.0],PARAMETER["Central_Meridian",123.0],UNIT["Meter",1.0]]';
  expect(readWkt(text)).toEqual({
    name: '定海',
    projected: true,
    method: 'Gauss_Kruger',
    epsg: null,
    centralMeridian: 123,
    falseEasting: 41500000,
    falseNorthing: 0,
    scale: 1,
    latitudeOfOrigin: 0,
    unit: 1,
  });
});

it('takes the code of the whole, not that of a part', () => {
  expect(
    readWkt('GEOGCS["x",DATUM["d",AUTHORITY["EPSG","1043"]],AUTHORITY["EPSG","4490"]]')?.epsg,
  ).toBe(4490);
  expect(readWkt('GEOGCS["x",DATUM["d",AUTHORITY["EPSG","1043"]]]')?.epsg).toBeNull();
});

it('is null for what is no WKT', () => {
  expect(readWkt('EPSG:4490')).toBeNull();
  expect(readWkt('')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { findCrs, type Range } from './find-crs';

const district = { zone: 41, extent: { west: 121.8, east: 122.3, south: 29.9, north: 30.3 } };
const range = (first: [number, number], second: [number, number]): Range => ({ first, second });
const degrees = range([122.05, 122.1], [30.02, 30.05]);
const prefixed = range([41408000, 41413000], [3322000, 3325000]);

const best = (...args: Parameters<typeof findCrs>) => {
  const [first] = findCrs(...args).readings;
  return first && `${first.crs.epsg}${first.swapped ? ' swapped' : ''}`;
};

describe('by figures alone', () => {
  it.each([
    ['degrees', degrees, '4490'],
    ['latitude first', range([30.02, 30.05], [122.05, 122.1]), '4490 swapped'],
    ['eastings with the zone in front', prefixed, '4529'],
    ['northing first', range([3322000, 3325000], [41408000, 41413000]), '4529 swapped'],
    [
      'eastings without a zone: that of the district',
      range([408000, 413000], [3322000, 3325000]),
      '4550',
    ],
  ])('%s', (_what, figures, wanted) => {
    expect(best({}, figures, district)).toBe(wanted);
  });

  it('nothing fits figures of nowhere', () => {
    expect(findCrs({}, range([1, 2], [3, 4]), district).readings).toEqual([]);
    expect(findCrs({}, range([5e8, 6e8], [5e8, 6e8]), district).readings).toEqual([]);
  });
});

describe('by what the file says', () => {
  it('follows it, and says why', () => {
    const { readings } = findCrs({ epsg: 4529 }, prefixed, district);
    expect(readings[0]).toMatchObject({ why: '文件自带的坐标系', crs: { epsg: 4529 } });
  });

  it('follows the figures where a prefix is said and not there', () => {
    expect(best({ epsg: 4529 }, range([408000, 413000], [3322000, 3325000]), district)).toBe(
      '4550',
    );
  });

  it('says that the figures are the other way round, or without the zone the file speaks of', () => {
    const why = (...args: Parameters<typeof findCrs>) => findCrs(...args).readings[0]?.why;
    expect(why({ epsg: 4490 }, range([30.02, 30.05], [122.05, 122.1]), district)).toBe(
      '文件自带的坐标系，纬度在前',
    );
    const bare = range([3322000, 3325000], [408000, 413000]);
    expect(why({ epsg: 4529 }, bare, district)).toBe(
      '文件自带的坐标系，按数值不带带号读取，北坐标在前',
    );
  });

  it('reads the head of a boundary file', () => {
    const stated = { 坐标系: '2000国家大地坐标系', 几度分带: '3', 带号: '41' };
    const northing = range([3322000, 3325000], [41408000, 41413000]);
    expect(best({ stated }, northing, district)).toBe('4529 swapped');
  });

  it.each([
    [{ epsg: 2365 }],
    [{ stated: { 坐标系: '80国家大地坐标系', 带号: '41' } }],
    [{ wkt: 'PROJCS["Beijing_1954_3_Degree_GK_Zone_41",GEOGCS["GCS_Beijing_1954"]]' }],
  ])('refuses a datum of old, whatever the figures look like: %j', (evidence) => {
    const found = findCrs(evidence, prefixed, district);
    expect(found.readings).toEqual([]);
    expect(found.refusal?.why).toMatch(/西安|北京/);
  });

  it('refuses a plane of a town, and says what to ask for', () => {
    const wkt = `PROJCS["Dinghai_Local",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",300000.0],PARAMETER["False_Northing",-3000000.0],PARAMETER["Central_Meridian",122.1],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
    const found = findCrs({ wkt }, range([301000, 305000], [322000, 325000]), district);
    expect(found).toMatchObject({ readings: [], refusal: { refused: 'crs-local' } });
  });

  it('goes by the figures where nobody knows what the file says, and says so', () => {
    const found = findCrs({ wkt: 'LOCAL_CS["Dinghai"]' }, degrees, district);
    expect(found.readings[0]?.crs.epsg).toBe(4490);
    expect(found.refusal).not.toBeNull();
  });
});

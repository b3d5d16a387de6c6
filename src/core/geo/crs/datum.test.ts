import { expect, it } from 'vitest';
import { datumOfText, oldDatumOfEpsg } from './datum';

it.each([
  ['2000国家大地坐标系', 'cgcs2000'],
  ['国家2000', 'cgcs2000'],
  ['D_China_2000', 'cgcs2000'],
  ['80国家大地坐标系', 'xian80'],
  ['1980西安坐标系', 'xian80'],
  ['西安80', 'xian80'],
  ["Xi'an 1980", 'xian80'],
  ['1954年北京坐标系', 'beijing54'],
  ['北京54', 'beijing54'],
  ['SPHEROID["Krasovsky_1940",6378245.0,298.3]', 'beijing54'],
  ['新1954年北京坐标系', 'new-beijing54'],
  ['New Beijing', 'new-beijing54'],
  ['WGS 84', 'wgs84'],
  ['西安市地方坐标系', null],
  ['', null],
])('"%s" stands on %s', (text, datum) => {
  expect(datumOfText(text)).toBe(datum);
});

it('knows the old datums by the edges of their EPSG ranges', () => {
  expect([2326, 2327, 2390, 2391].map(oldDatumOfEpsg)).toEqual([null, 'xian80', 'xian80', null]);
  expect([2400, 2401, 2442, 2443].map(oldDatumOfEpsg)).toEqual([
    null,
    'beijing54',
    'beijing54',
    null,
  ]);
  expect([21412, 21413, 21423, 21424].map(oldDatumOfEpsg)).toEqual([
    null,
    'beijing54',
    'beijing54',
    null,
  ]);
});

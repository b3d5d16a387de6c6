import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../refusal';
import { recogniseCrs, recogniseEpsg } from './recognise-crs';

/** Written by PROJ 9.5: every dialect of .prj for the systems we meet. */
const texts: { epsg: number; form: string; wkt: string }[] = JSON.parse(
  readFileSync('tests/fixtures/crs-area/wkt.json', 'utf8'),
);
const old = texts.filter(({ epsg }) => isRefusal(recogniseEpsg(epsg)));
const current = texts.filter(({ epsg }) => !isRefusal(recogniseEpsg(epsg)));

function codeOf(text: string): number | string {
  const answer = recogniseCrs(text);
  return isRefusal(answer) ? answer.refused : answer.epsg;
}

describe('a .prj text', () => {
  it.each(current)('of EPSG:$epsg in $form is recognised', ({ epsg, wkt }) => {
    expect(codeOf(wkt)).toBe(epsg);
    expect(codeOf(withoutRootCode(wkt))).toBe(epsg);
  });

  it.each(old)('of EPSG:$epsg in $form is refused by its datum', ({ epsg, wkt }) => {
    expect(codeOf(wkt)).toBe((recogniseEpsg(epsg) as { refused: string }).refused);
    expect(codeOf(wkt)).toMatch(/^datum-/);
  });

  it('is read by its numbers, not by its name', () => {
    const renamed = esri(4529).replace('CGCS2000_3_Degree_GK_Zone_41', '定海坐标');
    expect(codeOf(renamed)).toBe(4529);
    expect(codeOf(esri(4529).replace('123.0', '122.0'))).toBe('crs-local');
    expect(codeOf(esri(4529).replace('41500000.0', '41600000.0'))).toBe('crs-local');
    expect(codeOf(esri(4550).replace('"Scale_Factor",1.0', '"Scale_Factor",0.9999'))).toBe(
      'crs-local',
    );
    expect(codeOf(esri(4550).replace('"Meter",1.0', '"Foot",0.3048'))).toBe('crs-local');
  });
});

it.each([
  ['EPSG:4529', 4529],
  ['4528', 4528],
  ['urn:ogc:def:crs:EPSG::4490', 4490],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
  ['CGCS2000_3_Degree_GK_Zone_41', 4529],
  ['CGCS2000_3_Degree_GK_CM_123E', 4550],
  ['CGCS2000_GK_Zone_21', 4499],
  ['CGCS2000_GK_CM_123E', 4510],
  ['CGCS2000 / 3-degree Gauss-Kruger zone 40', 4528],
  ['GCS_China_Geodetic_Coordinate_System_2000', 4490],
  ['GCS_WGS_1984', 4326],
  ['WGS_1984_Web_Mercator_Auxiliary_Sphere', 3857],
  ['WGS_1984_UTM_Zone_51N', 32651],
  ['Xian_1980_3_Degree_GK_Zone_41', 'datum-xian80'],
  ['80国家大地坐标系', 'datum-xian80'],
  ['1954北京坐标系', 'datum-beijing54'],
  ['EPSG:2417', 'datum-beijing54'],
  ['EPSG:9999', 'crs-unknown'],
  ['', 'crs-unknown'],
  ['CGCS2000_3_Degree_GK_Zone_99', 'crs-unknown'],
])('"%s" is %s', (text, expected) => {
  expect(codeOf(text)).toBe(expected);
});

it('refuses every old code by name, and says what to ask for', () => {
  const runs = [
    [2327, 2390],
    [2401, 2442],
    [21413, 21423],
    [21453, 21463],
    [21473, 21483],
    [4610, 4610],
    [4214, 4214],
  ];
  for (const [from = 0, to = 0] of runs) {
    for (let epsg = from; epsg <= to; epsg++) {
      expect(recogniseEpsg(epsg)).toMatchObject({
        refused: expect.stringMatching(/^datum-/),
        now: expect.stringContaining('CGCS2000'),
      });
    }
  }
});

function esri(epsg: number): string {
  return texts.find((text) => text.epsg === epsg && text.form === 'WKT1_ESRI')?.wkt ?? '';
}

/** As many exporters leave it: parameters without the code. */
function withoutRootCode(wkt: string): string {
  return wkt.replace(/,\s*(?:AUTHORITY|ID)\["EPSG","?\d+"?\]\]\s*$/, ']');
}

import { describe, expect, it } from 'vitest';
import { checkTileAddress } from './check-tile-address';

const KEY = '0123456789abcdef0123456789abcdef';
const around = {
  origin: 'https://mutu.example.gov.cn',
  hosts: [
    'https://*.tianditu.gov.cn',
    'https://tiles.example.org:8443',
    'http://webrd01.is.autonavi.com',
  ],
};
const check = (template: string, datum: 'cgcs2000' | 'gcj02' = 'cgcs2000') =>
  checkTileAddress(template, datum, around)?.refused ?? null;
const tianditu = (set: string, rest = `&tk=${KEY}`) =>
  `https://t0.tianditu.gov.cn/img_${set}/wmts?SERVICE=WMTS&REQUEST=GetTile&LAYER=img&TILEMATRIXSET=${set}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}${rest}`;

describe('a tile address', () => {
  it.each([
    ['on the page’s own origin', '/tiles/{z}/{x}/{y}.png'],
    ['on an allowed host and port', 'https://tiles.example.org:8443/{z}/{x}/{y}.jpg'],
    ['counting rows from the south', 'tiles/{z}/{x}/{-y}.png'],
    ['of 天地图 with its key', tianditu('w')],
  ])('is taken: %s', (_, template) => {
    expect(check(template)).toBeNull();
  });

  it.each([
    ['without a row', '/tiles/{z}/{x}.png', 'bad-template'],
    ['with a subdomain to fill in', 'https://t{s}.tianditu.gov.cn/{z}/{x}/{y}', 'bad-template'],
    ['of another scheme', 'ftp://tiles.example.org/{z}/{x}/{y}', 'bad-address'],
    ['of the grid of degrees', tianditu('c'), 'degree-grid'],
    ['of EPSG:4490', '/wmts?tileMatrixSet=EPSG:4490&z={z}&x={x}&y={y}', 'degree-grid'],
    ['of 天地图 without a key', tianditu('w', ''), 'no-key'],
    ['of 天地图 with words for a key', tianditu('w', '&tk=您的密钥'), 'no-key'],
    ['of a host the policy does not name', 'https://elsewhere.org/{z}/{x}/{y}', 'host'],
    ['of an allowed host by plain HTTP', 'http://tiles.example.org:8443/{z}/{x}/{y}', 'host'],
    ['of an allowed host at another port', 'https://tiles.example.org/{z}/{x}/{y}', 'host'],
    ['of 高德 said to be CGCS2000', 'https://webrd01.is.autonavi.com/{z}/{x}/{y}', 'other-datum'],
  ])('is refused: %s', (_, template, refused) => {
    expect(check(template)).toBe(refused);
  });

  it('of 天地图 said to be GCJ-02 is refused: it would be shifted for nothing', () => {
    const refusal = checkTileAddress(tianditu('w'), 'gcj02', around);
    expect(refusal?.refused).toBe('other-datum');
    expect(refusal?.now).toContain('CGCS2000');
  });

  it('of 高德 is taken as GCJ-02', () => {
    expect(
      check('https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'gcj02'),
    ).toBeNull();
  });

  it('of a refused host says how to allow it', () => {
    const refusal = checkTileAddress('https://elsewhere.org/{z}/{x}/{y}', 'cgcs2000', around);
    expect(refusal?.now).toContain('deployment.json');
    expect(refusal?.now).toContain('"https://elsewhere.org"');
  });
});

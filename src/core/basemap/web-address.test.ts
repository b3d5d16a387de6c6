import { expect, it } from 'vitest';
import { originOf, readWebAddress } from './web-address';

const HERE = 'https://mutu.example.org';

it('takes an address apart; names of hosts and parameters are in lower case, values as written', () => {
  const address = readWebAddress(
    'HTTPS://Tiles.Example.org:8443/wmts/{z}?TileMatrix={z}&Key=A=b#top',
    HERE,
  );
  expect(address).toMatchObject({
    scheme: 'https',
    hostname: 'tiles.example.org',
    port: '8443',
    path: '/wmts/{z}',
  });
  expect([...(address?.parameters ?? [])]).toEqual([
    ['tilematrix', '{z}'],
    ['key', 'A=b'],
  ]);
  expect(address && originOf(address)).toBe('https://tiles.example.org:8443');
});

it.each([
  ['https://a.example:443/x', ''],
  ['http://a.example:80/x', ''],
  ['http://a.example:443/x', '443'],
  ['https://a.example', ''],
])('the usual port of %s is %j', (text, port) => {
  expect(readWebAddress(text, HERE)?.port).toBe(port);
});

it('an address without a host lies on the own origin, however it begins', () => {
  for (const text of ['tiles/{z}.png', './tiles/{z}.png', '/tiles/{z}.png']) {
    const address = readWebAddress(text, HERE);
    expect(address?.path).toBe('/tiles/{z}.png');
    expect(address && originOf(address)).toBe(HERE);
  }
});

it.each([
  'ftp://a.example/x',
  'javascript:alert(1)',
  '//a.example/x',
  'data:image/png,x',
  'http://',
])('A17 is none of ours: %s', (text) => {
  expect(readWebAddress(text, HERE)).toBeNull();
});

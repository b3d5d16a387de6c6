import { describe, expect, it } from 'vitest';
import { emptyForm, noFile, readBasemapForm } from './read-basemap-form';

const form = { ...emptyForm, name: '影像', datum: 'cgcs2000', url: '/t/{z}/{x}/{y}' } as const;

describe('the form of a basemap', () => {
  it('asks for the datum and guesses none', () => {
    expect(readBasemapForm({ ...form, datum: '' }, null)).toMatchObject({ refused: 'no-datum' });
  });

  it('reads an address with the names of WMTS', () => {
    const url = 'https://a.cn/{TileMatrix}/{TileRow}/{TileCol}';
    expect(readBasemapForm({ ...form, kind: 'wmts', url }, null)).toMatchObject({
      kind: 'wmts',
      url: 'https://a.cn/{z}/{y}/{x}',
      tilePx: 256,
      minZoom: 1,
      maxZoom: 18,
    });
  });

  it('takes a blank zoom for no number', () => {
    expect(readBasemapForm({ ...form, minZoom: ' ' }, null)).toMatchObject({ minZoom: Number.NaN });
  });

  it('reads corners written with a Chinese comma or a space', () => {
    const corners = ['122.1，30.1', '122.2 30.1', '122.2, 30', '122.1,30'];
    expect(readBasemapForm({ ...form, kind: 'image', corners }, null)).toMatchObject({
      corners: [
        [122.1, 30.1],
        [122.2, 30.1],
        [122.2, 30],
        [122.1, 30],
      ],
    });
  });

  it.each(['', '122.1', '122.1, 北纬30', '122.1, 30, 5'])('refuses the corner “%s”', (corner) => {
    const corners = ['122.1, 30.1', corner, '122.2, 30', '122.1, 30'];
    expect(readBasemapForm({ ...form, kind: 'image', corners }, null)).toMatchObject({
      refused: 'bad-corner',
      why: '右上角不是一对经纬度。',
    });
  });

  it('says all that is wrong at once, with what core would say next', () => {
    const corners = ['122.2, 30', '122.1, 30', '122.1, 30.1', '122.2, 30.1'];
    const image = { ...emptyForm, kind: 'image', corners } as const;
    expect(readBasemapForm(image, noFile())).toMatchObject({
      refused: 'bad-name no-datum no-file upside-down',
    });
    expect(readBasemapForm({ ...emptyForm, maxZoom: '' }, null)).toMatchObject({
      refused: 'bad-name no-datum bad-template bad-zooms',
    });
  });

  it('of a tile file wants the file', () => {
    expect(readBasemapForm({ ...form, kind: 'pmtiles' }, null)).toMatchObject({
      refused: 'no-file',
    });
    const facts = { tiles: 'picture', minZoom: 4, maxZoom: 16, tilePx: 512 } as const;
    expect(readBasemapForm({ ...form, kind: 'pmtiles' }, facts)).toMatchObject(facts);
  });
});

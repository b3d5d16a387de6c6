import { expect, it } from 'vitest';
import { paperSize, pixelsOf, stylePixelsOf } from './paper';

it.each([
  ['A4', 150, 1754, 1240],
  ['A3', 300, 4961, 3508],
  ['A2', 300, 7016, 4961],
  ['A1', 300, 9933, 7016],
] as const)('%s at %i dpi is %i × %i pixels lying', (name, dpi, width, height) => {
  const { widthMm, heightMm } = paperSize(name, 'landscape');
  expect([pixelsOf(widthMm, dpi), pixelsOf(heightMm, dpi)]).toEqual([width, height]);
  expect(paperSize(name, 'portrait')).toEqual({ widthMm: heightMm, heightMm: widthMm });
});

it('an inch is 96 pixels of styles', () => {
  expect(stylePixelsOf(25.4)).toBeCloseTo(96, 12);
});

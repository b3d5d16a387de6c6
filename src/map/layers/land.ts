import type { LayerOf } from './layer';

export const land: LayerOf = (palette) => ({
  id: 'land',
  type: 'background',
  paint: { 'background-color': palette.land },
});

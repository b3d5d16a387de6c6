import { lineLooks } from '../../core/wall-map/key-block';
import type { Palette } from '../palette';

/** Paper is white under a dark screen too, so nothing of it is read from the page. */
export function printPalette(ground: 'light' | 'print'): Palette {
  return {
    scheme: 'print',
    ground,
    labelPx: 12,
    land: '#ffffff',
    graticule: '#d9dfe3',
    fill: '#bcd3da',
    aside: '#87939c',
    accent: '#0f5468',
    selected: '#d9480f',
    casing: '#ffffff',
    text: '#1a2126',
    unit: lineLooks.unit.color,
    park: lineLooks.park.color,
    zone: lineLooks.zone.color,
    block: lineLooks.block.color,
  };
}

import type { Camera } from '../../../src/app/session';
import { classColors } from '../../../src/core/theme/theme-colors';
import { themes } from '../../../src/core/theme/themes';
import { type Spot, spotsOf } from '../map/judge';
import { makeLand } from '../map/land';
import { landUseAt } from './land-uses';

/** The theme that is shown: every parcel has one of its classes, and none is hatched. */
export const THEME = 'landUse';
/** All the land is in view, as the wizard shows what it has read. */
const ZOOM = 11;

export interface Scene {
  readonly host: HTMLElement;
  readonly camera: Camera;
  /** Where parcels must show, by their place in the file. */
  readonly spots: readonly Spot[];
}

/** Where the parcels of the file must show; the land itself is let go. */
export function makeScene(count: number): Scene {
  const host = document.createElement('div');
  host.className = 'mutu-map mutu-map-host';
  host.style.cssText = 'position: fixed; inset: 0';
  document.body.append(host);
  const { shapes, middle } = makeLand(count);
  const camera = { lon: middle[0], lat: middle[1], zoom: ZOOM };
  return { host, camera, spots: spotsOf(shapes, camera, host.clientWidth, host.clientHeight) };
}

const theme = themes[THEME];
const colors = classColors(theme.key, 'light');

/** The colour of a row of the file, by its 用途 alone. */
export function colorOfRow(row: number): string {
  return colorOfUse(landUseAt(row));
}

export function colorOfUse(use: string): string {
  return colors[theme.classOf(use)] as string;
}

export async function fetched(name: string): Promise<Uint8Array> {
  const answer = await fetch(name);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The map engine draws the world 512 px wide at zoom 0. */
const WORLD_PX = 512;
const EQUATOR_M = 2 * Math.PI * 6378137;

/** Ground metres under one CSS pixel. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
}

export function degreesPerPixel(zoom: number): number {
  return 360 / (WORLD_PX * 2 ** zoom);
}

/** The zoom from which a length on the ground is at least so many pixels long. */
export function zoomForLength(metres: number, lat: number, px: number): number {
  return Math.log2(px / (metres / metresPerPixel(lat, 0)));
}

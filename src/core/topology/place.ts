/** A place on the map. */
export type Place = readonly [lon: number, lat: number];

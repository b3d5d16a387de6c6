import { DEEPEST_ZOOM } from '../parcel-tiles/world';

/** Nearer than this parcels are drawn as outlines, farther as painted tiles. */
export const VECTOR_FROM_ZOOM = 14;

/** Painted tiles stay under the outlines for a while, going, so that crossing over never shows bare ground. */
export const RASTER_UNTIL_ZOOM = VECTOR_FROM_ZOOM + 0.6;

/** From here on outlines are lines of their own, growing thicker. Farther out those of a tile cost more than its fills. */
export const LINES_FROM_ZOOM = 16;

export const RASTER_DEEPEST = VECTOR_FROM_ZOOM - 1;
export const VECTOR_DEEPEST = DEEPEST_ZOOM;

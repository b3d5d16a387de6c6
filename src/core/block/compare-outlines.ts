import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { subtractGeometry } from '../geo/overlay/overlay';
import type { BlockOutline } from './block';
import { geometryOf } from './block-as-of';

/** What a boundary took in and let go since another version; areas on the ellipsoid, m². */
export interface OutlineDifference {
  readonly beforeM2: number;
  readonly afterM2: number;
  readonly added: Geometry;
  readonly addedM2: number;
  readonly removed: Geometry;
  readonly removedM2: number;
}

export function compareOutlines(before: BlockOutline, after: BlockOutline): OutlineDifference {
  const [was, is] = [geometryOf(before), geometryOf(after)];
  const added = subtractGeometry(is, was);
  const removed = subtractGeometry(was, is);
  return {
    beforeM2: geodesicAreaM2(was),
    afterM2: geodesicAreaM2(is),
    added,
    addedM2: geodesicAreaM2(added),
    removed,
    removedM2: geodesicAreaM2(removed),
  };
}

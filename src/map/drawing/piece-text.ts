import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Geometry } from '../../core/geo/geometry';
import { formatMu, muFromM2 } from '../../core/quantity';

/** Which of the pieces it is, as they are listed, and how large. */
export function pieceText(piece: Geometry, at: number): string {
  return `${at + 1}：${formatMu(muFromM2(geodesicAreaM2(piece)))}`;
}

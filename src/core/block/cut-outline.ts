import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { type Cut, cutGeometry } from '../geo/overlay/overlay';
import { type Refusal, refuse } from '../refusal';
import { tidyCut } from '../topology/tidy-cut';

/** Less is the width of a line. */
const LEAST_M2 = 1;

/** Takes a piece out of an outline, from its side or its middle. `inside` is what was taken, `outside` what is left. */
export function cutOutline(geometry: Geometry, piece: Geometry): Cut | Refusal {
  const cut = cutGeometry(geometry, piece);
  const [inside, outside] = [tidyCut(cut.inside), tidyCut(cut.outside)];
  if (geodesicAreaM2(inside) < LEAST_M2) {
    return refuse('cut-misses', '所画范围与图形没有重叠。', '请在图形以内画要挖去的范围。');
  }
  if (geodesicAreaM2(outside) < LEAST_M2) {
    return refuse(
      'cut-takes-all',
      '所画范围把图形全部挖去了。',
      '请缩小范围；不再需要这个图形的，请用“删除”。',
    );
  }
  return { inside, outside };
}

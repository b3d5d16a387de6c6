/** Figures that lie side by side in memory: an array of its own for every outline is dear to make and to let go. */
const BLOCK = 16_384;

/** Points of a file of little-endian doubles, `count` of them from a byte on: x y x y. */
export type PointReader = (at: number, count: number) => Float64Array;

/** Answers are views into blocks. */
export function pointReader(bytes: Uint8Array): PointReader {
  let room = new Float64Array();
  let raw = new Uint8Array();
  let used = 0;
  return (at, count) => {
    const figures = 2 * count;
    if (used + figures > room.length) {
      room = new Float64Array(Math.max(BLOCK, figures));
      raw = new Uint8Array(room.buffer);
      used = 0;
    }
    raw.set(bytes.subarray(at, at + 8 * figures), 8 * used);
    const points = room.subarray(used, used + figures);
    used += figures;
    return IS_LITTLE ? points : turned(points);
  };
}

const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function turned(points: Float64Array): Float64Array {
  const view = new DataView(points.buffer, points.byteOffset, points.byteLength);
  for (let i = 0; i < points.length; i++) points[i] = view.getFloat64(8 * i, true);
  return points;
}

// Plane geometry in degrees, good enough for picking and thinning a coast that is only drawn.

/** Twice-signed area halved: positive when counterclockwise, in square degrees. */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

/** Size of a ring in km², by a flat map at its first latitude. */
export function areaKm2(ring) {
  return Math.abs(signedArea(ring)) * 110.9 * 111.3 * Math.cos((ring[0][1] * Math.PI) / 180);
}

export function isInRing([x, y], ring) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Douglas–Peucker. The ends stay; a ring needs its start far from its middle, which islands have. */
export function thin(line, tolerance) {
  if (tolerance === 0 || line.length < 4) return line;
  const keep = new Set([0, line.length - 1]);
  // A ring's ends are one point: it is split at the point farthest from them.
  const middle = isClosed(line) ? farthest(line, 0, line.length - 1).at : null;
  const spans =
    middle === null
      ? [[0, line.length - 1]]
      : [
          [0, middle],
          [middle, line.length - 1],
        ];
  if (middle !== null) keep.add(middle);
  while (spans.length > 0) {
    const [from, to] = spans.pop();
    const { at, distance } = farthest(line, from, to);
    if (distance <= tolerance) continue;
    keep.add(at);
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

function isClosed(line) {
  const [x, y] = line[0];
  const [u, v] = line.at(-1);
  return x === u && y === v;
}

function farthest(line, from, to) {
  const [x1, y1] = line[from];
  const [x2, y2] = line[to];
  const length = Math.hypot(x2 - x1, y2 - y1);
  let at = from;
  let distance = 0;
  for (let i = from + 1; i < to; i++) {
    const [x, y] = line[i];
    const d =
      length === 0
        ? Math.hypot(x - x1, y - y1)
        : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
    if (d > distance) {
      at = i;
      distance = d;
    }
  }
  return { at, distance };
}

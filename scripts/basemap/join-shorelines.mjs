// GSHHG comes in pieces, cut at every degree, each running with the land on its left. These put them together again.

/** Pieces whose ends meet, joined: closed rings, and open lines that end where the box cut them. */
export function joinPieces(pieces) {
  const rings = [];
  const lines = [];
  const byStart = new Map();
  for (const piece of pieces) {
    if (keyOf(piece[0]) === keyOf(piece.at(-1))) rings.push(piece);
    else byStart.set(keyOf(piece[0]), piece);
  }
  const ends = new Set([...byStart.values()].map((piece) => keyOf(piece.at(-1))));
  // Lines that begin at the edge of the box first; what is left over then are rings.
  const heads = [...byStart.keys()].filter((key) => !ends.has(key));
  for (const key of [...heads, ...byStart.keys()]) {
    if (!byStart.has(key)) continue;
    const line = follow(key, byStart);
    (keyOf(line[0]) === keyOf(line.at(-1)) ? rings : lines).push(line);
  }
  return { rings, lines };
}

function follow(start, byStart) {
  const line = [];
  for (let key = start; byStart.has(key); ) {
    const piece = byStart.get(key);
    byStart.delete(key);
    line.push(...(line.length === 0 ? piece : piece.slice(1)));
    key = keyOf(piece.at(-1));
  }
  return line;
}

/** Closes open lines along the edge of the box, keeping the land on the left: counterclockwise. */
export function closeAlongBox(lines, box) {
  const rings = [];
  const starts = lines.map((line) => ({ line, at: alongBox(line[0], box) }));
  starts.sort((a, b) => a.at - b.at);
  const open = new Set(starts);
  for (const first of starts) {
    if (!open.has(first)) continue;
    const ring = [];
    for (let next = first; open.has(next); ) {
      open.delete(next);
      ring.push(...next.line);
      const from = alongBox(next.line.at(-1), box);
      next = starts.find((one) => one.at >= from) ?? starts[0];
      ring.push(...cornersBetween(from, next.at, box));
    }
    ring.push(ring[0]);
    rings.push(ring);
  }
  return rings;
}

/** How far round the box a point on its edge lies: 0 at the south-west corner, 1 a side, counterclockwise. */
function alongBox([lon, lat], { west, south, east, north }) {
  const x = (lon - west) / (east - west);
  const y = (lat - south) / (north - south);
  const near = (a, b) => Math.abs(a - b) < 1e-7;
  if (near(y, 0)) return x;
  if (near(x, 1)) return 1 + y;
  if (near(y, 1)) return 3 - x;
  if (near(x, 0)) return 4 - y;
  throw new Error(`The coast breaks off at ${lon}, ${lat}, inside the box.`);
}

function cornersBetween(from, to, { west, south, east, north }) {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const end = to < from ? to + 4 : to;
  const passed = [];
  for (let at = Math.floor(from) + 1; at <= end; at++) passed.push(corners[at % 4]);
  return passed;
}

function keyOf([lon, lat]) {
  return `${lon.toFixed(8)} ${lat.toFixed(8)}`;
}

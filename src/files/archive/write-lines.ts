const LINES_A_BLOCK = 4096;

/** One JSON text a line. Encoded in blocks: a whole table may exceed the longest string there is. */
export function writeLines(rows: Iterable<unknown>): Uint8Array {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(JSON.stringify(row), '\n');
    if (lines.length < 2 * LINES_A_BLOCK) continue;
    blocks.push(encoder.encode(lines.join('')));
    lines = [];
  }
  blocks.push(encoder.encode(lines.join('')));
  return joinBytes(blocks);
}

export function joinBytes(blocks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    joined.set(block, at);
    at += block.length;
  }
  return joined;
}

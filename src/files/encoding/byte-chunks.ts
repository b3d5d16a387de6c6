/** Text as UTF-8 bytes, piece by piece: one string of a large file would be longer than strings may be. */
export interface ByteChunks {
  add(text: string): void;
  /** The pieces as they are: what is packed or saved next need not be one piece. */
  parts(): readonly Uint8Array[];
}

const PIECE = 1 << 20;

export function byteChunks(): ByteChunks {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    if (waiting.length > 0) chunks.push(encoder.encode(waiting.join('')));
    waiting = [];
    length = 0;
  };
  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      if (length > PIECE) flush();
    },
    parts() {
      flush();
      return chunks;
    },
  };
}

export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

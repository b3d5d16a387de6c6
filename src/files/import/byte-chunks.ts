/** Text as UTF-8 bytes, piece by piece: one string of a large file would be longer than strings may be. */
export interface ByteChunks {
  add(text: string): void;
  joined(): Uint8Array;
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
    joined() {
      flush();
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    },
  };
}

/** Where the bytes of a tile file come from: a server, or this browser's own storage. */
export interface ByteSource {
  /** Fewer bytes than asked for at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

export function bytesOfBlob(blob: Blob): ByteSource {
  return {
    read: async (offset, length) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

/** A server that knows no ranges sends the whole file; it is kept, and asked for only once. */
export function bytesOfUrl(url: string): ByteSource {
  let whole: Promise<ByteSource> | null = null;
  return {
    read: async (offset, length) => {
      if (whole) return (await whole).read(offset, length);
      const range = `bytes=${offset}-${offset + length - 1}`;
      const response = await fetch(url, { headers: { Range: range } });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
      whole ??= response.blob().then(bytesOfBlob);
      return (await whole).read(offset, length);
    },
  };
}

/** One line of a directory: `run` tiles from `id` on are the same; a run of 0 points to a further directory. */
interface Entry {
  readonly id: number;
  readonly run: number;
  readonly offset: number;
  readonly length: number;
}

export type Directory = readonly Entry[];

/** Reads an unpacked directory: four columns of variable-length numbers, ids as differences. */
export function readDirectory(bytes: Uint8Array): Directory {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The directory of the tile file is cut short.');
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  const count = next();
  const column = () => Array.from({ length: count }, next);
  const steps = column();
  const runs = column();
  const lengths = column();
  const entries: Entry[] = [];
  let id = 0;
  for (let i = 0; i < count; i++) {
    id += steps[i] as number;
    const given = next();
    const before = entries[i - 1];
    // 0 says: right behind the one before.
    const offset = given === 0 && before ? before.offset + before.length : given - 1;
    entries.push({ id, run: runs[i] as number, offset, length: lengths[i] as number });
  }
  return entries;
}

/** The entry a tile falls under; null when the file has no such tile. */
export function findEntry(directory: Directory, id: number): Entry | null {
  let low = 0;
  let high = directory.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((directory[middle] as Entry).id <= id) low = middle;
    else high = middle - 1;
  }
  const entry = directory[low];
  if (!entry || id < entry.id) return null;
  return entry.run === 0 || id < entry.id + entry.run ? entry : null;
}

import { Zip, ZipDeflate } from 'fflate';

/** Local time on purpose: the zip format stores local time, so this writes the same bytes anywhere. */
const ONE_MOMENT = new Date(1980, 0, 1);
const LEVEL = 6;

/** Entries that come in pieces as one zip in pieces: nothing large is put together for it. */
export function zipParts(entries: ReadonlyMap<string, readonly Uint8Array[]>): Uint8Array[] {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  for (const [name, parts] of entries) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = ONE_MOMENT;
    zip.add(file);
    for (const part of parts) file.push(part);
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return packed;
}

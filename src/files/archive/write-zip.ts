import { type ZipOptions, type Zippable, zipSync } from 'fflate';

/** Local time on purpose: the zip format stores local time, so this writes the same bytes anywhere. */
const ONE_MOMENT = new Date(1980, 0, 1);

/** Entries in the order given, as one zip whose bytes depend on nothing else. */
export function writeZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of entries) files[name] = [bytes, { level: levelFor(name) }];
  return zipSync(files, { mtime: ONE_MOMENT });
}

/** Photos are compressed already; coordinates and packed parts gain little from hard work. */
function levelFor(name: string): NonNullable<ZipOptions['level']> {
  if (name.startsWith('blobs/')) return 0;
  return name.endsWith('.bin') ? 1 : 6;
}

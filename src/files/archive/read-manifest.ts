import { Damage } from '../import/damage';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from './archive';
import { blobHash, fixedEntries, MANIFEST } from './entry-names';
import { hashBytes } from './hash-bytes';
import { type Manifest, manifestSchema } from './manifest-schema';
import { parseJson, parsePlain } from './parse-json';
import { decodeText } from './read-lines';
import type { ZipReader } from './read-zip';
import { tablesOf } from './version-tables';

/** The manifest, once it is known to speak of exactly the entries that are there. */
export function readManifest(zip: ZipReader): Manifest {
  if (!zip.names.has(MANIFEST)) throw foreign();
  const text = decodeText(zip.open(MANIFEST), MANIFEST);
  checkVersion(parsePlain(text, MANIFEST));
  const manifest = parseJson(text, manifestSchema, MANIFEST);
  checkEntries(manifest, zip.names);
  return manifest;
}

/** Opens entries by name, once their bytes are those the manifest speaks of. */
export function openListed(zip: ZipReader, manifest: Manifest): (name: string) => Uint8Array {
  const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  return (name) => {
    const told = listed.get(name);
    const bytes = zip.open(name);
    if (told && bytes.length === told.bytes && hashBytes(bytes) === told.sha256) return bytes;
    throw new Damage('archive-checksum', `${name} 的内容与清单所记的校验和不符，已损坏或被改动。`);
  };
}

/** Before the strict check: a newer manifest has fields this version cannot know. */
function checkVersion(value: unknown): void {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== ARCHIVE_FORMAT) throw foreign();
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    const why = `由更新版本的亩图导出（格式 ${version}，本机支持到 ${ARCHIVE_VERSION}）。`;
    throw new Damage('archive-newer', why, '请升级亩图后再打开。');
  }
}

function checkEntries(manifest: Manifest, present: ReadonlySet<string>): void {
  const fixed = fixedEntries(tablesOf(manifest.version));
  const listed = new Set(manifest.entries.map((entry) => entry.name));
  if (listed.size !== manifest.entries.length) {
    throw new Damage('archive-name', `${MANIFEST} 的清单中有重名的条目。`);
  }
  for (const name of [...listed, ...fixed]) {
    if (!present.has(name)) throw new Damage('archive-missing', `缺少 ${name}。`);
    if (!listed.has(name)) throw new Damage('archive-unlisted', `${name} 未列入清单。`);
  }
  for (const name of present) {
    if (name === MANIFEST) continue;
    if (!listed.has(name)) throw new Damage('archive-unlisted', `${name} 未列入清单。`);
    if (blobHash(name) === null && !fixed.includes(name)) {
      throw new Damage('archive-unlisted', `${name} 不属于亩图备份。`);
    }
  }
}

function foreign(): Damage {
  const now = '请选择由“导出备份”得到的 .mutu 文件。';
  return new Damage('archive-foreign', '是压缩文件，但不是亩图备份。', now);
}

import { strToU8 } from 'fflate';
import { it } from 'vitest';
import {
  type Bad,
  edited,
  expectRefused,
  good,
  lines,
  patched,
  withEntry,
  without,
} from '../../../tests/archive/bad-archive';
import { centralRecord, localRecord, replaceIn, tamper } from '../../../tests/archive/tamper';

const parcels = 'records/parcels.ndjson';
const units = 'records/units.ndjson';
const manifest = 'manifest.json';
const end = good.length - 22;

/** Overwrites two or four bytes of an entry's record in the central directory. */
const field16 = (name: string, at: number, value: number) =>
  patched((_, view) => view.setUint16(centralRecord(good, name) + at, value, true));
const field32 = (name: string, at: number, value: number) =>
  patched((_, view) => view.setUint32(centralRecord(good, name) + at, value, true));
const ending32 = (at: number, value: number) =>
  patched((_, view) => view.setUint32(end + at, value, true));

const foreign: readonly Bad[] = [
  ['an empty file', () => new Uint8Array(0), 'archive-foreign', []],
  ['a text file', () => strToU8('宗地代码,面积\n'.repeat(50)), 'archive-foreign', []],
  ['a zip of something else', without(manifest), 'archive-foreign', []],
  ['another format', lines(manifest, 'mutu-archive', 'other'), 'archive-foreign', []],
];

const cut: readonly Bad[] = [
  ['a file cut in half', () => good.slice(0, good.length / 2), 'archive-truncated', ['不完整']],
  ['a file without its end', () => good.slice(0, -22), 'archive-truncated', ['不完整']],
  ['something after the end', () => Uint8Array.from([...good, 0]), 'archive-truncated', []],
  ['something before the start', () => Uint8Array.from([0, ...good]), 'archive-broken', []],
];

const directory: readonly Bad[] = [
  ['a split archive', ending32(4, 1), 'archive-broken', ['分卷']],
  ['a ZIP64 directory', ending32(16, 0xffffffff), 'archive-broken', ['ZIP64']],
  ['a count that lies', ending32(8, 0x30003), 'archive-broken', ['目录']],
  ['an encrypted entry', field16(units, 8, 1), 'archive-encrypted', [units]],
  ['an unknown compression', field16(units, 10, 12), 'archive-method', [units, '12']],
  ['shared bytes', field32(units, 42, localRecord(good, parcels)), 'archive-broken', [units]],
];

const contents: readonly Bad[] = [
  ['a wrong zip checksum', field32(parcels, 16, 1), 'archive-checksum', [parcels]],
  ['an entry larger than told', field32(parcels, 24, 100), 'archive-size', [parcels]],
  ['an entry smaller than told', field32(parcels, 24, 99_999), 'archive-size', [parcels]],
  ['damaged bytes', patched(scratch), 'archive-broken', [parcels]],
  ['an entry edited', () => edit(), 'archive-checksum', [units]],
  ['an entry missing', without('events.ndjson'), 'archive-missing', ['events.ndjson']],
  ['an entry unlisted', withEntry('records/a.ndjson'), 'archive-unlisted', ['records/a.ndjson']],
];

const names: readonly Bad[] = [
  ['a path that climbs', withEntry('../records/x.json'), 'archive-name', ['../records/x.json']],
  ['an absolute path', withEntry('/etc/passwd'), 'archive-name', ['/etc/passwd']],
  ['a backslash', withEntry('records\\x.json'), 'archive-name', ['records\\x.json']],
  ['a drive letter', withEntry('c:x.json'), 'archive-name', ['c:x.json']],
  ['a NUL in a name', withEntry('records/a\0.json'), 'archive-name', ['records/a?.json']],
  ['two entries of one name', twoOfOneName, 'archive-name', ['重名']],
];

const bombs: readonly Bad[] = [
  ['a zip bomb', edited(swell), 'archive-bomb', [parcels, '没有解压']],
  ['an entry beyond reason', field32(units, 24, 2 ** 31), 'archive-bomb', [units, '2048 MB']],
  ['a total beyond reason', hugeTotal, 'archive-bomb', ['全部', 'MB']],
];

it.each([...foreign, ...cut, ...directory])('refuses %s', (...bad) => expectRefused(bad));
it.each([...contents, ...names, ...bombs])('refuses %s', (...bad) => expectRefused(bad));

function scratch(bytes: Uint8Array): void {
  const at = localRecord(good, parcels);
  bytes.fill(0xff, at + 60, at + 90);
}

/** The zip agrees with itself; only the manifest's own checksum tells. */
function edit(): Uint8Array {
  return tamper(good, replaceIn(units, '平台', '镇街'), false);
}

function swell(entries: Record<string, Uint8Array>): void {
  entries[parcels] = new Uint8Array(64 * 2 ** 20).fill(32);
}

/** The second name is overwritten by the first, in the directory and in its own header. */
function twoOfOneName(): Uint8Array {
  const [one, two] = ['records/other.ndjson', 'records/units2.ndjsn'] as const;
  const bytes = tamper(good, (entries) => {
    entries[one] = strToU8('');
    entries[two] = strToU8('');
  });
  const [central, local] = [centralRecord(bytes, two), localRecord(bytes, two)];
  bytes.set(strToU8(one), central + 46);
  bytes.set(strToU8(one), local + 30);
  return bytes;
}

/** Each entry is small enough to pass; together they are more than a tab can hold. */
function hugeTotal(): Uint8Array {
  const many = Array.from({ length: 150 }, (_, i) => `blobs/${i}-a`);
  const bytes = tamper(good, (entries) => {
    for (const name of many) entries[name] = strToU8('x');
  });
  const view = new DataView(bytes.buffer);
  for (const name of many) view.setUint32(centralRecord(bytes, name) + 24, 15 * 2 ** 20, true);
  return bytes;
}

import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import {
  centralRecord,
  type Entries,
  localRecord,
  replaceIn,
  tamper,
} from '../../../tests/archive/tamper';
import { v1Contents } from '../../../tests/archive/v1-contents';
import { isRefusal } from '../../core/refusal';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const good = writeArchive(v1Contents());
const photo = [...v1Contents().blobs.keys()][0] as string;

type Bad = readonly [what: string, bytes: () => Uint8Array, code: string, names: readonly string[]];
const edited = (edit: (entries: Entries) => void) => () => tamper(good, edit);
const lines = (entry: string, from: string, to: string) => edited(replaceIn(entry, from, to));
const patched = (edit: (bytes: Uint8Array, view: DataView) => void) => () => {
  const bytes = good.slice();
  edit(bytes, new DataView(bytes.buffer));
  return bytes;
};
const renamed = (name: string) =>
  edited((entries) => {
    entries[name] = strToU8('x');
  });

const parcels = 'records/parcels.ndjson';
const units = 'records/units.ndjson';
const occupancies = 'records/occupancies.ndjson';
const enterprises = 'records/enterprises.ndjson';
const manifest = 'manifest.json';
const header = 'shapes/header.json';
const end = good.length - 22;

const bad: readonly Bad[] = [
  ['an empty file', () => new Uint8Array(0), 'archive-foreign', []],
  ['a text file', () => strToU8('宗地代码,面积\n'.repeat(50)), 'archive-foreign', []],
  ['a zip of something else', edited((e) => { delete e[manifest]; }), 'archive-foreign', []],
  ['a manifest of another format', lines(manifest, 'mutu-archive', 'other'), 'archive-foreign', []],
  ['a file cut in half', () => good.slice(0, good.length / 2), 'archive-truncated', ['不完整']],
  ['a file without its end record', () => good.slice(0, -22), 'archive-truncated', ['不完整']],
  ['something after the end', () => Uint8Array.from([...good, 0]), 'archive-truncated', []],
  ['something before the start', () => Uint8Array.from([0, ...good]), 'archive-broken', []],
  ['a split archive', patched((_, v) => v.setUint16(end + 4, 1, true)), 'archive-broken', ['分卷']],
  ['a ZIP64 directory', patched((_, v) => v.setUint32(end + 16, 0xffffffff, true)), 'archive-broken', ['ZIP64']],
  ['a directory count that lies', patched((_, v) => { v.setUint16(end + 8, 3, true); v.setUint16(end + 10, 3, true); }), 'archive-broken', []],
  ['a newer version', lines(manifest, '"version": 1', '"version": 2'), 'archive-newer', ['由更新版本的亩图导出', '升级']],
  ['a version that is no number', lines(manifest, '"version": 1', '"version": "x"'), 'archive-schema', [manifest, 'version']],
  ['a wrong zip checksum', patched((_, v) => v.setUint32(centralRecord(good, parcels) + 16, 1, true)), 'archive-checksum', [parcels]],
  ['a wrong manifest checksum', () => tamper(good, replaceIn(units, '平台', '镇街'), false), 'archive-checksum', [units]],
  ['an entry listed but missing', edited((e) => { delete e['events.ndjson']; }), 'archive-missing', ['events.ndjson']],
  ['an entry present but unlisted', renamed('records/extra.ndjson'), 'archive-unlisted', ['records/extra.ndjson']],
  ['a path that climbs', renamed('../records/x.json'), 'archive-name', ['../records/x.json']],
  ['an absolute path', renamed('/etc/passwd'), 'archive-name', ['/etc/passwd']],
  ['a backslash', renamed('records\\x.json'), 'archive-name', ['records\\x.json']],
  ['a drive letter', renamed('c:x.json'), 'archive-name', ['c:x.json']],
  ['a NUL in a name', renamed('records/a\0.json'), 'archive-name', ['records/a?.json']],
  ['two entries of one name', twoOfOneName, 'archive-name', ['重名']],
  ['two entries on the same bytes', patched((_, v) => v.setUint32(centralRecord(good, units) + 42, localRecord(good, parcels), true)), 'archive-broken', [units]],
  ['an encrypted entry', patched((_, v) => v.setUint16(centralRecord(good, units) + 8, 1, true)), 'archive-encrypted', [units]],
  ['an unknown compression', patched((_, v) => v.setUint16(centralRecord(good, units) + 10, 12, true)), 'archive-method', [units, '12']],
  ['an entry larger than declared', patched((_, v) => v.setUint32(centralRecord(good, parcels) + 24, 100, true)), 'archive-size', [parcels]],
  ['an entry smaller than declared', patched((_, v) => v.setUint32(centralRecord(good, parcels) + 24, 99999, true)), 'archive-size', [parcels]],
  ['damaged compressed bytes', patched((b) => b.fill(0xff, localRecord(good, parcels) + 60, localRecord(good, parcels) + 90)), 'archive-broken', [parcels]],
  ['a zip bomb', bomb, 'archive-bomb', [parcels, '没有解压']],
  ['an entry beyond reason', hugeEntry, 'archive-bomb', [enterprises, 'MB']],
  ['declared totals beyond reason', hugeTotal, 'archive-bomb', ['全部', 'MB']],
  ['a __proto__ key', lines(parcels, '{"dinghai-2021"', '{"__proto__":"unit-a","dinghai-2021"'), 'archive-key', [parcels, '第 1 行', '__proto__']],
  ['an escaped __proto__ key', lines(parcels, '{"dinghai-2021"', '{"__pr\\u006fto__":"unit-a","dinghai-2021"'), 'archive-key', [parcels, '__proto__']],
  ['a constructor key', lines(parcels, '{"dinghai-2021"', '{"constructor":"unit-a","dinghai-2021"'), 'archive-key', ['constructor']],
  ['a prototype key in the manifest', lines(manifest, '"head"', '"prototype":1,"head"'), 'archive-key', [manifest, 'prototype']],
  ['bytes that are not UTF-8', edited((e) => { (e[units] as Uint8Array)[140] = 0xff; }), 'archive-encoding', [units, '第 2 行']],
  ['a line that is not JSON', lines(units, '{"id":"unit-b"', '{"id":"unit-b'), 'archive-json', [units, '第 2 行']],
  ['an empty line', lines(units, '\n', '\n\n'), 'archive-json', [units, '第 2 行']],
  ['a missing field', lines(units, ',"kind":"平台"', ''), 'archive-schema', [units, '第 2 行', 'kind']],
  ['a field too many', lines(units, '"kind":"平台"', '"kind":"平台","colour":1'), 'archive-schema', [units, '第 2 行', 'colour']],
  ['a field of the wrong kind', lines(parcels, '6012.34', '"6012.34"'), 'archive-schema', [parcels, '第 1 行', 'registeredM2', '数字']],
  ['a fact of the wrong kind', lines(enterprises, '-12.5', '[]'), 'archive-schema', [enterprises, 'facts[1].value']],
  ['a number without end', lines(parcels, '6012.34', '1e999'), 'archive-schema', [parcels, 'registeredM2']],
  ['an id that is none', lines(units, '"id":"unit-b"', '"id":"Unit B"'), 'archive-schema', [units, '第 2 行', 'id']],
  ['an id twice', lines(units, '"id":"unit-b"', '"id":"unit-a"'), 'archive-duplicate', [units, '第 2 行', 'unit-a']],
  ['a version from the future', lines(units, '"rev":1', '"rev":4'), 'archive-rev', [units, '第 1 行', 'rev']],
  ['a parcel of no unit', lines(parcels, '"unitId":"unit-a"', '"unitId":"unit-x"'), 'archive-reference', [parcels, 'unitId', 'unit-x']],
  ['a parcel reported by no unit', lines(parcels, '"dinghai-2021":"unit-b"', '"dinghai-2021":"unit-x"'), 'archive-reference', [parcels, 'reportingUnits.dinghai-2021']],
  ['an occupancy of no firm', lines(occupancies, 'enterprise-a', 'enterprise-x'), 'archive-reference', [occupancies, 'enterpriseId']],
  ['an occupancy of no parcel', lines(occupancies, 'parcel-b', 'parcel-x'), 'archive-reference', [occupancies, 'parcelId']],
  ['a shape of no parcel', lines(header, 'parcel-b', 'parcel-x'), 'archive-reference', [header, 'parcel-x']],
  ['an attachment of nothing', lines('records/attachments.ndjson', 'parcel-a', 'parcel-x'), 'archive-reference', ['subject.id']],
  ['a finding about nothing', lines('records/findings.ndjson', 'parcel-a', 'parcel-x'), 'archive-reference', ['subject.id']],
  ['a count that lies', lines(manifest, '"occupancies": 2', '"occupancies": 3'), 'archive-count', ['counts.occupancies', '3', '2']],
  ['coordinates missing', edited((e) => { e['shapes/coords.bin'] = (e['shapes/coords.bin'] as Uint8Array).slice(16); }), 'archive-shapes', ['shapes/coords.bin']],
  ['a coordinate that is no number', coordinate(NaN), 'archive-coords', ['shapes/coords.bin', 'parcel-a', '第 1 个顶点的纬度']],
  ['a coordinate without end', coordinate(Infinity), 'archive-coords', ['parcel-a']],
  ['a coordinate off the globe', coordinate(90.5), 'archive-coords', ['90.5']],
  ['rings that fall', lines(header, '[4,7]', '[7,7]'), 'archive-shapes', [header, 'rings']],
  ['polygons beyond the rings', lines(header, '[[2],', '[[3],'), 'archive-shapes', [header, 'polygons']],
  ['a header of unequal lists', lines(header, '"revs":[1,1]', '"revs":[1]'), 'archive-shapes', [header]],
  ['a shape twice', lines(header, '"parcel-b"', '"parcel-a"'), 'archive-duplicate', [header]],
  ['a photo that is missing', noPhoto, 'archive-blob', ['attachment-a', 'sha256']],
  ['a photo of other bytes', edited((e) => { (e[`blobs/${photo}`] as Uint8Array)[5] = 0; }), 'archive-checksum', [photo]],
  ['a photo of another size', lines('records/attachments.ndjson', '"bytes":3000', '"bytes":3001'), 'archive-blob', ['attachment-a', 'bytes']],
  ['a head beyond the log', lines(manifest, '"head": 3', '"head": 4'), 'archive-head', ['head', '4']],
  ['an event left out', lines('events.ndjson', '"seq":2,"at"', '"seq":3,"at"'), 'archive-seq', ['events.ndjson', '第 2 行', 'seq']],
  ['an undo of what is yet to come', lines('events.ndjson', '"undoes":2', '"undoes":3'), 'archive-reference', ['events.ndjson', 'undoes']],
  ['a part of no event', lines('event-parts.ndjson', '{"seq":2', '{"seq":9'), 'archive-reference', ['event-parts.ndjson', 'seq']],
  ['a part twice', lines('event-parts.ndjson', '{"seq":2,"part":0,"table":"enterprises"', '{"seq":1,"part":0,"table":"parcels"'), 'archive-duplicate', ['event-parts.ndjson']],
  ['parts longer than their bytes', lines('event-parts.ndjson', '"after":40', '"after":41'), 'archive-parts', ['event-parts.bin']],
  ['parts shorter than their bytes', lines('event-parts.ndjson', '"after":40', '"after":39'), 'archive-parts', ['event-parts.bin']],
];

it.each(bad)('refuses %s', (_what, bytes, code, names) => {
  const answer = readArchive(bytes(), '六月存档.mutu');
  if (!isRefusal(answer)) throw new Error('opened');
  expect(answer.refused, answer.why).toBe(code);
  expect(answer.why).toContain('六月存档.mutu');
  expect(answer.now).not.toBe('');
  for (const name of names) expect(`${answer.why}${answer.now}`).toContain(name);
});

it('leaves prototypes alone', () => {
  readArchive(tamper(good, replaceIn(parcels, '{"id"', '{"__proto__":{"polluted":1},"id"')), 'x');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

function coordinate(value: number) {
  return edited((entries) => {
    const bytes = entries['shapes/coords.bin'] as Uint8Array;
    new DataView(bytes.buffer, bytes.byteOffset).setFloat64(8, value, true);
  });
}

function noPhoto(): Uint8Array {
  return tamper(good, (entries) => {
    delete entries[`blobs/${photo}`];
    const text = new TextDecoder().decode(entries[manifest]);
    const told = JSON.parse(text);
    told.entries = told.entries.filter((entry: { name: string }) => !entry.name.startsWith('blobs/'));
    entries[manifest] = strToU8(JSON.stringify(told));
  });
}

/** The second name is overwritten by the first, in the directory and in its own header. */
function twoOfOneName(): Uint8Array {
  const bytes = tamper(good, (entries) => {
    entries['records/other.ndjson'] = strToU8('');
    entries['records/units2.ndjsn'] = strToU8('');
  });
  const from = strToU8('records/units2.ndjsn');
  const to = strToU8('records/other.ndjson');
  bytes.set(to, centralRecord(bytes, 'records/units2.ndjsn') + 46);
  bytes.set(to, localRecord(bytes, 'records/units2.ndjsn') + 30);
  expect(from.length).toBe(to.length);
  return bytes;
}

function bomb(): Uint8Array {
  return tamper(good, (entries) => {
    entries[parcels] = new Uint8Array(64 * 2 ** 20).fill(32);
  });
}

function hugeEntry(): Uint8Array {
  const bytes = good.slice();
  new DataView(bytes.buffer).setUint32(centralRecord(good, enterprises) + 24, 2 ** 31, true);
  return bytes;
}

/** Each entry is small enough to pass; together they are more than a tab can hold. */
function hugeTotal(): Uint8Array {
  const names = Array.from({ length: 150 }, (_, i) => `blobs/${i}-`);
  const bytes = tamper(good, (entries) => {
    for (const name of names) entries[name + 'a'] = strToU8('x');
  });
  const view = new DataView(bytes.buffer);
  for (const name of names) view.setUint32(centralRecord(bytes, name) + 24, 15 * 2 ** 20, true);
  return bytes;
}

import { strToU8 } from 'fflate';
import { it } from 'vitest';
import { type Bad, edited, expectRefused, lines, photo } from '../../../tests/archive/bad-archive';

const parcels = 'records/parcels.ndjson';
const occupancies = 'records/occupancies.ndjson';
const attachments = 'records/attachments.ndjson';
const findings = 'records/findings.ndjson';
const decisions = 'records/decisions.ndjson';
const blocks = 'records/blocks.ndjson';
const manifest = 'manifest.json';
const header = 'shapes/header.json';
const coords = 'shapes/coords.bin';
const borders = 'borders/header.json';
const events = 'events.ndjson';
const partsIndex = 'event-parts.ndjson';

const dangling = (entry: string, from: string, to: string, ...names: string[]): Bad => [
  `${entry}: ${from} → ${to}`,
  lines(entry, from, to),
  'archive-reference',
  [entry, ...names],
];

const references: readonly Bad[] = [
  dangling(parcels, '"unitId":"unit-a"', '"unitId":"unit-x"', 'unitId', 'unit-x'),
  dangling(parcels, '"dinghai-2021":"unit-b"', '"dinghai-2021":"unit-x"', 'reportingUnits'),
  dangling(occupancies, 'enterprise-a', 'enterprise-x', 'enterpriseId'),
  dangling(occupancies, 'parcel-b', 'parcel-x', 'parcelId'),
  dangling(header, 'parcel-b', 'parcel-x', 'parcel-x'),
  dangling(borders, 'unit-a', 'unit-x', 'unit-x'),
  dangling(borders, 'zone-a', 'zone-x', 'zone-x'),
  dangling(attachments, 'parcel-a', 'parcel-x', 'subject.id'),
  dangling(findings, 'parcel-a', 'parcel-x', 'subject.id'),
  dangling(decisions, 'parcel-b', 'parcel-x', 'subject.id'),
  dangling(blocks, '"unitId":"unit-a"', '"unitId":"unit-x"', 'unitId', 'unit-x'),
  dangling(blocks, 'unit-b', 'unit-x', 'reportingUnitId', 'unit-x'),
  dangling(blocks, 'parcel-b', 'parcel-x', 'choices.parcelId', 'parcel-x'),
  dangling(events, '"undoes":2', '"undoes":3', '第 3 行', 'undoes'),
  dangling(events, '"reuses":{"seq":2', '"reuses":{"seq":0', '第 3 行', 'reuses'),
  dangling(partsIndex, '{"seq":2', '{"seq":9', '第 2 行', 'seq'),
];

const shapes: readonly Bad[] = [
  ['coordinates missing', edited(cutCoords), 'archive-shapes', [coords]],
  [
    'no number',
    coordinate(Number.NaN),
    'archive-coords',
    [coords, 'parcel-a', '第 1 个顶点的纬度'],
  ],
  ['a number without end', coordinate(Number.POSITIVE_INFINITY), 'archive-coords', ['parcel-a']],
  ['a place off the globe', coordinate(90.5), 'archive-coords', ['90.5']],
  ['rings that fall', lines(header, '[4,7]', '[7,7]'), 'archive-shapes', [header, 'rings']],
  ['too many rings', lines(header, '[[2],', '[[3],'), 'archive-shapes', [header, 'polygons']],
  ['unequal lists', lines(header, '"revs":[1,1]', '"revs":[1]'), 'archive-shapes', [header]],
  ['a shape twice', lines(header, 'parcel-b', 'parcel-a'), 'archive-duplicate', [header]],
  ['a later border', lines(borders, '[2,2]', '[2,4]'), 'archive-rev', [borders, 'zone-a']],
  ['a border cut short', edited(cutBorder), 'archive-shapes', ['borders/coords.bin']],
  ['a later shape', lines(header, '[1,1]', '[1,4]'), 'archive-rev', [header, 'parcel-b']],
];

const photos: readonly Bad[] = [
  ['a photo that is missing', edited(dropPhoto), 'archive-blob', ['attachment-a', 'sha256']],
  ['a photo of other bytes', edited(scratchPhoto), 'archive-checksum', [photo]],
  [
    'a photo of another size',
    lines(attachments, '"bytes":3000', '"bytes":3001'),
    'archive-blob',
    ['attachment-a', 'bytes'],
  ],
];

const log: readonly Bad[] = [
  [
    'a head beyond the log',
    lines(manifest, '"head": 3', '"head": 4'),
    'archive-head',
    ['head', '4'],
  ],
  [
    'an event left out',
    lines(events, '"seq":2,"at"', '"seq":3,"at"'),
    'archive-seq',
    [events, '第 2 行', 'seq'],
  ],
  ['a part twice', lines(partsIndex, '{"seq":2', '{"seq":1'), 'archive-duplicate', [partsIndex]],
  ['too few bytes', lines(partsIndex, ':40', ':41'), 'archive-parts', ['event-parts.bin']],
  ['too many bytes', lines(partsIndex, ':40', ':39'), 'archive-parts', ['event-parts.bin']],
];

it.each(references)('refuses a reference to nothing: %s', (...bad) => expectRefused(bad));
it.each([...shapes, ...photos, ...log])('refuses %s', (...bad) => expectRefused(bad));

function coordinate(value: number) {
  return edited((entries) => {
    const bytes = entries[coords] as Uint8Array;
    new DataView(bytes.buffer, bytes.byteOffset).setFloat64(8, value, true);
  });
}

function cutCoords(entries: Record<string, Uint8Array>): void {
  entries[coords] = (entries[coords] as Uint8Array).slice(16);
}

function cutBorder(entries: Record<string, Uint8Array>): void {
  entries['borders/coords.bin'] = (entries['borders/coords.bin'] as Uint8Array).slice(16);
}

function scratchPhoto(entries: Record<string, Uint8Array>): void {
  (entries[`blobs/${photo}`] as Uint8Array)[5] = 0;
}

/** Out of the zip and out of the list, so that only the attachment still speaks of it. */
function dropPhoto(entries: Record<string, Uint8Array>): void {
  delete entries[`blobs/${photo}`];
  const told = JSON.parse(new TextDecoder().decode(entries[manifest]));
  told.entries = told.entries.filter((entry: { name: string }) => !entry.name.startsWith('blobs/'));
  entries[manifest] = strToU8(JSON.stringify(told));
}

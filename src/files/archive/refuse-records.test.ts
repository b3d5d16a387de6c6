import { expect, it } from 'vitest';
import { type Bad, edited, expectRefused, good, lines } from '../../../tests/archive/bad-archive';
import { replaceIn, tamper } from '../../../tests/archive/tamper';
import { readArchive } from './read-archive';

const parcels = 'records/parcels.ndjson';
const units = 'records/units.ndjson';
const firms = 'records/enterprises.ndjson';
const uses = 'records/occupancies.ndjson';
const zones = 'records/zones.ndjson';
const views = 'records/views.ndjson';
const decisions = 'records/decisions.ndjson';
const adoptions = 'records/adoptions.ndjson';
const schemes = 'records/schemes.ndjson';
const manifest = 'manifest.json';
const program = '{"dinghai-2021"';

const versions: readonly Bad[] = [
  [
    'a newer version',
    lines(manifest, '"version": 5', '"version": 6'),
    'archive-newer',
    ['由更新版本的亩图导出', '请升级'],
  ],
  [
    'a version that is none',
    lines(manifest, '"version": 5', '"version": "x"'),
    'archive-schema',
    [manifest, 'version'],
  ],
  [
    'a count that lies',
    lines(manifest, '"occupancies": 4', '"occupancies": 5'),
    'archive-count',
    ['counts.occupancies', '5', '4'],
  ],
];

const keys: readonly Bad[] = [
  [
    'a __proto__ key',
    lines(parcels, program, '{"__proto__":"unit-a","x"'),
    'archive-key',
    [parcels, '第 1 行', '__proto__'],
  ],
  [
    'an escaped __proto__ key',
    lines(parcels, program, '{"__pr\\u006fto__":"unit-a","x"'),
    'archive-key',
    [parcels, '__proto__'],
  ],
  [
    'a constructor key',
    lines(parcels, program, '{"constructor":"unit-a","x"'),
    'archive-key',
    ['constructor'],
  ],
  [
    'a prototype key in the manifest',
    lines(manifest, '"head"', '"prototype":1,"head"'),
    'archive-key',
    [manifest, 'prototype'],
  ],
];

const texts: readonly Bad[] = [
  ['bytes that are not UTF-8', edited(scratch), 'archive-encoding', [units, '第 2 行']],
  ['an empty line', lines(units, '\n', '\n\n'), 'archive-json', [units, '第 2 行']],
  [
    'a line that is not JSON',
    lines(units, '{"id":"unit-b"', '{"id":"unit-b'),
    'archive-json',
    [units, '第 2 行'],
  ],
];

const fields: readonly Bad[] = [
  [
    'a missing field',
    lines(units, ',"kind":"平台"', ''),
    'archive-schema',
    [units, '第 2 行', 'kind'],
  ],
  [
    'a field too many',
    lines(units, '"kind":"平台"', '"kind":"平台","colour":1'),
    'archive-schema',
    [units, '第 2 行', 'colour'],
  ],
  [
    'a field of the wrong kind',
    lines(parcels, '6012.34', '"6012.34"'),
    'archive-schema',
    [parcels, '第 1 行', 'registeredM2', '数字'],
  ],
  [
    'a fact of the wrong kind',
    lines(firms, '-12.5', '[]'),
    'archive-schema',
    [firms, 'facts[1].value'],
  ],
  [
    'a number without end',
    lines(parcels, '6012.34', '1e999'),
    'archive-schema',
    [parcels, 'registeredM2'],
  ],
  [
    'a use that says nothing of its floor',
    lines(uses, ',"floorAreaM2":3200.25', ''),
    'archive-schema',
    [uses, '第 3 行', 'floorAreaM2'],
  ],
  [
    'a zone of no known kind',
    lines(zones, '控制线","rev"', '边界","rev"'),
    'archive-schema',
    [zones],
  ],
  ['a view without its address', lines(views, ',"address":""', ''), 'archive-schema', [views]],
  [
    'a decision that leaves it to the rule',
    lines(decisions, '"listing":"豁免"', '"listing":"待核实"'),
    'archive-schema',
    [decisions, '第 1 行', 'listing'],
  ],
  [
    'an adopted row with a figure in words',
    lines(adoptions, '"value":-0.5', '"value":"-0.5"'),
    'archive-schema',
    [adoptions, 'rows[0].value'],
  ],
  [
    'a scheme of no known metric',
    lines(schemes, 'outputPerMu', 'profitPerMu'),
    'archive-schema',
    [schemes, 'groups[1].indicators[0].metric'],
  ],
  [
    'an id that is none',
    lines(units, '"id":"unit-b"', '"id":"Unit B"'),
    'archive-schema',
    [units, '第 2 行', 'id'],
  ],
  [
    'an id twice',
    lines(units, '"id":"unit-b"', '"id":"unit-a"'),
    'archive-duplicate',
    [units, '第 2 行', 'unit-a'],
  ],
  [
    'a version from the future',
    lines(units, '"rev":1', '"rev":4'),
    'archive-rev',
    [units, '第 1 行', 'rev'],
  ],
];

it.each([...versions, ...keys, ...texts, ...fields])('refuses %s', (...bad) => expectRefused(bad));

it('leaves prototypes alone', () => {
  readArchive(tamper(good, replaceIn(parcels, '{"id"', '{"__proto__":{"polluted":1},"id"')), 'x');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

function scratch(entries: Record<string, Uint8Array>): void {
  (entries[units] as Uint8Array)[140] = 0xff;
}

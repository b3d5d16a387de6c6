import { expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { ImportPlan, MatchHint } from './import-plan';
import { linkFirms } from './link-firms';
import { matchFirms } from './match-firms';
import { plainFirmName } from './plain-firm-name';

const firms = [
  anEnterprise('enterprise-1', { name: '示例甲子机械有限公司', reportingUnits: { p: 'unit-1' } }),
  anEnterprise('enterprise-2', { name: '示例（乙丑）五金有限责任公司' }),
  anEnterprise('enterprise-3', { name: '示例丙寅', reportingUnits: { p: 'unit-1' } }),
  anEnterprise('enterprise-4', { name: '示例丁卯有限公司' }),
];
const parcels = [
  aParcel('parcel-1', { name: '甲地', unitId: 'unit-1', registeredM2: 2000 }),
  aParcel('parcel-2', { name: '示例甲子机械厂区', unitId: 'unit-1', registeredM2: 900 }),
  aParcel('parcel-3', { name: '丙地', unitId: 'unit-1', registeredM2: 1500 }),
];

function workspace(): Workspace {
  const empty = emptyWorkspace();
  return {
    head: 1,
    tables: {
      ...empty.tables,
      parcels: new Map(parcels.map((one) => [one.id, one])),
      enterprises: new Map(firms.map((one) => [one.id, one])),
      occupancies: new Map([['occupancy-1', aUse('parcel-3', 'enterprise-4', '自有')]]),
    },
  };
}

function hinted(hints: Readonly<Record<string, MatchHint>>): ImportPlan {
  const rows = Object.entries(hints).map(([id, hint], at) => {
    return { at, id, hint, outcome: 'new', name: id, why: null, notes: [], diffs: [] } as const;
  });
  return { changes: [], sources: [{ name: '台账', target: 'parcels', rows, missing: [] }] };
}

it.each([
  ['示例甲子机械有限公司', '示例甲子机械股份有限公司'],
  ['示例（甲）五金有限公司', '示例(甲)五金 有限责任公司'],
  ['ＡＢ示例厂', 'ab示例'],
])('%s and %s are one name', (a, b) => {
  expect(plainFirmName(a)).toBe(plainFirmName(b));
});

it('suggests by holder, by name of the land and by area, each with its reason, best first', () => {
  const plan = hinted({
    'parcel-1': { holder: '示例(乙丑)五金有限公司' },
    'enterprise-3': { landM2: 901 },
    'enterprise-1': { landM2: 5000 },
  });
  const { matches } = matchFirms(workspace(), plan);
  expect(
    matches.map(({ enterpriseId, parcelId, score }) => [enterpriseId, parcelId, score]),
  ).toEqual([
    ['enterprise-2', 'parcel-1', 1],
    ['enterprise-1', 'parcel-2', 0.8],
    ['enterprise-3', 'parcel-2', 0.5],
  ]);
  expect(matches[0]?.why).toBe('权利人“示例(乙丑)五金有限公司”');
});

it('names who stands alone, both ways, and leaves alone what is linked', () => {
  const { firms: alone, parcels: empty } = matchFirms(workspace(), null);
  expect(alone).toEqual(['enterprise-1', 'enterprise-2', 'enterprise-3']);
  expect(empty).toEqual(['parcel-1', 'parcel-2']);
});

it('links each pair once, and refuses where all are linked', () => {
  let next = 1;
  const nextId = () => `occupancy-${++next}`;
  const link = {
    enterpriseId: 'enterprise-1',
    parcelId: 'parcel-1',
    basis: '自有',
    areaM2: null,
  } as const;
  const made = linkFirms(workspace(), { links: [link, link], nextId });
  expect(made).toMatchObject([{ table: 'occupancies', after: link }]);
  const known = { ...link, enterpriseId: 'enterprise-4', parcelId: 'parcel-3' };
  expect(isRefusal(linkFirms(workspace(), { links: [known], nextId }))).toBe(true);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import type { Enterprise } from '../enterprise/enterprise';
import { gcj02FromWgs84 } from '../geo/shift-datum';
import type { Parcel } from '../parcel/parcel';
import type { MatchHint } from './import-plan';
import { type Match, matchFirms, SURE } from './match-firms';
import { firmToMatch, landToMatch, type MatchInput } from './match-input';
import { placeWords } from './match-places';

const places = placeWords('定海区', [{ name: '白泉镇', aliases: [] }]);

type Asked<T> = T & { readonly hint?: MatchHint; readonly linked?: boolean };

const firm = (id: string, name: string, more: Partial<Asked<Enterprise>> = {}) => {
  const { hint, linked, ...patch } = more;
  return firmToMatch(anEnterprise(id, { name, ...patch }), !linked, hint);
};

const parcel = (id: string, name: string, more: Partial<Asked<Parcel>> = {}) => {
  const { hint, linked, ...patch } = more;
  return landToMatch(aParcel(id, { name, code: '', ...patch }), !linked, hint);
};

const match = (input: Partial<MatchInput>) =>
  matchFirms({ firms: [], land: [], places, zone: 41, shift: 'none', ...input });

const told = ({ enterpriseId, parcelId, score }: Match) => [enterpriseId, parcelId, score];

it('suggests by holder, by name of the land and by area, each with its reason, best first', () => {
  const { matches } = match({
    firms: [
      firm('firm-1', '示例甲子机械有限公司', {
        reportingUnits: { p: 'unit-1' },
        hint: { landM2: 5000 },
      }),
      firm('firm-2', '示例（乙丑）五金有限责任公司'),
      firm('firm-3', '示例丙寅', { reportingUnits: { p: 'unit-1' }, hint: { landM2: 901 } }),
    ],
    land: [
      parcel('parcel-1', '甲地', {
        unitId: 'unit-1',
        registeredM2: 2000,
        hint: { holder: '示例(乙丑)五金有限公司' },
      }),
      parcel('parcel-2', '示例甲子机械厂区', { unitId: 'unit-1', registeredM2: 900 }),
    ],
  });
  expect(matches.map(told)).toEqual([
    ['firm-2', 'parcel-1', 0.95],
    ['firm-1', 'parcel-2', 0.8],
    ['firm-3', 'parcel-2', 0.5],
  ]);
  expect(matches[0]).toMatchObject({
    reasons: ['权利人“示例(乙丑)五金有限公司”，公司形式不同'],
    basis: '自有',
    doubt: null,
  });
});

it.each<[string, Partial<Asked<Enterprise>>, Partial<Asked<Parcel>>, number, string]>([
  [
    'the code the ledger names',
    { hint: { codes: ['330902104001GB00001'] } },
    { code: '330902104001GB00001' },
    1,
    '台账所列宗地代码 330902104001GB00001',
  ],
  [
    'the 28 digits that begin with those of the parcel',
    { hint: { codes: ['330902104001GB00001F00010001'] } },
    { code: '330902104001GB00001' },
    0.97,
    '台账所列不动产单元号 330902104001GB00001F00010001 在该宗地内',
  ],
  [
    'the USCC of the holder',
    { uscc: '111111111111111115' },
    { hint: { holderUscc: '1111 1111 1111 1111 15' } },
    1,
    '权利人统一社会信用代码 111111111111111115',
  ],
  [
    'the organisation code within the USCC',
    { uscc: '91330902MA28K1234X' },
    { hint: { holderUscc: 'MA28K123-4' } },
    0.95,
    '权利人组织机构代码 MA28K1234',
  ],
  [
    'a former name',
    { facts: [aFact('formerNames', '示例老名字厂、示例旧名有限公司')] },
    { hint: { holder: '示例旧名有限公司' } },
    0.97,
    '权利人“示例旧名有限公司”是曾用名',
  ],
  [
    'the name without the places before it',
    { name: '舟山市定海区示例甲子有限公司' },
    { hint: { holder: '浙江示例甲子股份有限公司' } },
    0.5,
    '权利人“浙江示例甲子股份有限公司”，地名或分支不同',
  ],
  [
    'the name where one alone says its place',
    { name: '舟山市示例甲子有限公司' },
    { hint: { holder: '示例甲子有限公司' } },
    0.9,
    '权利人“示例甲子有限公司”，地名或分支不同',
  ],
  [
    'the head firm of a branch',
    { name: '示例甲子有限公司白泉分公司' },
    { hint: { holder: '示例甲子有限公司' } },
    0.75,
    '权利人“示例甲子有限公司”，地名或分支不同',
  ],
  [
    'road and number',
    { facts: [aFact('address', '浙江省舟山市定海区白泉镇示例大道八十八号')] },
    { facts: [aFact('location', '定海区白泉镇示例大道 88 号')] },
    0.75,
    '地址与坐落同为“示例大道88号”',
  ],
  [
    'a number within a row of houses',
    { facts: [aFact('address', '白泉示例路16号3幢')] },
    { facts: [aFact('location', '白泉镇示例路12-18号')] },
    0.6,
    '地址门牌在坐落“示例路12-18号”之内',
  ],
])('a firm is found by %s', (_, firmPatch, landPatch, score, why) => {
  const { matches } = match({
    firms: [firm('firm-1', firmPatch.name ?? '示例甲子有限公司', firmPatch)],
    land: [parcel('parcel-1', '甲地', landPatch)],
  });
  expect(matches.map(told)).toEqual([['firm-1', 'parcel-1', score]]);
  expect(matches[0]?.reasons[0]).toBe(why);
});

it('kinds of evidence add up, the same words read twice do not', () => {
  const { matches } = match({
    firms: [
      firm('firm-1', '示例甲子有限公司', {
        facts: [aFact('address', '白泉镇示例路88号')],
        hint: { point: [122.1005, 30.0505], landM2: 900 },
      }),
    ],
    land: [
      {
        ...parcel('parcel-1', '示例甲子有限公司', {
          facts: [aFact('location', '白泉镇示例路88号')],
          registeredM2: 901,
        }),
        geometry: aShape().geometry,
      },
    ],
  });
  // 1 − 0.1 × 0.25 × 0.3 × 0.5
  expect(matches.map(told)).toEqual([['firm-1', 'parcel-1', 0.996]]);
  expect(matches[0]?.reasons).toHaveLength(4);
});

it('points are read in the system their figures tell, and moved back where a person says so', () => {
  const land = [{ ...parcel('parcel-1', '甲地'), geometry: aShape().geometry }];
  const at = (point: readonly [number, number]) => [
    firm('firm-1', '示例甲子', { hint: { point } }),
  ];
  const plain = match({ firms: at([30.0505, 122.1005]), land });
  expect(plain.points).toMatchObject({ count: 1, inside: 1 });
  expect(plain.points?.reading).toContain('纬度在前');
  const gcj = at(gcj02FromWgs84([122.1005, 30.0505]));
  expect(match({ firms: gcj, land }).points?.inside).toBe(0);
  expect(match({ firms: gcj, land, shift: 'gcj-02' }).matches.map(told)).toEqual([
    ['firm-1', 'parcel-1', 0.7],
  ]);
  expect(match({ firms: at([5, 900]), land }).points).toMatchObject({ inside: 0, reading: null });
});

it('whoever is on the land of another is held for a tenant, and nobody is sure of it', () => {
  const { matches } = match({
    firms: [
      firm('firm-1', '示例甲子有限公司'),
      firm('firm-2', '示例乙丑有限公司', { facts: [aFact('address', '示例路88号')] }),
    ],
    land: [
      parcel('parcel-1', '甲地', {
        facts: [aFact('location', '示例路88号')],
        hint: { holder: '示例甲子有限公司' },
      }),
    ],
  });
  expect(matches.map(({ enterpriseId, basis }) => [enterpriseId, basis])).toEqual([
    ['firm-1', '自有'],
    ['firm-2', '租赁'],
  ]);
});

it('two that fit equally well are both in doubt; a firm may hold many parcels', () => {
  const { matches } = match({
    firms: [
      firm('firm-1', '示例甲子有限公司'),
      firm('firm-2', '示例甲子股份有限公司'),
      firm('firm-3', '示例丙寅有限公司'),
      firm('firm-4', '示例丁卯有限公司', { facts: [aFact('address', '示例路1号')] }),
    ],
    land: [
      parcel('parcel-1', '甲地', { hint: { holder: '示例甲子有限责任公司' } }),
      parcel('parcel-2', '乙地', { hint: { holder: '示例丙寅有限公司' } }),
      parcel('parcel-3', '丙地', { hint: { holder: '示例丙寅有限公司' } }),
      parcel('parcel-4', '丁地', { facts: [aFact('location', '示例路1号')] }),
      parcel('parcel-5', '戊地', { facts: [aFact('location', '示例路1号')] }),
    ],
  });
  const doubts = matches.map(({ enterpriseId, parcelId, doubt }) => [
    enterpriseId,
    parcelId,
    doubt,
  ]);
  expect(doubts).toEqual([
    ['firm-3', 'parcel-2', null],
    ['firm-3', 'parcel-3', null],
    ['firm-1', 'parcel-1', '另有 1 家企业与这宗地同样相符'],
    ['firm-2', 'parcel-1', '另有 1 家企业与这宗地同样相符'],
    ['firm-4', 'parcel-4', '另有 1 宗地与这家企业同样相符'],
    ['firm-4', 'parcel-5', '另有 1 宗地与这家企业同样相符'],
  ]);
});

it('who is linked is suggested again only for land that stands alone, and only when sure', () => {
  const land = [
    parcel('parcel-1', '甲地', { hint: { holder: '示例甲子有限公司' } }),
    parcel('parcel-2', '示例甲子厂区'),
    parcel('parcel-3', '乙地', { hint: { holder: '示例甲子有限公司' }, linked: true }),
  ];
  const { matches } = match({
    firms: [firm('firm-1', '示例甲子有限公司', { linked: true })],
    land,
  });
  expect(matches.map(told)).toEqual([['firm-1', 'parcel-1', 1]]);
});

const name = fc.constantFrom('示例甲子机械', '示例乙丑五金', '舟山示例甲子机械', '示例丙寅');
const road = fc.constantFrom('', '示例路1号', '示例路1-9号', '白泉镇示例路5号', '示例村');
const randomFirms = fc.array(fc.record({ name, road, m2: fc.constantFrom(900, 1800) }), {
  maxLength: 12,
});
const randomLand = fc.array(
  fc.record({ name, road, holder: fc.option(name), m2: fc.constantFrom(900, 1800) }),
  { maxLength: 12 },
);

it('the order of rows does not matter', () => {
  fc.assert(
    fc.property(randomFirms, randomLand, fc.nat(), (someFirms, someLand, turn) => {
      const firms = someFirms.map((one, at) =>
        firm(`firm-${at}`, `${one.name}有限公司`, {
          facts: [aFact('address', one.road)],
          reportingUnits: { p: 'unit-1' },
          hint: { landM2: one.m2 },
        }),
      );
      const land = someLand.map((one, at) =>
        parcel(`parcel-${at}`, one.name, {
          facts: [aFact('location', one.road)],
          unitId: 'unit-1',
          registeredM2: one.m2,
          ...(one.holder && { hint: { holder: one.holder } }),
        }),
      );
      const turned = <T>(list: readonly T[]) => {
        const from = list.length === 0 ? 0 : turn % list.length;
        return [...list.slice(from), ...list.slice(0, from)].reverse();
      };
      const there = match({ firms, land });
      expect(match({ firms: turned(firms), land: turned(land) })).toEqual(there);
      const pairs = there.matches.map((one) => `${one.enterpriseId}|${one.parcelId}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { score } of there.matches) expect(score > 0 && score <= 1).toBe(true);
    }),
  );
});

it('twenty thousand firms of one name and one address are no hundred million questions', () => {
  const count = 20_000;
  const firms = Array.from({ length: count }, (_, at) =>
    firm(`firm-${at}`, at % 2 ? '示例甲子有限公司' : `示例第${at}号机械有限公司`, {
      facts: [aFact('address', '示例路1号')],
    }),
  );
  const land = Array.from({ length: count }, (_, at) =>
    parcel(`parcel-${at}`, `示例第${at}号机械`, {
      facts: [aFact('location', at % 3 ? `示例路${at}号` : '示例路1号')],
      hint: { holder: at % 2 ? '示例甲子有限公司' : `示例第${at}号机械有限公司` },
    }),
  );
  const { matches } = match({ firms, land });
  expect(matches.filter(({ score, doubt }) => score >= SURE && !doubt)).toHaveLength(count / 2);
});

import { describe, expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import type { LandPart } from '../../core/indicator/per-mu';
import {
  exactMu,
  landKinds,
  landSumWords,
  landWords,
  missingWords,
  reckonedMu,
} from './land-words';

const MU = 2000 / 3;

function part(basis: '自有' | '租赁', patch: Partial<LandPart> = {}): LandPart {
  return {
    occupancy: aUse('parcel-1', 'firm-1', basis),
    way: 'stated',
    grossM2: 15 * MU,
    letM2: 0,
    landM2: 15 * MU,
    overLet: false,
    ...patch,
  };
}

const lets = part('自有', { way: 'registered', letM2: 1.5 * MU, landM2: 13.5 * MU });
const tenant = part('租赁', { grossM2: 3 * MU, landM2: 3 * MU });

describe('how land was reckoned', () => {
  it.each([
    ['', part('自有')],
    ['整宗，按证载面积 15.00 亩，租出 1.50 亩', lets],
    ['整宗，按图形面积 15.00 亩', part('租赁', { way: 'measured' })],
    ['自有 15.00 亩，租出面积未知', part('自有', { letM2: null, landM2: null })],
    ['使用面积未知', part('租赁', { way: 'unknown', grossM2: null, letM2: null, landM2: null })],
    [
      '自有 15.00 亩，他人使用的面积超过自有面积，按 0 计，请核对',
      part('自有', { letM2: null, landM2: 0, overLet: true }),
    ],
    [
      '按建筑面积占比折算，使用建筑面积 500.00 m²',
      part('租赁', {
        occupancy: aUse('parcel-1', 'firm-1', '租赁', null, 500),
        way: 'floorShare',
      }),
    ],
  ])('%s', (words, land) => {
    expect(landWords(land)).toBe(words);
  });

  it('is summed as own and rented less let, and not at all while a part is unknown', () => {
    expect(landSumWords([lets, tenant])).toBe('自有 15.00＋租入 3.00−租出 1.50');
    expect(landSumWords([lets])).toBe('自有 15.00−租出 1.50');
    expect(landSumWords([part('自有'), part('自有')])).toBeNull();
    expect(landSumWords([lets, part('租赁', { landM2: null })])).toBeNull();
  });
});

it('names the land that is divided by, each kind once', () => {
  const measured = part('租赁', { way: 'measured' });
  const shared = part('租赁', { way: 'floorShare' });
  expect(landKinds([part('自有')])).toBe('台账面积');
  expect(landKinds([lets, tenant, tenant])).toBe('证载面积−租出＋台账面积');
  expect(landKinds([measured, shared])).toBe('图形面积＋建筑面积折算');
});

it('A5 reckoned land without one of its statements is 无数据, and exact land has four decimals', () => {
  expect(reckonedMu(null)).toBe('无数据');
  expect(reckonedMu(15 * MU)).toBe('15.00 亩');
  expect(exactMu(2.69412 * MU)).toBe('2.6941');
  expect(exactMu(null)).toBe('无数据');
});

it('says once what is wanted, of whom and where', () => {
  const names = { firm: (id: string) => `企业${id}`, parcel: (id: string) => `地块${id}` };
  const land = { what: 'land', enterpriseId: '1', parcelId: '2' } as const;
  expect(
    missingWords(
      [{ what: 'figure', enterpriseId: '1' }, land, land, { what: 'noLand' }, { what: 'noFirm' }],
      'valueAddedPerMu',
      '2023',
      names,
    ),
  ).toEqual([
    '企业1 2023 年工业增加值未知',
    '企业1在地块2的用地面积未知',
    '没有用地，或用地为 0',
    '没有登记使用企业',
  ]);
});

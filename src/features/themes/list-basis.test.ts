import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { listBasis } from './list-basis';

const pack = aPack();
const lists = [aStanding([]), aStanding([], { kind: aList('low-land', { name: '低效用地清单' }) })];
const variant = { id: 'v4', name: '按 4 万元测算', values: {} };
const of = (list: string | null, adjusted: boolean, tried = false) =>
  listBasis(
    { program: { pack, base: pack, variant: adjusted ? variant : null }, year: 2021, lists },
    list,
    {
      tried,
      variant: adjusted ? 'v4' : null,
    },
  );

it('says which list of which program and year is coloured, and by whose figures', () => {
  expect(of('low-land', false)).toEqual({
    short: '2021 年度 · 低效用地清单',
    whole: '示例 2021 方案（示例〔2021〕1号）2021 年度“低效用地清单”',
  });
  expect(of(null, true)?.whole).toMatch(/“低效企业清单”，本地口径：按 4 万元测算$/);
  expect(of(null, true, true)).toMatchObject({ short: '2021 年度试算 · 低效企业清单' });
  expect(
    listBasis({ program: { pack, base: pack, variant: null }, year: 2021, lists: [] }, null, {
      tried: false,
      variant: null,
    }),
  ).toBeNull();
});

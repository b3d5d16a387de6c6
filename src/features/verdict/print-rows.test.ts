import { expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { subjectsOfRows } from '../../../tests/builders/rule-rows';
import { explainVerdict } from '../../core/list/explain-verdict';
import type { ListKind } from '../../core/program/schema/rule-schema';
import { clausesOf, printRows } from './print-rows';

const pack = aPack();
const subjects = subjectsOfRows([{ sector: '工业', landMu: 2, 'taxWan@2020': 5.99 }], 2021);
const context = { pack, year: 2021, listed: () => new Uint8Array(1) };
const explained = explainVerdict(pack.lists[0] as ListKind, subjects, 0, context);

it('prints every question of the tree, each under its own step', () => {
  const rows = printRows(explained.steps);
  const heads = rows.filter(({ role }) => role !== '').map(({ role }) => role);
  expect(heads).toHaveLength(explained.steps.length);
  expect(heads.slice(0, 2)).toEqual(['适用范围', '列入条件']);
  expect(heads[3]).toMatch(/^豁免：/);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(rows.some(({ depth }) => depth === 1)).toBe(true);
});

it('quotes each clause once', () => {
  const clauses = clausesOf([explained, explained]);
  const keys = clauses.map(({ at, quote }) => `${at} ${quote}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(clauses[0]).toEqual(explained.list.clause);
  expect(keys.join()).toContain('2021年整治2020年度亩均税收低于3万元的企业');
});

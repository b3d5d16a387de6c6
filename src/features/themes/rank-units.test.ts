import { expect, test } from 'vitest';
import type { UnitFigureRow } from '../../core/theme/unit-figures';
import { rankByKind, rankUnits, withoutBorderWords } from './rank-units';

const unit = (name: string, value: number | null, hasBorder = true) =>
  ({ unitId: name, name, value, hasBorder }) as UnitFigureRow;

test('highest first, equal figures share a place, unknown figures have none and stand last', () => {
  const ranked = rankUnits([unit('甲', 2), unit('乙', null), unit('丙', 5), unit('丁', 2)]);
  expect(ranked.map(({ row, place }) => [row.name, place])).toEqual([
    ['丙', 1],
    ['丁', 2],
    ['甲', 2],
    ['乙', null],
  ]);
  expect(ranked.map(({ share }) => share)).toEqual([1, 0.4, 0.4, 0]);
});

test('platforms take no place from towns', () => {
  const kinds = [
    { ...unit('甲镇', 2), kind: '镇街' as const },
    { ...unit('园区', 9), kind: '平台' as const },
    { ...unit('乙镇', 5), kind: '镇街' as const },
  ];
  const { towns, platforms } = rankByKind(kinds);
  expect(towns.map(({ row, place, share }) => [row.name, place, share])).toEqual([
    ['乙镇', 1, 1],
    ['甲镇', 2, 0.4],
  ]);
  expect(platforms.map(({ row, place }) => [row.name, place])).toEqual([['园区', 1]]);
});

test('a negative figure ranks below zero, with a bar by its size', () => {
  const ranked = rankUnits([unit('甲', -4), unit('乙', 0), unit('丙', 2)]);
  expect(ranked.map(({ row, share }) => [row.name, share])).toEqual([
    ['丙', 0.5],
    ['乙', 0],
    ['甲', 1],
  ]);
});

test('units without a border are named, and counted when they are many', () => {
  expect(withoutBorderWords([unit('甲', 1)])).toBeNull();
  expect(withoutBorderWords([unit('甲', 1, false), unit('乙', 1, false)])).toBe(
    '甲、乙没有边界，只列表，不上图。',
  );
  const three = ['甲', '乙', '丙'].map((name) => unit(name, 1, false));
  expect(withoutBorderWords(three)).toBe('甲等 3 个单位没有边界，只列表，不上图。');
});

import { expect, it } from 'vitest';
import type { Stage } from '../../core/program/schema/target-schema';
import { timelineOf, wordsOfStage } from './stage-span';

const stage = (from: string | null, to: string | null, kind: Stage['kind'] = 'stage') =>
  ({ from, to, kind }) as Stage;

it('stages stand on one measure, whole months to their last day, before the document and without end', () => {
  const stages = [
    stage('2021-01', '2021-06'),
    stage('2021-07', '2021-12'),
    stage(null, '2021-06'),
    stage('2021-07', null, 'open'),
  ];
  const { first, last, spans, at } = timelineOf(stages, '2021-04-28');
  expect([first, last]).toEqual(['2021-01-01', '2021-12-31']);
  expect(spans[0]).toMatchObject({ from: 0, to: 181 / 365, openStart: false, openEnd: false });
  expect(spans[1]).toMatchObject({ from: 181 / 365, to: 1 });
  expect(spans[2]).toMatchObject({ from: 0, openStart: true });
  expect(spans[3]).toMatchObject({ to: 1, openEnd: true });
  expect(at('2021-01-01')).toBe(0);
  expect(at('2026-01-01')).toBeNull();
});

it('a lone day still has a width', () => {
  expect(timelineOf([stage('2021-05-01', '2021-05-01')], '2021-05-01').spans).toMatchObject([
    { from: 0, to: 1 },
  ]);
});

it.each([
  [stage('2021-01', '2021-12'), '2021-01 至 2021-12'],
  [stage(null, '2024-04-30'), '2024-04-30 前'],
  [stage('2021-07', null, 'open'), '2021-07 起，长期'],
  [stage(null, null, 'open'), '长期'],
  [stage('2021-07', '2023-12', 'recurring'), '每年重复，2021-07 至 2023-12'],
])('%j is said %s', (one, words) => {
  expect(wordsOfStage(one)).toBe(words);
});

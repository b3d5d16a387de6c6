import { expect, it } from 'vitest';
import { aScheme, aSchemeGroup } from '../../../tests/builders/program-records';
import { apply } from '../change/apply';
import { addition, type Change } from '../change/change';
import { invert } from '../change/invert';
import { emptyWorkspace, type Workspace } from '../workspace';
import { removeScheme, saveScheme } from './change-scheme';
import { checkScheme } from './check-scheme';
import type { SchemeCut, SchemeGroup, SchemeIndicator } from './scheme';

const start = emptyWorkspace();
const scheme = aScheme();
const ws = apply(start, [addition('schemes', scheme)]) as Workspace;

it('keeps a new one, and another in place of the one that was seen', () => {
  expect(saveScheme(start, { scheme, seenRev: null })).toEqual([addition('schemes', scheme)]);
  expect(saveScheme(ws, { scheme, seenRev: 0 })).toEqual([]);
  const groups = [aSchemeGroup({ cap: 2 })];
  expect(saveScheme(ws, { scheme: { ...scheme, groups }, seenRev: 0 })).toMatchObject([
    { after: { groups } },
  ]);
  expect(saveScheme(ws, { scheme, seenRev: 1 })).toMatchObject({ refused: 'conflict' });
  expect(saveScheme(start, { scheme, seenRev: 0 })).toMatchObject({ refused: 'gone' });
});

it('A4 removing and undoing is identity', () => {
  const changes = removeScheme(ws, { id: 'scheme-1' }) as Change[];
  const gone = apply(ws, changes) as Workspace;
  expect((apply(gone, invert(changes)) as Workspace).tables.schemes).toEqual(ws.tables.schemes);
  expect(removeScheme(gone, { id: 'scheme-1' })).toMatchObject({ refused: 'gone' });
});

const refused = (...groups: SchemeGroup[]) =>
  checkScheme(ws, aScheme('scheme-2', { name: '乙', groups }))?.refused;

it('wants a name of its own, and each scale once', () => {
  expect(refused(...scheme.groups)).toBeUndefined();
  expect(refused()).toBe('bad-group');
  expect(refused(aSchemeGroup(), aSchemeGroup())).toBe('bad-group');
  expect(refused(aSchemeGroup({ scale: '中型' as never }))).toBe('bad-group');
  expect(checkScheme(ws, aScheme('scheme-2'))).toMatchObject({ refused: 'twice' });
  expect(checkScheme(ws, aScheme('scheme-2', { name: ' ' }))).toMatchObject({
    refused: 'bad-text',
  });
});

it.each([
  [[33.3, 33.3, 33.4], undefined],
  [[100], undefined],
  [[0, 100], undefined],
  [[60, 40.01], 'bad-weight'],
  [[60, 39.99], 'bad-weight'],
  [[-1, 101], 'bad-weight'],
  [[Number.NaN, 100], 'bad-weight'],
  [[], 'bad-weight'],
])('weights %j are answered %s', (weights, answer) => {
  const metrics = ['taxPerMu', 'valueAddedPerMu', 'outputPerMu'] as const;
  const indicators = weights.map(
    (weight, i): SchemeIndicator => ({ metric: metrics[i] as never, weight, baseline: 1 }),
  );
  expect(refused(aSchemeGroup({ indicators }))).toBe(answer);
});

it('wants known metrics once, baselines above 0 and a cap of at least the weight', () => {
  const one = { metric: 'taxPerMu', weight: 50, baseline: 1 } as const;
  const of = (...indicators: SchemeIndicator[]) => refused(aSchemeGroup({ indicators }));
  expect(of(one, one)).toBe('twice');
  expect(of({ ...one, weight: 100, metric: 'profit' as never })).toBe('bad-metric');
  expect(of({ ...one, weight: 100, baseline: 0 })).toBe('bad-baseline');
  expect(of({ ...one, weight: 100, baseline: Number.POSITIVE_INFINITY })).toBe('bad-baseline');
  expect(refused(aSchemeGroup({ cap: 1 }))).toBeUndefined();
  expect(refused(aSchemeGroup({ cap: 0.99 }))).toBe('bad-cap');
});

it.each([
  [{ by: 'share', a: 20, b: 60, c: 100 }, undefined],
  [{ by: 'share', a: 20, b: 60, c: 100.1 }, 'bad-cut'],
  [{ by: 'share', a: 60, b: 20, c: 95 }, 'bad-cut'],
  [{ by: 'share', a: 0, b: 20, c: 95 }, 'bad-cut'],
  [{ by: 'share', a: 20, b: 20, c: 95 }, 'bad-cut'],
  [{ by: 'score', a: 90, b: 70, c: 60 }, undefined],
  [{ by: 'score', a: 60, b: 70, c: 90 }, 'bad-cut'],
  [{ by: 'score', a: 90, b: 70, c: 70 }, 'bad-cut'],
  [{ by: 'score', a: 90, b: 70, c: 0 }, 'bad-cut'],
  [{ by: 'rank' as never, a: 1, b: 2, c: 3 }, 'bad-cut'],
] as [SchemeCut, string?][])('a cut of %j is answered %s', (cut, answer) => {
  expect(refused(aSchemeGroup({ cut }))).toBe(answer);
});

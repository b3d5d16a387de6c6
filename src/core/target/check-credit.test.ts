import { expect, it } from 'vitest';
import { aCredit, aReading } from '../../../tests/builders/credits';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkCredit } from './check-credit';
import { checkReading } from './check-reading';
import type { Credit } from './credit';

const ws = emptyWorkspace();

it('what cannot be stored is refused, whoever asks', () => {
  const check = (patch: Partial<Credit>) =>
    checkCredit(ws, aCredit('c-1', { subject: null, ...patch }));
  expect(check({})).toBeNull();
  for (const [patch, code] of [
    [{ amount: -1 }, 'bad-value'],
    [{ amount: 0 }, 'bad-value'],
    [{ amount: Number.POSITIVE_INFINITY }, 'bad-value'],
    [{ amount: null }, 'bad-value'],
    [{ subject: { table: 'parcels', id: 'parcel-9' } }, 'dangling'],
    [{ unitId: 'unit-9' }, 'dangling'],
    [{ on: '2021-13-01' }, 'bad-day'],
    [{ ledger: 'd7' }, 'bad-program'],
    [
      {
        land: [
          [
            [
              [122, 30],
              [122, 31],
            ],
          ],
        ],
      },
      'bad-shape',
    ],
    [
      {
        land: [
          [
            [
              [222, 30],
              [122, 31],
              [121, 31],
            ],
          ],
        ],
      },
      'bad-shape',
    ],
    [{ reverses: 'c-9' }, 'dangling'],
  ] as const) {
    expect(check(patch as Partial<Credit>)).toMatchObject({ refused: code });
  }
});

it('two figures for one day, unit and target are one too many', () => {
  const told = apply(ws, [addition('readings', aReading('reading-1'))]) as Workspace;
  expect(checkReading(told, aReading('reading-2'))).toMatchObject({ refused: 'twice' });
  expect(checkReading(told, aReading('reading-2', { on: '2022-12-31' }))).toBeNull();
  for (const [patch, code] of [
    [{ value: Number.NaN }, 'bad-value'],
    [{ on: '2021' }, 'bad-day'],
    [{ source: ' ' }, 'bad-text'],
    [{ unitId: 'unit-9' }, 'dangling'],
    [{ target: 'g7' }, 'bad-program'],
  ] as const) {
    expect(checkReading(ws, aReading('reading-3', patch))).toMatchObject({ refused: code });
  }
});

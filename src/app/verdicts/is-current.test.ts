import { expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { emptyWorkspace } from '../../core/workspace';
import { isCurrent } from './is-current';
import type { Verdicts } from './verdicts';

const pack = aPack();
const ws = emptyWorkspace();
const verdicts: Verdicts = {
  program: { pack, base: pack, variant: null },
  refusal: null,
  tables: ws.tables,
  year: 2021,
  lists: [],
};

it('verdicts hold while nothing they rest on has changed', () => {
  expect(isCurrent(verdicts, ws)).toBe(true);
  expect(isCurrent(verdicts, { head: 7, tables: { ...ws.tables, views: new Map() } })).toBe(true);
});

it.each(['enterprises', 'occupancies', 'decisions', 'blocks', 'variants', 'borders'] as const)(
  'another table of %s makes them old',
  (table) => {
    expect(isCurrent(verdicts, { head: 0, tables: { ...ws.tables, [table]: new Map() } })).toBe(
      false,
    );
  },
);

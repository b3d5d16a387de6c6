import { describe, expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { subjectsOfRows } from '../../../tests/builders/rule-rows';
import type { ListKind } from '../program/schema/rule-schema';
import type { Subjects } from '../rules/subjects';
import { assessList } from './assess-list';
import { columnsAsked } from './columns-asked';

describe('columnsAsked', () => {
  it.each([2021, 2022])('are those the verdicts of %i are made from', (year) => {
    const pack = aPack();
    const list = pack.lists[0] as ListKind;
    const subjects = subjectsOfRows([{}], year);
    const used = new Set<string>();
    const watched: Subjects = {
      ...subjects,
      column: (fact, dataYear) => {
        used.add(`${fact} ${dataYear}`);
        return subjects.column(fact, dataYear);
      },
    };
    assessList(list, watched, { pack, year, listed: () => new Uint8Array(1) });
    const asked = columnsAsked(list, { pack, year }).map(
      ({ fact, dataYear }) => `${fact} ${dataYear}`,
    );
    expect(asked.sort()).toEqual([...used].sort());
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { type Link, linkFirms } from './link-firms';

const ids = [1, 2, 3, 4];
const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((one) => [one.id, one]));

function workspace(): Workspace {
  const empty = emptyWorkspace();
  return {
    head: 1,
    tables: {
      ...empty.tables,
      parcels: byId(ids.map((id) => aParcel(`parcel-${id}`, { registeredM2: 1000 }))),
      enterprises: byId(ids.map((id) => anEnterprise(`firm-${id}`))),
      occupancies: byId([aUse('parcel-3', 'firm-4', '自有', 700)]),
    },
  };
}

const link = (firm: number, parcel: number, more: Partial<Link> = {}): Link => ({
  enterpriseId: `firm-${firm}`,
  parcelId: `parcel-${parcel}`,
  basis: '自有',
  areaM2: null,
  floorAreaM2: null,
  ...more,
});

const run = (links: readonly Link[]) => {
  let next = 0;
  return linkFirms(workspace(), { links, nextId: () => `occupancy-${++next}` });
};
const refusal = (links: readonly Link[]) => {
  const answer = run(links);
  return isRefusal(answer) ? answer : null;
};

it('links each pair once, and refuses where all are linked', () => {
  expect(run([link(1, 1), link(1, 1)])).toMatchObject([
    { table: 'occupancies', after: link(1, 1) },
  ]);
  expect(refusal([link(4, 3)])?.refused).toBe('nothing');
});

it('shares of one parcel add up to no more than the parcel; unknown stays unknown', () => {
  expect(refusal([link(1, 1, { areaM2: 600 }), link(2, 1, { areaM2: 600 })])).toMatchObject({
    refused: 'too-much',
    why: '“示例地块一”自有面积合计 1.80 亩，超过宗地 1.50 亩。',
  });
  expect(refusal([link(1, 1, { areaM2: 600 }), link(2, 1)])).toBeNull();
  // What is owned includes what is let.
  const tenant = link(2, 1, { areaM2: 600, basis: '租赁' });
  expect(refusal([link(1, 1, { areaM2: 1000 }), tenant])).toBeNull();
  const other = link(3, 1, { areaM2: 600, basis: '其他' });
  expect(refusal([tenant, other])?.why).toContain('租赁面积合计');
});

it('the share of a link that is there is said anew, and counts with the others', () => {
  const useId = aUse('parcel-3', 'firm-4', '自有').id;
  const changes = run([link(4, 3, { useId, areaM2: 400 }), link(1, 3, { areaM2: 600 })]);
  expect(changes).toMatchObject([
    { after: { id: useId, areaM2: 400, basis: '自有' } },
    { after: { enterpriseId: 'firm-1', areaM2: 600 } },
  ]);
  expect(refusal([link(4, 3, { useId, areaM2: 500 }), link(1, 3, { areaM2: 600 })])).not.toBeNull();
  expect(refusal([link(4, 3, { useId, areaM2: 700 })])?.refused).toBe('nothing');
});

const someLink = fc
  .record({
    firm: fc.constantFrom(...ids),
    parcel: fc.constantFrom(...ids),
    areaM2: fc.option(fc.constantFrom(100, 400, 900)),
    basis: fc.constantFrom<Link['basis']>('自有', '租赁'),
  })
  .map(({ firm, parcel, ...more }) => link(firm, parcel, more));

it('whatever is accepted at once, no firm is linked twice to a parcel and no parcel is overfull', () => {
  fc.assert(
    fc.property(fc.array(someLink, { maxLength: 20 }), (links) => {
      const changes = run(links);
      if (isRefusal(changes)) return;
      const after = apply(workspace(), changes);
      if (isRefusal(after)) throw new Error(after.why);
      const uses = [...after.tables.occupancies.values()];
      const pairs = uses.map((use) => `${use.enterpriseId}|${use.parcelId}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const id of ids) {
        for (const owned of [true, false]) {
          const sum = uses
            .filter((use) => use.parcelId === `parcel-${id}` && (use.basis === '自有') === owned)
            .reduce((total, { areaM2 }) => total + (areaM2 ?? 0), 0);
          expect(sum).toBeLessThanOrEqual(1005);
        }
      }
    }),
  );
});

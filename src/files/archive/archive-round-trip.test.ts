import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact } from '../../core/fact';
import { packPolygons } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace, type Tables } from '../../core/workspace';
import type { ArchiveContents } from './archive';
import { hashBytes } from './hash-bytes';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const text = fc.string({ unit: 'binary', maxLength: 20 });
// JSON knows no negative zero.
const figure = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => !Object.is(value, -0));
const amount = fc.option(figure);
const id = (prefix: string) => fc.nat(999).map((n) => `${prefix}-${n}`);
const moment = fc.constantFrom(
  '2024-01-01',
  '2024-01-01T00:00:00Z',
  '2024-05-06T07:08:09.012+08:00',
);
const day = fc.constantFrom('', '2023', '2023-07', '2023-07-31');
const fact: fc.Arbitrary<Fact> = fc.record(
  {
    field: text,
    value: fc.oneof(figure, text, fc.boolean(), fc.constant(null)),
    asOf: day,
    source: text,
    period: fc.constantFrom('2023', '2023-07'),
  },
  { requiredKeys: ['field', 'value', 'asOf', 'source'] },
);
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const ring = fc.array(fc.tuple(lon, lat), { minLength: 1, maxLength: 6 });
const geometry = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
  .map(packPolygons);

const contentsOf = fc
  .record({
    head: fc.nat(4),
    units: fc.uniqueArray(id('unit'), { maxLength: 3 }),
    zones: fc.array(fc.record({ id: id('zone'), name: text }), { maxLength: 3 }),
    borders: fc.array(geometry, { maxLength: 5 }),
    uses: fc.array(fc.record({ id: id('use'), areaM2: amount, floorAreaM2: amount }), {
      maxLength: 4,
    }),
    views: fc.array(fc.record({ id: id('view'), name: text, address: text }), { maxLength: 3 }),
    parcels: fc.array(
      fc.record({
        id: id('parcel'),
        name: text,
        facts: fc.array(fact, { maxLength: 4 }),
        registeredM2: fc.option(figure),
        geometry: fc.option(geometry),
      }),
      { maxLength: 8 },
    ),
    enterprises: fc.array(
      fc.record({ id: id('enterprise'), name: text, facts: fc.array(fact, { maxLength: 4 }) }),
      { maxLength: 4 },
    ),
    programs: fc.uniqueArray(fc.constantFrom('dinghai-2021', 'a', '1', '示例'), { maxLength: 3 }),
    at: moment,
    part: fc.option(fc.uint8Array({ maxLength: 50 })),
    blob: fc.uint8Array({ maxLength: 50 }),
  })
  .map((drawn): ArchiveContents => {
    const { head, at, blob, part } = drawn;
    const unitId = drawn.units[0] ?? null;
    const reportingUnits = Object.fromEntries(unitId ? drawn.programs.map((p) => [p, unitId]) : []);
    const [parcelId, enterpriseId] = [drawn.parcels[0]?.id, drawn.enterprises[0]?.id];
    const bordered = [...drawn.units, ...new Set(drawn.zones.map((zone) => zone.id))];
    const tables = {
      ...emptyWorkspace().tables,
      units: keyed<Tables['units']>(
        drawn.units.map((unit) => ({
          id: unit,
          name: unit,
          aliases: drawn.programs,
          code: null,
          kind: '平台',
          rev: head,
        })),
      ),
      zones: keyed<Tables['zones']>(
        drawn.zones.map((zone) => ({ ...zone, kind: '工业用地控制线', rev: head })),
      ),
      borders: keyed<Tables['borders']>(
        bordered.flatMap((of, i) => {
          const border = drawn.borders[i];
          return border ? [{ id: of, geometry: border, rev: head }] : [];
        }),
      ),
      occupancies: keyed<Tables['occupancies']>(
        drawn.uses.flatMap((use) =>
          parcelId && enterpriseId
            ? [{ ...use, parcelId, enterpriseId, basis: '租赁', rev: head }]
            : [],
        ),
      ),
      views: keyed<Tables['views']>(drawn.views.map((view) => ({ ...view, rev: head }))),
      parcels: keyed<Tables['parcels']>(
        drawn.parcels.map(({ geometry: _, ...p }) => ({
          ...p,
          code: '',
          unitId,
          reportingUnits,
          landUse: '',
          tenure: '',
          rev: head,
        })),
      ),
      shapes: keyed<Tables['shapes']>(
        drawn.parcels.flatMap((p) =>
          p.geometry ? [{ id: p.id, geometry: p.geometry, rev: 0 }] : [],
        ),
      ),
      enterprises: keyed<Tables['enterprises']>(
        drawn.enterprises.map((e) => ({ ...e, uscc: '', sector: '', reportingUnits, rev: head })),
      ),
    };
    const actor = { name: '甲', office: '' };
    return {
      info: {
        id: 'workspace-1',
        name: '',
        districtCode: '330902',
        districtName: '定海区',
        zone: 41,
        sample: false,
        createdAt: at,
      },
      exportedAt: at,
      workspace: { head, tables },
      events: Array.from({ length: head }, (_, i) => ({
        seq: i + 1,
        at,
        actor,
        device: '',
        command: '',
        title: '',
        count: 0,
        ids: drawn.units,
      })),
      parts: head
        ? [
            {
              seq: head,
              part: 0,
              table: 'borders',
              first: 'unit-1',
              last: 'zone-2',
              before: part,
              after: blob,
            },
          ]
        : [],
      blobs: new Map([[hashBytes(blob), blob]]),
    };
  });

it('A13 any workspace opens as it was, and exports again byte for byte', {
  timeout: 90_000,
}, () => {
  fc.assert(
    fc.property(contentsOf, (contents) => {
      const bytes = writeArchive(contents);
      const opened = readArchive(bytes, 'x');
      if (isRefusal(opened)) throw new Error(opened.why);
      expect(opened).toEqual(contents);
      expect(writeArchive(opened)).toEqual(bytes);
    }),
    { numRuns: 100 },
  );
});

/** The last of records with one id stands, as in any table. */
function keyed<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

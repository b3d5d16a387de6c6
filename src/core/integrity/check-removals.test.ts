import { expect, it } from 'vitest';
import { aCredit, aReading } from '../../../tests/builders/credits';
import { aZone } from '../../../tests/builders/planning';
import { anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change, removal, replacement } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkRemovals } from './check-removals';

const unit = aUnit();
const parcel = aParcel();
const firm = anEnterprise();
const shape = aShape();
const use = {
  id: 'use-1',
  enterpriseId: 'firm-1',
  parcelId: 'parcel-1',
  basis: '自有',
  areaM2: null,
  floorAreaM2: null,
  rev: 0,
} as const;
const aboutFirm = {
  id: 'file-1',
  subject: { table: 'enterprises', id: 'firm-1' },
  name: '台账.pdf',
  mime: 'application/pdf',
  bytes: 1,
  sha256: 'ab',
  at: '2021-07-31T00:00:00Z',
  rev: 0,
} as const;

function after(ws: Workspace, changes: readonly Change[]): Workspace {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

/** What is said when these go from among the others. */
function why(there: readonly Change[], ...gone: readonly Change[]): string | null {
  const next = after(after(emptyWorkspace(), there), gone);
  return checkRemovals(next, gone)?.why ?? null;
}

it('lets go what nothing points at', () => {
  const there = [addition('units', unit), addition('parcels', parcel)];
  expect(why(there, removal('units', unit))).toBeNull();
  expect(why(there, removal('parcels', parcel))).toBeNull();
  expect(why(there)).toBeNull();
});

it('takes a changed or a new record for no removal', () => {
  const there = [addition('parcels', parcel), addition('shapes', shape)];
  const renamed = replacement('parcels', parcel, { ...parcel, name: '新名' });
  expect(why(there, renamed)).toBeNull();
  expect(why([], ...there)).toBeNull();
});

it('A7 keeps a unit that land lies in, or that reports land or a firm', () => {
  const go = removal('units', unit);
  const lies = aParcel('parcel-1', { unitId: 'unit-1' });
  const reported = aParcel('parcel-1', { reportingUnits: { a: 'unit-1' } });
  const reporting = anEnterprise('firm-1', { reportingUnits: { a: 'unit-1' } });
  const named = [
    addition('parcels', lies),
    addition('parcels', reported),
    addition('enterprises', reporting),
  ];
  for (const one of named) expect(why([addition('units', unit), one], go)).toContain('单位');
});

it('A7 keeps a unit and a zone with a border, but not their namesakes', () => {
  const zone = aZone();
  const there = [addition('units', unit), addition('zones', zone)];
  const ofUnit = addition('borders', aShape('unit-1'));
  const ofZone = addition('borders', aShape('zone-1'));
  expect(why([...there, ofUnit], removal('units', unit))).toContain('边界');
  expect(why([...there, ofZone], removal('zones', zone))).toContain('边界');
  expect(why([...there, ofZone], removal('units', unit))).toBeNull();
  const namesake = aParcel('unit-1');
  const known = [...there, ofUnit, addition('parcels', namesake)];
  expect(why(known, removal('parcels', namesake))).toBeNull();
});

it('lets a unit and a zone go with their borders, and a border go alone', () => {
  const zone = aZone();
  const [ofUnit, ofZone] = [aShape('unit-1'), aShape('zone-1')];
  const there = [
    addition('units', unit),
    addition('zones', zone),
    addition('borders', ofUnit),
    addition('borders', ofZone),
  ];
  const borders = [removal('borders', ofUnit), removal('borders', ofZone)];
  expect(why(there, ...borders)).toBeNull();
  expect(why(there, ...borders, removal('units', unit), removal('zones', zone))).toBeNull();
});

it('A7 keeps a parcel with its outline or a use, and a firm with a use', () => {
  const both = [addition('parcels', parcel), addition('enterprises', firm)];
  expect(why([...both, addition('shapes', shape)], removal('parcels', parcel))).toContain('图形');
  const used = [...both, addition('occupancies', use)];
  expect(why(used, removal('parcels', parcel))).toContain('要删除的地块');
  expect(why(used, removal('enterprises', firm))).toContain('要删除的企业');
});

it('A7 keeps a record that an attachment is about, but not its namesake in another table', () => {
  const namesake = aParcel('firm-1');
  const there = [
    addition('enterprises', firm),
    addition('parcels', namesake),
    addition('attachments', aboutFirm),
  ];
  expect(why(there, removal('enterprises', firm))).toContain('附件');
  expect(why(there, removal('parcels', namesake))).toBeNull();
});

it('lets a record go together with all that points at it', () => {
  const there = [
    addition('parcels', parcel),
    addition('enterprises', firm),
    addition('shapes', shape),
    addition('occupancies', use),
  ];
  const all = [
    removal('occupancies', use),
    removal('shapes', shape),
    removal('enterprises', firm),
    removal('parcels', parcel),
  ];
  expect(why(there, ...all)).toBeNull();
});

it('A7 keeps what a credit, a reading or a plan is about', () => {
  const subject = { table: 'parcels', id: 'parcel-1' } as const;
  const credit = aCredit('credit-1', { subject, unitId: null });
  const there = [addition('parcels', parcel), addition('credits', credit)];
  expect(why(there, removal('parcels', parcel))).toContain('目标认定');
  const counted = aCredit('credit-1', { subject: null, unitId: 'unit-1' });
  const told = aReading('reading-1', { unitId: 'unit-1' });
  for (const one of [addition('credits', counted), addition('readings', told)]) {
    expect(why([addition('units', unit), one], removal('units', unit))).toContain('单位');
  }
});

it('A7 keeps a credit that was taken back, or that a file shows', () => {
  const credit = aCredit('credit-1', { subject: null });
  const back = aCredit('credit-2', { subject: null, reverses: 'credit-1' });
  const file = { ...aboutFirm, subject: { table: 'credits', id: 'credit-1' } } as const;
  const there = [addition('credits', credit)];
  expect(why(there, removal('credits', credit))).toBeNull();
  expect(why([...there, addition('credits', back)], removal('credits', credit))).toContain('撤销');
  expect(why([...there, addition('attachments', file)], removal('credits', credit))).toContain(
    '附件',
  );
});

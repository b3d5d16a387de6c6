import { expect, it } from 'vitest';
import { v5Contents } from '../../../tests/archive/v5-contents';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { isRefusal } from '../../core/refusal';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

it('reads a million records', { timeout: 180_000 }, () => {
  const contents = v5Contents();
  const occupancies = new Map<string, Occupancy>();
  for (let i = 0; i < 1_000_000; i++) {
    const id = `occupancy-${String(i).padStart(7, '0')}`;
    const one = { enterpriseId: 'enterprise-a', parcelId: 'parcel-a', areaM2: i % 3 ? i : null };
    const floorAreaM2 = i % 2 ? null : i;
    occupancies.set(id, { id, ...one, floorAreaM2, basis: '租赁', rev: 1 });
  }
  const { head, tables } = contents.workspace;
  const bytes = writeArchive({
    ...contents,
    workspace: { head, tables: { ...tables, occupancies } },
  });
  const opened = readArchive(bytes, 'x');
  if (isRefusal(opened)) throw new Error(opened.why);
  expect(opened.workspace.tables.occupancies.size).toBe(1_000_000);
  expect(opened.workspace.tables.occupancies.get('occupancy-0999998')).toEqual(
    occupancies.get('occupancy-0999998'),
  );
});

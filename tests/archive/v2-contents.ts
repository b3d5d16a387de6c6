import { packPolygons } from '../../src/core/geo/geometry';
import type { Workspace } from '../../src/core/workspace';
import type { ArchiveContents } from '../../src/files/archive/archive';
import { v1Contents } from './v1-contents';

/**
 * What `v2.mutu` holds: all that version 1 could hold, and what came with version 2. Frozen with it:
 * neither may change once version 2 has been released.
 */
export function v2Contents(): ArchiveContents {
  const old = v1Contents();
  return {
    ...old,
    info: { ...old.info, id: 'workspace-v2' },
    exportedAt: '2024-09-30T08:00:00.000Z',
    workspace: { ...old.workspace, tables: v2Tables(old.workspace.tables) },
    parts: [
      ...old.parts,
      { seq: 3, part: 0, table: 'borders', first: 'unit-a', last: 'zone-a', before: null, after: Uint8Array.of(4, 5) },
    ],
  };
}

function v2Tables(old: Workspace['tables']): Workspace['tables'] {
  const use = { enterpriseId: 'enterprise-a', parcelId: 'parcel-a', basis: '租赁', rev: 2 } as const;
  return {
    ...old,
    occupancies: new Map([
      ...old.occupancies,
      ['occupancy-c', { ...use, id: 'occupancy-c', areaM2: null, floorAreaM2: 3200.25 }],
      ['occupancy-d', { ...use, id: 'occupancy-d', areaM2: 400, floorAreaM2: 0 }],
    ]),
    zones: new Map([
      ['zone-a', { id: 'zone-a', name: '示例工业用地控制线（北）', kind: '工业用地控制线', rev: 2 }],
      ['zone-b', { id: 'zone-b', name: '示例工业用地控制线（南）', kind: '工业用地控制线', rev: 3 }],
    ]),
    borders: new Map([
      ['unit-a', { id: 'unit-a', rev: 2, geometry: packPolygons([[[[122.05, 30], [122.15, 30.0001], [122.1499, 30.1], [122.05, 30.0999]], [[122.06, 30.01], [122.06, 30.02], [122.07, 30.02]]]]) }],
      ['zone-a', { id: 'zone-a', rev: 2, geometry: packPolygons([[[[122.08, 30.04], [122.09, 30.04], [122.09, 30.05]]], [[[122.12345678901235, 30.04], [122.13, 30.04], [122.13, 30.05]]]]) }],
    ]),
    views: new Map([
      ['view-a', { id: 'view-a', name: '亩均税收“3 万元”以下', address: 't=taxPerMu&y=2022&f=%E5%B9%B2%F0%AC%92%97%E9%95%87', rev: 2 }],
      ['view-b', { id: 'view-b', name: '全区', address: '', rev: 3 }],
    ]),
  };
}

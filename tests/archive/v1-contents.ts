import { packPolygons } from '../../src/core/geo/geometry';
import { emptyWorkspace, type Workspace } from '../../src/core/workspace';
import type { ArchiveContents } from '../../src/files/archive/archive';
import { hashBytes } from '../../src/files/archive/hash-bytes';

/**
 * What `v1.mutu` holds, as it is read today: fields the file has not are unknown. Frozen with it:
 * the file may never change, nor what it says.
 */
export function v1Contents(): ArchiveContents {
  const photo = Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 7 + 13) % 251);
  const undone = Uint8Array.of(1, 2, 3);
  return {
    info: {
      id: 'workspace-v1',
      name: '示例工作区',
      districtCode: '330902',
      districtName: '定海区',
      zone: 41,
      sample: true,
      createdAt: '2024-01-02T03:04:05.000Z',
    },
    exportedAt: '2024-06-30T08:00:00.000Z',
    app: '0.1.0',
    workspace: { head: 3, tables: v1Tables(photo) },
    events: [
      { ...event(1, '建立工作区', 9), ids: ['unit-a', 'parcel-a', 'parcel-b'] },
      { ...event(2, '修改 税收', 1), ids: ['enterprise-a'] },
      { ...event(3, '撤销：修改 税收', 1), undoes: 2, ids: ['enterprise-a'], reuses: { seq: 2, inverted: true } },
    ],
    parts: [
      { seq: 1, part: 0, table: 'parcels', first: 'parcel-a', last: 'parcel-b', before: null, after: undone },
      { seq: 2, part: 0, table: 'enterprises', first: 'enterprise-a', last: 'enterprise-a', before: new Uint8Array(0), after: photo.slice(0, 40) },
    ],
    blobs: new Map([[hashBytes(photo), photo]]),
  };
}

function event(seq: number, title: string, count: number) {
  const actor = { name: '示例甲', office: '经信局' };
  return { seq, at: `2024-06-0${seq}T00:00:00.000Z`, actor, device: 'device-1', command: 'example', title, count };
}

function v1Tables(photo: Uint8Array): Workspace['tables'] {
  const facts = [
    { field: 'taxWan', value: null, period: '2021', asOf: '2022-03-01', source: '示例台账' },
    { field: 'taxWan', value: -12.5, period: '2022', asOf: '2023-03-01', source: '示例台账' },
    { field: 'taxWan', value: 0, period: '2023', asOf: '2024-03-01', source: '示例台账' },
  ];
  const land = { landUse: '工业用地', tenure: '出让', unitId: 'unit-a', rev: 1 };
  return {
    ...emptyWorkspace().tables,
    units: new Map([
      ['unit-a', { id: 'unit-a', name: '干𬒗镇', aliases: ['干览镇', '干石览镇'], code: '330902105', kind: '镇街', rev: 1 }],
      ['unit-b', { id: 'unit-b', name: '定海工业园区', aliases: [], code: null, kind: '平台', rev: 1 }],
    ]),
    parcels: new Map([
      ['parcel-a', { ...land, id: 'parcel-a', code: '330902105001GB00001', name: '示例一号地', reportingUnits: { 'dinghai-2021': 'unit-b', 'dinghai-2022': 'unit-a' }, registeredM2: 6012.34, facts: [{ field: 'floorAreaRatio', value: 0.8, asOf: '2023-12-31', source: '示例调查' }] }],
      ['parcel-b', { ...land, id: 'parcel-b', code: '', name: '示例二号地', unitId: null, reportingUnits: {}, registeredM2: null, facts: [{ field: 'remark', value: '引号"与换行\n及\u2028', asOf: '', source: '示例调查' }] }],
    ]),
    shapes: new Map([
      ['parcel-a', { id: 'parcel-a', rev: 1, geometry: packPolygons([[[[122.1, 30.05], [122.101, 30.0501], [122.1009, 30.0509], [122.1, 30.0508]], [[122.1003, 30.0503], [122.1003, 30.0504], [122.1004, 30.0504]]]]) }],
      ['parcel-b', { id: 'parcel-b', rev: 1, geometry: packPolygons([[[[122.11, 30.06], [122.111, 30.06], [122.111, 30.061]]], [[[122.12, 30.06], [122.121, 30.06], [122.121, 30.061]]]]) }],
    ]),
    enterprises: new Map([
      ['enterprise-a', { id: 'enterprise-a', name: '示例机械一厂', uscc: '', sector: '工业', reportingUnits: {}, facts, rev: 3 }],
    ]),
    occupancies: new Map([
      ['occupancy-a', { id: 'occupancy-a', enterpriseId: 'enterprise-a', parcelId: 'parcel-a', basis: '自有', areaM2: null, floorAreaM2: null, rev: 1 }],
      ['occupancy-b', { id: 'occupancy-b', enterpriseId: 'enterprise-a', parcelId: 'parcel-b', basis: '租赁', areaM2: 1200.5, floorAreaM2: null, rev: 1 }],
    ]),
    attachments: new Map([
      ['attachment-a', { id: 'attachment-a', subject: { table: 'parcels', id: 'parcel-a' }, name: '现场.jpg', mime: 'image/jpeg', bytes: photo.length, sha256: hashBytes(photo), at: '2024-05-01T00:00:00Z', rev: 1 }],
    ]),
    findings: new Map([
      ['finding-a', { id: 'finding-a', rule: 'area.differs', severity: 'warning', origin: '质检', subject: { table: 'parcels', id: 'parcel-a' }, place: [122.1, 30.05], fileRow: null, why: '示例', foundAt: '2024-05-01T00:00:00Z', waived: { by: '示例甲', at: '2024-05-02T00:00:00Z', why: '已核' }, rev: 1 }],
      ['finding-b', { id: 'finding-b', rule: 'read.row', severity: 'notice', origin: '读入', subject: null, place: null, fileRow: '地块.shp · 第 12 行 · 面积', why: '示例', foundAt: '2024-05-01T00:00:00Z', waived: null, rev: 1 }],
    ]),
  };
}

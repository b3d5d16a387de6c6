import type { Block } from '../../src/core/block/block';
import type { ArchiveContents } from '../../src/files/archive/archive';
import { v3Contents } from './v3-contents';

/**
 * What `v4.mutu` holds: all that version 3 could hold, and what came with version 4. Frozen with it:
 * neither may change once version 4 has been released.
 */
export function v4Contents(): ArchiveContents {
  const old = v3Contents();
  return {
    ...old,
    info: { ...old.info, id: 'workspace-v4' },
    exportedAt: '2024-12-31T08:00:00.000Z',
    workspace: {
      ...old.workspace,
      tables: {
        ...old.workspace.tables,
        blocks: new Map([drawn, planned].map((block) => [block.id, block])),
      },
    },
  };
}

const west = 122.168123456789;

const drawn: Block = {
  id: 'block-a',
  programId: 'example-2021',
  name: '高铁新城区块（示例）',
  unitId: 'unit-a',
  reportingUnitId: 'unit-b',
  startYear: 2021,
  startTo: null,
  endYear: 2023,
  direction: '商务配套',
  modes: ['关停', '收储'],
  leadUnit: '干𬒗镇',
  implementingUnit: '示例公司',
  outlines: [
    {
      validFrom: '2021-05-20',
      by: '示例甲',
      why: '首次划定',
      polygons: [[[[west, 30.07], [122.17, 30.07], [122.17, 30.08]]]],
    },
    {
      validFrom: '2022-06-01',
      by: '示例乙',
      why: '东侧纳入',
      polygons: [
        [
          [[west, 30.07], [122.18, 30.07], [122.18, 30.08], [west, 30.08]],
          [[122.171, 30.072], [122.172, 30.073], [122.171, 30.073]],
        ],
        [[[122.19, 30.07], [122.2, 30.07], [122.2, 30.08]]],
      ],
    },
  ],
  choices: [
    { parcelId: 'parcel-a', as: 'part', why: '跨界，按面积计' },
    { parcelId: 'parcel-b', as: 'out', why: '已另行收储' },
  ],
  goals: [
    { year: 2021, text: '方案批复', doneWhen: '印发', result: '达到', assessedOn: '2021-12-24', document: '示例文件〔2021〕1 号' },
    { year: 2022, text: '首批收储', doneWhen: '', result: '未评价', assessedOn: null, document: '' },
  ],
  documents: [{ number: '示例〔2021〕2 号', title: '整治方案' }],
  note: '示例',
  source: '示例数据（虚构）',
  rev: 2,
};

const planned: Block = {
  ...drawn,
  id: 'block-b',
  name: '二期',
  unitId: null,
  reportingUnitId: null,
  startYear: 2022,
  startTo: 2023,
  endYear: null,
  modes: [],
  outlines: [],
  choices: [],
  goals: [],
  documents: [],
  rev: 3,
};

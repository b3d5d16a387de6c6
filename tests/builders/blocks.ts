import type { Block, BlockGoal, BlockOutline } from '../../src/core/block/block';

/** A square of `size` degrees with its south-west corner here. */
export function squareAt(lon: number, lat: number, size = 0.01): BlockOutline['polygons'] {
  return [
    [
      [
        [lon, lat],
        [lon + size, lat],
        [lon + size, lat + size],
        [lon, lat + size],
      ],
    ],
  ];
}

export function anOutline(patch: Partial<BlockOutline> = {}): BlockOutline {
  return {
    validFrom: '2021-05-20',
    by: '测试员',
    why: '首次划定',
    polygons: squareAt(122.095, 30.045),
    ...patch,
  };
}

export function aGoal(year = 2021, patch: Partial<BlockGoal> = {}): BlockGoal {
  return {
    year,
    text: '完成首批收储',
    doneWhen: '净地移交',
    result: '未评价',
    assessedOn: null,
    document: '',
    ...patch,
  };
}

export const met = (year = 2021) => aGoal(year, { result: '达到', assessedOn: `${year}-12-20` });
export const missed = (year = 2021) =>
  aGoal(year, { result: '未达到', assessedOn: `${year}-12-20` });

/** Around the parcel of `aShape()`. */
export function aBlock(id = 'block-1', patch: Partial<Block> = {}): Block {
  return {
    id,
    programId: 'example-2021',
    name: '示例区块',
    unitId: null,
    reportingUnitId: null,
    startYear: 2021,
    startTo: null,
    endYear: 2023,
    direction: '小微企业园',
    modes: ['收储'],
    leadUnit: '白泉镇',
    implementingUnit: '示例公司',
    outlines: [anOutline()],
    choices: [],
    goals: [],
    documents: [{ number: '示例〔2021〕1 号', title: '整治方案' }],
    note: '',
    source: '示例数据（虚构）',
    rev: 0,
    ...patch,
  };
}

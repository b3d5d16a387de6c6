import type { BlockSpec } from './block-spec';

/** The two blocks the document of 定海 2021 names. Their lines, plans and results are invented. */
export const dinghaiBlocks: readonly BlockSpec[] = [
  {
    program: 'dinghai-2021',
    name: '白泉高铁新城区块',
    unit: '白泉镇',
    estates: ['白泉高铁新城区块'],
    startYear: 2021,
    endYear: 2023,
    direction: '结合高铁新城建设，由零散工业转为商务配套和都市工业（示例）',
    modes: ['关停', '收储', '搬迁'],
    leadUnit: '白泉镇',
    implementingUnit: '白泉镇',
    plan: '白泉高铁新城区块整治方案（示例）',
    drawn: [
      {
        from: '2021-05-20',
        why: '按整治方案首次划定（示例）',
        within: [
          [122.1, 30.03],
          [122.1708, 30.03],
          [122.1708, 30.12],
          [122.1, 30.12],
        ],
      },
      { from: '2022-06-01', why: '东侧连片地块一并纳入整治（示例）' },
    ],
    goals: [
      {
        year: 2021,
        text: '完成企业摸底和方案批复，签订首批腾退协议（示例）',
        doneWhen: '方案印发，首批协议全部签订（示例）',
        result: '达到',
        assessedOn: '2021-12-24',
      },
      { year: 2022, text: '完成首批地块收储（示例）', doneWhen: '收储地块净地移交（示例）' },
      {
        year: 2023,
        text: '完成全部腾退，形象面貌明显改善（示例）',
        doneWhen: '通过区级验收（示例）',
      },
    ],
  },
  {
    program: 'dinghai-2021',
    name: '盐仓区块',
    unit: '盐仓街道',
    estates: ['盐仓兴舟区块', '盐仓叉河区块'],
    startYear: 2022,
    endYear: 2024,
    direction: '结合城市有机更新，清理低效厂房，建设小微企业园（示例）',
    modes: ['关停', '收储', '搬迁'],
    leadUnit: '盐仓街道',
    implementingUnit: '盐仓街道',
    plan: '盐仓区块整治方案（示例）',
    drawn: [{ from: '2022-03-15', why: '按整治方案首次划定（示例）' }],
    goals: [
      { year: 2022, text: '完成摸底和方案批复（示例）', doneWhen: '方案印发（示例）' },
      { year: 2023, text: '完成首批企业腾退（示例）', doneWhen: '腾退地块净地移交（示例）' },
      { year: 2024, text: '完成全部整治（示例）', doneWhen: '通过区级验收（示例）' },
    ],
  },
];

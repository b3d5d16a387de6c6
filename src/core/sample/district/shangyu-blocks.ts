import type { BlockSpec } from './block-spec';

/** The two pilot streets of 上虞 2021, each as a whole. */
export const shangyuBlocks: readonly BlockSpec[] = ['东关街道', '道墟街道'].map((unit) => ({
  program: 'shangyu-2021',
  name: `${unit}试点区域`,
  unit,
  reports: '曹娥江经济开发区（筹）',
  estates: [],
  startYear: 2021,
  endYear: 2023,
  direction: '全域治理低效工业用地，先行试点（示例）',
  modes: [],
  leadUnit: '曹娥江经济开发区（筹）',
  implementingUnit: unit,
  plan: `${unit}工业全域治理试点方案（示例）`,
  drawn: [{ from: '2021-11-30', why: '按街道范围划定（示例）' }],
  goals: [
    { year: 2021, text: '完成试点摸底（示例）', doneWhen: '治理清单印发（示例）' },
    { year: 2022, text: '完成首批地块治理（示例）', doneWhen: '通过区级验收（示例）' },
    { year: 2023, text: '完成全部地块治理（示例）', doneWhen: '通过区级验收（示例）' },
  ],
}));

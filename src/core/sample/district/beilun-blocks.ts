import { beilunEstates } from './beilun-estates';
import type { BlockSpec } from './block-spec';

const ways = ['腾挪拆除式改造', '梳理提升式改造', '环境优化式改造'] as const;

/** As many old industrial blocks in every unit as the printed table of 北仑 asks for: its old estates, five a year. */
export const beilunBlocks: readonly BlockSpec[] = beilunEstates
  .filter(({ name }) => name.includes('老工业区块'))
  .map(({ name, unit, park }, i): BlockSpec => {
    const year = 2024 + (i % 3);
    const owner = park ?? unit;
    return {
      program: 'beilun-2024',
      name,
      unit,
      ...(park ? { reports: park } : {}),
      estates: [name],
      startYear: year,
      endYear: 2026,
      direction: '空间整合、产业更新（示例）',
      modes: [ways[i % ways.length] ?? ways[0]],
      leadUnit: owner,
      implementingUnit: owner,
      plan: `${name}改造提升方案（示例）`,
      drawn: [{ from: `${year}-06-30`, why: '按改造提升方案划定（示例）' }],
      goals: [{ year, text: '启动改造提升（示例）', doneWhen: '方案批复并开工（示例）' }],
    };
  });

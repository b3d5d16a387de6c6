/** Parts of a program, in the order of the menu. */
export const sections = [
  { name: 'targets', label: '目标' },
  { name: 'tables', label: '任务表' },
  { name: 'standards', label: '标准' },
  { name: 'lists', label: '清单认定' },
  { name: 'work', label: '工作安排' },
  { name: 'modes', label: '方式状态' },
  { name: 'duties', label: '职责分工' },
  { name: 'provisions', label: '监测约束' },
  { name: 'grading', label: '综合评价' },
  { name: 'blocks', label: '区块' },
  { name: 'open', label: '口径待定' },
  { name: 'notes', label: '文本说明' },
  { name: 'packs', label: '方案包' },
] as const;

export type SectionName = (typeof sections)[number]['name'];

import type { Finding } from '../../core/finding/finding';

/** Where findings come from, as the panel and the sheet call it. */
export const originWords: Readonly<Record<Finding['origin'], string>> = {
  读入: '读入',
  质检: '检查',
  绘制: '绘制',
};

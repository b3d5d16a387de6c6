import type { ThemeKey } from '../../core/theme/theme-key';

export interface ThemeGroup {
  readonly title: string;
  readonly keys: readonly ThemeKey[];
}

/** The order of the menu. Every theme stands in exactly one group. */
export const themeGroups: readonly ThemeGroup[] = [
  { title: '亩均效益', keys: ['taxPerMu', 'valueAddedPerMu', 'outputPerMu'] },
  { title: '土地利用', keys: ['floorAreaRatio', 'idle', 'supply', 'landUse', 'tenure'] },
  { title: '清单与考核', keys: ['listing', 'track', 'progress'] },
  { title: '评价与主体', keys: ['grade', 'scale'] },
  { title: '核查', keys: ['areaGap'] },
];

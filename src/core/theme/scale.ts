/** One class of a theme. The key stands in addresses, the label on the screen. */
export interface ThemeClass {
  readonly key: string;
  readonly label: string;
}

/** How a figure is read and classed. The first class is always 无数据. */
export interface Scale {
  readonly title: string;
  /** Of the figure, `万元/亩`; empty where it has none. */
  readonly unit: string;
  /** How the figure is meant, for the foot of the legend. */
  readonly note: string;
  readonly classes: readonly ThemeClass[];
  classOf(value: number | string | null): number;
  /** The figure alone, without its unit; 无数据 where there is none. */
  format(value: number | string | null): string;
}

export const NO_DATA = '无数据';

export const noData: ThemeClass = { key: 'none', label: NO_DATA };

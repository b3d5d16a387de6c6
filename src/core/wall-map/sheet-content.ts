/** One class of the legend, as printed. */
export interface LegendLine {
  readonly label: string;
  readonly color: string;
  /** 无数据 is hatched, on the map and here. */
  readonly noData: boolean;
  readonly count: string;
  readonly mu: string;
}

/** Lines of the map the legend explains. */
export const lineKeys = ['unit', 'park', 'zone', 'block'] as const;

export type LineKey = (typeof lineKeys)[number];

/** Where a sheet's words about scale and place come from. */
export interface SheetPosition {
  readonly scale: number;
  /** Latitude at which the scale is true. */
  readonly lat: number;
}

/** All words of a sheet; an empty one is left out. */
export interface SheetContent {
  readonly title: string;
  readonly subtitle: string;
  readonly secret: string;
  readonly watermark: string;
  /** Invented data says so, whatever else is chosen. */
  readonly sample: boolean;
  readonly legend: {
    readonly title: string;
    readonly lines: readonly LegendLine[];
    readonly total: { readonly label: string; readonly count: string; readonly mu: string };
    readonly notes: readonly string[];
  };
  /** What units are coloured by; null where they are not. */
  readonly units: {
    readonly title: string;
    readonly classes: readonly { readonly label: string; readonly color: string }[];
  } | null;
  /** Idle land is hatched. */
  readonly hatched: boolean;
  /** Land a filter sets aside is drawn as an outline alone. */
  readonly aside: boolean;
  readonly lines: readonly LineKey[];
  /** Zone of 3° the land is surveyed in. */
  readonly zone: number;
  readonly notes: readonly { readonly name: string; readonly text: string }[];
}

export const SAMPLE_WORDS = '示例数据（虚构）· 示意边界';

import type { Cells, StreetGrid } from './street-grid';

/** A plot of an estate: the land lies in a township, and a park may report it. */
export interface Plot {
  readonly cells: readonly Cells[];
  readonly township: string;
  readonly platform?: '定海工业园区' | '水产品产业园区' | '粮油产业园区';
  readonly landUse: string;
  /** The vertex (from the end if negative) that a street cuts; only where no neighbour shares it. */
  readonly chamfer?: number;
  /** Cells-within fractions of what is cut out of the middle. */
  readonly hole?: readonly [i: number, j: number, size: number];
}

export interface Estate {
  readonly grid: StreetGrid;
  readonly plots: readonly Plot[];
}

const factory = { landUse: '工业用地' } as const;
const store = { landUse: '物流仓储用地' } as const;
const quay = { landUse: '港口码头用地' } as const;

const west = { ...factory, township: '008', platform: '定海工业园区' } as const;
const north = { ...factory, township: '105', platform: '水产品产业园区' } as const;
const south = { ...factory, township: '005' } as const;

/** Three invented estates. Cell 2–3 across is the street itself; lanes are stations left free. */
export const sampleEstates: readonly Estate[] = [
  {
    grid: {
      lon: 122.068,
      lat: 30.079,
      heading: 24,
      bend: -4.5,
      stations: [0, 95, 210, 330, 340, 425, 450, 560, 700, 850],
      offsets: [-225, -118, -15, 15, 42, 128, 240],
      seed: 11,
    },
    plots: [
      { ...west, cells: [[0, 1, 3, 5]], chamfer: 0 },
      { ...west, cells: [[1, 2, 3, 5]] },
      { ...west, cells: [[2, 3, 3, 6]] },
      { ...west, cells: [[0, 2, 5, 6]] },
      { ...west, cells: [[4, 5, 3, 5]] },
      { ...west, cells: [[5, 6, 3, 4]] },
      { ...west, cells: [[6, 7, 3, 5]] },
      { ...west, cells: [[4, 7, 5, 6]] },
      { ...west, cells: [[7, 9, 3, 6]], hole: [8.1, 4.7, 0.12] },
      { ...west, cells: [[0, 1, 1, 2]], chamfer: -1 },
      { ...west, cells: [[1, 3, 1, 2]], township: '009' },
      { ...west, cells: [[0, 2, 0, 1]], township: '009' },
      { ...west, cells: [[2, 3, 0, 1]], township: '009' },
      { ...west, cells: [[4, 6, 0, 2]], township: '009' },
      { ...west, cells: [[6, 7, 0, 2]], township: '009' },
      { ...west, cells: [[7, 8, 0, 2]], township: '009' },
    ],
  },
  {
    grid: {
      lon: 122.094,
      lat: 30.084,
      heading: -38,
      bend: 6,
      stations: [0, 70, 150, 160, 265, 288, 380, 520, 600],
      offsets: [-190, -90, -14, 14, 38, 105, 215],
      seed: 23,
    },
    plots: [
      { ...north, cells: [[0, 1, 3, 5]], chamfer: 0 },
      { ...north, cells: [[1, 2, 3, 5]] },
      { ...north, cells: [[0, 2, 5, 6]] },
      { ...north, cells: [[3, 4, 3, 5]] },
      { ...north, cells: [[4, 5, 3, 4]] },
      { ...north, cells: [[5, 6, 3, 6]] },
      { ...north, ...quay, cells: [[6, 8, 3, 6]] },
      { ...north, ...store, cells: [[0, 2, 1, 2]], chamfer: -1, platform: '粮油产业园区' },
      { ...north, ...store, cells: [[0, 2, 0, 1]], platform: '粮油产业园区' },
      { ...factory, township: '104', cells: [[3, 4, 1, 2]] },
      { ...factory, township: '104', cells: [[3, 4, 0, 1]] },
      { ...factory, township: '104', cells: [[4, 6, 1, 2]] },
      { ...factory, township: '104', cells: [[4, 6, 0, 1]] },
      { ...store, township: '104', cells: [[6, 7, 0, 2]] },
    ],
  },
  {
    grid: {
      lon: 122.0785,
      lat: 30.0668,
      heading: 71,
      bend: -7,
      stations: [0, 60, 130, 139, 230, 330, 440],
      offsets: [-160, -75, -11, 11, 90, 165],
      seed: 37,
    },
    plots: [
      { ...south, cells: [[0, 1, 3, 4]], chamfer: 0 },
      { ...south, cells: [[1, 2, 3, 5]] },
      {
        ...south,
        cells: [
          [3, 4, 3, 4],
          [3, 4, 1, 2],
        ],
      },
      { ...south, cells: [[4, 5, 3, 4]] },
      { ...south, cells: [[3, 5, 4, 5]] },
      { ...south, ...store, cells: [[5, 6, 3, 5]] },
      { ...south, cells: [[0, 2, 1, 2]] },
      { ...south, cells: [[0, 1, 0, 1]] },
      { ...south, cells: [[4, 5, 0, 2]] },
      { ...south, ...store, cells: [[5, 6, 0, 2]], township: '007' },
    ],
  },
];

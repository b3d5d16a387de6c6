/** 亩均税收, 万元/亩, by share of firms. A few have more refunded than they paid, a few pay nothing. */
export const taxPerMuTable = [
  [0, -2.4],
  [0.015, -0.15],
  [0.0151, 0],
  [0.04, 0],
  [0.06, 0.15],
  [0.14, 1.6],
  [0.25, 3],
  [0.35, 4],
  [0.45, 5],
  [0.63, 8],
  [0.77, 12],
  [0.92, 30],
  [0.98, 52],
  [1, 95],
] as const;

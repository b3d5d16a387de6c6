/** What the map can be coloured by, in the order of the menu. */
export const themeKeys = [
  'taxPerMu',
  'valueAddedPerMu',
  'outputPerMu',
  'floorAreaRatio',
  'idle',
  'supply',
  'landUse',
  'tenure',
  'grade',
  'scale',
  'areaGap',
  'listing',
  'track',
  'progress',
] as const;

export type ThemeKey = (typeof themeKeys)[number];

export function isThemeKey(text: string): text is ThemeKey {
  return (themeKeys as readonly string[]).includes(text);
}

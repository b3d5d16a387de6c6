/**
 * Fonts of the machine itself: the style names no glyph server, so the engine draws every character with these. The
 * later ones carry rare characters (㶲, 𬒗) the system font may lack.
 */
export const localFonts = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'sans-serif',
];

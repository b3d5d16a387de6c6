/** GB/T 9704—2012: the page of an official paper, in twentieths of a point where nothing else is said. */
const perMm = 1440 / 25.4;
export const twips = (mm: number) => Math.round(mm * perMm);

export const PAGE = { width: twips(210), height: twips(297) } as const;
/** 天头 37, 订口 28; what is left is 156 × 225. */
export const MARGIN = {
  top: twips(37),
  left: twips(28),
  right: twips(26),
  bottom: twips(35),
  header: twips(20),
  /** The number stands 7 mm below the type area. */
  footer: twips(23),
} as const;
export const TYPE_WIDTH_MM = 156;
export const TYPE_HEIGHT_MM = 225;
/** 22 lines a page. */
export const LINE = Math.floor(twips(TYPE_HEIGHT_MM) / 22);
/** 28 letters a line: each gives up a quarter of a point of its 16. */
export const LETTER_SPACE = -5;

/** Sizes in half points. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, small: 18 } as const;

/** Faces as the standard names them, and what stands in where a machine lacks them. */
export const FACE = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
  latin: 'Times New Roman',
} as const;

export const fallbacks: Readonly<Record<string, readonly string[]>> = {
  [FACE.title]: ['方正小标宋_GBK', '小标宋', '华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  [FACE.body]: ['仿宋', 'FangSong', '华文仿宋', 'Noto Serif CJK SC'],
  [FACE.first]: ['SimHei', '方正黑体_GBK', 'Noto Sans CJK SC'],
  [FACE.second]: ['楷体', 'KaiTi', '华文楷体', 'Noto Serif CJK SC'],
  [FACE.number]: ['SimSun', 'Noto Serif CJK SC'],
};

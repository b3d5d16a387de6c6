/** The geodetic datums a Chinese file may stand on. */
export type Datum = 'cgcs2000' | 'wgs84' | 'xian80' | 'beijing54' | 'new-beijing54';

/** Tried in this order: 新北京54 before 北京54, whose name it contains. */
const NAMES: readonly (readonly [Datum, RegExp])[] = [
  ['new-beijing54', /newbeijing|新(?:1954|54)?年?北京/],
  ['xian80', /xi'?an(?:19)?80|iag(?:19)?75|西安(?:19)?80|西安坐标|80年?(?:国家大地|西安)/],
  [
    'beijing54',
    /beijing(?:19)?54|krass?ovsky|krass?owsky|北京(?:19)?54|北京坐标|54年?(?:国家大地|北京)/,
  ],
  ['cgcs2000', /cgcs2000|chinageodetic|china2000|2000国家大地|国家2000|大地2000/],
  ['wgs84', /wgs(?:19)?84/],
];

/** Which datum a name, a .prj text or a header line speaks of; null when none is named. */
export function datumOfText(text: string): Datum | null {
  const plain = plainText(text);
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Lower case without the spaces, underscores, dashes and slashes that every writer sets differently. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(/[\s_\-/]+/g, '');
}

/** EPSG codes by old datum, inclusive ranges, from EPSG v11. 21473–21483 are the withdrawn forms of 21453–21463. */
const OLD_EPSG: readonly (readonly [Datum, number, number])[] = [
  ['xian80', 4610, 4610],
  ['xian80', 2327, 2390],
  ['beijing54', 4214, 4214],
  ['beijing54', 2401, 2442],
  ['beijing54', 21413, 21423],
  ['beijing54', 21453, 21463],
  ['beijing54', 21473, 21483],
  ['new-beijing54', 4555, 4555],
  ['new-beijing54', 4568, 4589],
  ['new-beijing54', 4652, 4656],
  ['new-beijing54', 4766, 4800],
  ['new-beijing54', 4812, 4812],
  ['new-beijing54', 4822, 4822],
];

/** The old datum behind an EPSG code, or null. */
export function oldDatumOfEpsg(epsg: number): Datum | null {
  return OLD_EPSG.find(([, from, to]) => epsg >= from && epsg <= to)?.[0] ?? null;
}

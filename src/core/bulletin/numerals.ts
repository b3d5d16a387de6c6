const digits = '〇一二三四五六七八九';

/** 一 … 九十九, as headings are numbered. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return tens > 0 && ones === 0 ? head : `${head}${digits[ones]}`;
}

/** 一、总体进展 */
export function firstHeading(number: number, text: string) {
  return { kind: 'heading', level: 1, text: `${chineseNumber(number)}、${text}` } as const;
}

/** （一）盘活土地 */
export function secondHeading(number: number, text: string) {
  return { kind: 'heading', level: 2, text: `（${chineseNumber(number)}）${text}` } as const;
}

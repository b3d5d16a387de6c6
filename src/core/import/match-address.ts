/** An address as it is compared. */
export interface Address {
  /** All of it but province, city, district and township. */
  readonly whole: string;
  /** Road, lane or village; empty where none is named. */
  readonly road: string;
  /** House numbers, first to last; null where none is given. */
  readonly from: number | null;
  readonly to: number | null;
}

const ROAD = /^(.*?(?:大道|公路|路|街|巷|弄|里|线|村|社区|工业区|园区|开发区|区块))(.*)$/u;
const NUMBER = /^[^\d]{0,4}?(\d{1,5})(?:号)?(?:-(\d{1,5}))?/u;
/** 八十八号, and 十二至十八号; 八一路 is a name. */
const FIGURES = /[〇零一二三四五六七八九十百]+(?=号|[-至到][〇零一二三四五六七八九十百\d]+号)/gu;
const DIGITS = '〇一二三四五六七八九';

/** Reads road and number out of an address; `places` are words of the district, longest first. */
export function readAddress(text: string, places: readonly string[]): Address | null {
  const whole = withoutPlaces(plainAddress(text), places);
  if (whole.length < 2) return null;
  const [, road = '', rest = ''] = ROAD.exec(whole) ?? [];
  // 开发区中兴路 is known by its road, 星马村 by itself.
  const inner = ROAD.exec(rest);
  const named = inner && /^\D/u.test(rest) && !/号/u.test(inner[1] as string) ? inner : null;
  const number = NUMBER.exec(named ? (named[2] as string) : rest);
  const from = number ? Number(number[1]) : null;
  const last = number?.[2] ? Number(number[2]) : from;
  return {
    whole,
    road: named ? (named[1] as string) : road,
    from,
    // 88-2号 is a door of 88, 12-18号 a row of houses.
    to: last !== null && from !== null && last > from ? last : from,
  };
}

/** Half-width, without blanks and brackets; numbers in figures. Done twice it is the same. */
export function plainAddress(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[—–－~～]+/gu, '-')
    .replace(/[\s()[\]{}<>《》【】〔〕“”"'·,，、。.;；:：]/gu, '')
    .replace(/#/gu, '号')
    .replace(FIGURES, (word) => figureOf(word))
    .replace(/(\d)[至到](?=\d)/gu, '$1-')
    .normalize('NFKC');
}

function withoutPlaces(plain: string, places: readonly string[]): string {
  let rest = plain.replace(/^.{2,3}省/u, '').replace(/^.{2,3}市(?=.{3,})/u, '');
  for (let more = true; more; ) {
    const place = places.find((one) => rest.startsWith(one) && rest.length > one.length + 1);
    more = place !== undefined;
    if (place === undefined) break;
    rest = rest.slice(place.length).replace(/^(?:街道|镇|乡|区|县|市)(?=.{2,})/u, '');
  }
  return rest
    .replace(/^.{1,3}(?:区|县)(?=.{1,4}(?:镇|街道|乡))/u, '')
    .replace(/^.{1,3}(?:镇|街道|乡)(?=.{2,})/u, '');
}

/** 八十八 for 88; up to hundreds. */
function figureOf(word: string): string {
  if (!/[十百]/u.test(word)) {
    return Array.from(word.replace(/零/gu, '〇'), (letter) => DIGITS.indexOf(letter)).join('');
  }
  let [sum, digit] = [0, 0];
  for (const letter of word.replace(/[零〇]/gu, '')) {
    if (letter === '百' || letter === '十') {
      sum += (digit || 1) * (letter === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(letter);
  }
  return String(sum + digit);
}

import { type Address, readAddress } from './match-address';
import type { PairSink } from './match-evidence';
import type { FirmToMatch, LandToMatch } from './match-input';

/** More parcels at one address than this tell nothing. */
const MOST = 5;

/** By road and number. 地址 of a firm is where it works or where it is registered; it never says whose the land is. */
export function byAddresses(
  firms: readonly FirmToMatch[],
  land: readonly LandToMatch[],
  places: readonly string[],
  { add }: PairSink,
): void {
  const wholes = new Map<string, number[]>();
  const roads = new Map<string, { readonly at: number; readonly address: Address }[]>();
  for (const [at, { location }] of land.entries()) {
    const address = location ? readAddress(location, places) : null;
    if (!address) continue;
    put(wholes, address.whole, at);
    if (address.road) put(roads, address.road, { at, address });
  }
  for (const list of roads.values())
    list.sort((a, b) => (a.address.from ?? 0) - (b.address.from ?? 0));
  for (const [firm, { address: text }] of firms.entries()) {
    const address = text ? readAddress(text, places) : null;
    if (!address) continue;
    const told = (place: number, score: number, why: string) =>
      add(firm, place, { kind: 'address', score, why, owner: false, certain: false });
    const same = wholes.get(address.whole) ?? [];
    const exact = new Set(same.length <= MOST ? same : []);
    for (const place of exact) told(place, 0.75, `地址与坐落同为“${address.whole}”`);
    const onRoad = roads.get(address.road) ?? [];
    const number = address.from;
    if (number !== null) {
      const near = spanning(onRoad, number, address.to ?? number);
      if (near.length > MOST) continue;
      for (const { at, address: other } of near) {
        if (exact.has(at)) continue;
        const one = other.from === number && other.to === other.from;
        const of = `${other.road}${other.from}${other.to === other.from ? '' : `-${other.to}`}号`;
        told(at, one ? 0.7 : 0.6, one ? `地址同为“${of}”` : `地址门牌在坐落“${of}”之内`);
      }
    } else if (onRoad.length === 1 && !exact.has(onRoad[0]?.at as number)) {
      told(onRoad[0]?.at as number, 0.3, `地址同在“${address.road}”，未写门牌`);
    }
  }
}

type OnRoad = { readonly at: number; readonly address: Address };

/** Parcels whose numbers meet these; the list is ordered by first number. Rows of houses are short. */
function spanning(list: readonly OnRoad[], from: number, to: number): OnRoad[] {
  const ROW = 60;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.address.from ?? 0) < from - ROW) low = middle + 1;
    else high = middle;
  }
  const met: OnRoad[] = [];
  for (let at = low; at < list.length; at++) {
    const one = list[at] as OnRoad;
    const { from: first, to: last } = one.address;
    if (first === null) continue;
    if (first > to) break;
    if ((last ?? first) >= from) met.push(one);
    if (met.length > MOST) break;
  }
  return met;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

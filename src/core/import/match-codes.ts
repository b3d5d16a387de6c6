import type { PairSink } from './match-evidence';
import type { FirmToMatch, LandToMatch } from './match-input';

/** A 28-digit 不动产单元号 begins with the 19 digits of its parcel. */
const PARCEL_DIGITS = 19;
/** The 组织机构代码 within a 统一社会信用代码. */
const ORG = [8, 17] as const;

/** By the code of the land the ledger names, and by the code of its 权利人. */
export function byCodes(
  firms: readonly FirmToMatch[],
  land: readonly LandToMatch[],
  { add }: PairSink,
): void {
  const landBy = new Map<string, number[]>();
  for (const [at, { code }] of land.entries()) {
    if (code) put(landBy, plainCode(code).slice(0, PARCEL_DIGITS), at);
  }
  const firmBy = new Map<string, number[]>();
  for (const [at, { uscc, codes }] of firms.entries()) {
    const plain = plainCode(uscc);
    if (plain.length === 18) {
      put(firmBy, plain, at);
      put(firmBy, plain.slice(...ORG), at);
    } else if (plain) put(firmBy, plain, at);
    for (const code of codes) {
      const wanted = plainCode(code);
      for (const place of landBy.get(wanted.slice(0, PARCEL_DIGITS)) ?? []) {
        const same = plainCode(land[place]?.code ?? '') === wanted;
        const why = same ? `台账所列宗地代码 ${code}` : `台账所列不动产单元号 ${code} 在该宗地内`;
        add(at, place, { kind: 'code', score: same ? 1 : 0.97, why, owner: true, certain: true });
      }
    }
  }
  for (const [place, { holderUscc }] of land.entries()) {
    const wanted = plainCode(holderUscc);
    if (wanted === '') continue;
    const found = firmBy.get(wanted) ?? [];
    const whole = wanted.length === 18;
    const what = whole ? '统一社会信用代码' : '组织机构代码';
    for (const firm of found) {
      add(firm, place, {
        kind: 'code',
        score: whole ? 1 : 0.95,
        why: `权利人${what} ${wanted}`,
        owner: true,
        certain: found.length === 1,
      });
    }
  }
}

function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

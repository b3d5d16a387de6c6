/** The alphabet of 统一社会信用代码: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Says what is wrong with a 统一社会信用代码, or null. An empty code is unknown, not wrong. Some
 * lawful codes of the early pilots fail the check digit, so the answer may only ever warn.
 */
export function checkUscc(uscc: string): string | null {
  if (uscc === '') return null;
  if (uscc.length !== 18) return `应为 18 位，实为 ${uscc.length} 位`;
  const values = Array.from(uscc, (letter) => ALPHABET.indexOf(letter));
  const bad = values.indexOf(-1);
  if (bad >= 0) return `第 ${bad + 1} 位“${uscc.charAt(bad)}”不是代码所用的字符`;
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  const expected = ALPHABET.charAt((31 - (sum % 31)) % 31);
  return expected === uscc.charAt(17) ? null : `校验位应为 ${expected}，实为 ${uscc.charAt(17)}`;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * A 统一社会信用代码 of a firm that does not exist: no register issues bodies beginning with XN. The
 * check digit is right, or with `wrong` the next one.
 */
export function sampleUscc(district: string, number: number, wrong: boolean): string {
  const body = `91${district}XN${String(number).padStart(7, '0')}`;
  let sum = 0;
  let weight = 1;
  for (const letter of body) {
    sum += ALPHABET.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  const digit = (31 - (sum % 31) + (wrong ? 1 : 0)) % 31;
  return body + ALPHABET.charAt(digit);
}

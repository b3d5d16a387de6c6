/**
 * The sum of figures as they are printed, to the last digit: 0.5 + 4.2 is 4.7 and never 4.699999999999999. Digits are
 * added as whole numbers, so that no tolerance is needed.
 */
export function exactSum(values: readonly number[]): string {
  const decimals = values.map(decimalOf);
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places));
  const sum = decimals.reduce(
    (total, { digits, places: own }) => total + digits * 10n ** BigInt(places - own),
    0n,
  );
  return print(sum, places);
}

/** The printed form both sides of a comparison are brought to. */
export function exactly(value: number): string {
  return exactSum([value]);
}

function decimalOf(value: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

function print(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const figures = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = figures.slice(0, figures.length - places);
  const fraction = figures.slice(figures.length - places).replace(/0+$/, '');
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`);
}

import { formatNumber } from '../../core/quantity';

/** Two figures as they are shown, one to be divided by the other. */
export interface Quotient {
  readonly top: string;
  readonly bottom: string;
}

/** Beyond this no digit of a ledger is left. */
const MOST_DECIMALS = 8;

/**
 * Both terms with as many decimals as it takes for a calculator to give the value that stands beside them, digit for
 * digit; never fewer than asked for. `times` is 100 where the value is a percentage.
 */
export function quotient(
  top: number,
  bottom: number,
  [topDecimals, bottomDecimals]: readonly [number, number],
  times = 1,
  decimals = 2,
): Quotient {
  const wanted = formatNumber((top / bottom) * times, decimals);
  for (let more = 0; ; more++) {
    const shown = [
      formatNumber(top, topDecimals + more),
      formatNumber(bottom, bottomDecimals + more),
    ] as const;
    const [a, b] = shown.map((text) => Number(text.replaceAll(',', ''))) as [number, number];
    const checks = formatNumber((a / b) * times, decimals) === wanted;
    if (checks || topDecimals + more >= MOST_DECIMALS) return { top: shown[0], bottom: shown[1] };
  }
}

/** Units and the printed form of figures. 1 亩 is exactly 2000/3 m²; no rounded constant is used. */
export function muFromM2(m2: number): number {
  return (m2 * 3) / 2000;
}

export function m2FromMu(mu: number): number {
  return (mu * 2000) / 3;
}

export function hectareFromM2(m2: number): number {
  return m2 / 10000;
}

export function m2FromHectare(hectare: number): number {
  return hectare * 10000;
}

export function muFromHectare(hectare: number): number {
  return hectare * 15;
}

export function wanFromYuan(yuan: number): number {
  return yuan / 10000;
}

/** What stands where a figure is not known. Never 0: an unknown tax is not a tax of nothing. */
export const UNKNOWN = '未知';

type Figure = number | null | undefined;

/** 12,345.60 — thousands separated, decimals fixed, halves away from zero as a clerk rounds. */
export function formatNumber(value: Figure, decimals: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return UNKNOWN;
  const [whole = '0', fraction] = roundTo(Math.abs(value), decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/**
 * Rounds the decimal a person sees, not the binary beneath it: 1.005 gives 1.01. `toFixed` alone gives 1.00.
 */
export function roundTo(value: number, decimals: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude < 1e15)) return value;
  const shifted = Math.round(Number(shiftDecimal(Number(magnitude.toPrecision(15)), decimals)));
  return Math.sign(value) * Number(shiftDecimal(shifted, -decimals));
}

export function formatM2(m2: Figure): string {
  return withUnit(formatNumber(m2, 2), ' m²');
}

export function formatMu(mu: Figure): string {
  return withUnit(formatNumber(mu, 2), ' 亩');
}

export function formatHectare(hectare: Figure): string {
  return withUnit(formatNumber(hectare, 4), ' 公顷');
}

export function formatWan(wan: Figure): string {
  return withUnit(formatNumber(wan, 2), ' 万元');
}

export function formatWanPerMu(wanPerMu: Figure): string {
  return withUnit(formatNumber(wanPerMu, 2), ' 万元/亩');
}

/** A rate given as a fraction (0.5), printed to one per cent. */
export function formatRate(rate: Figure): string {
  return withUnit(formatNumber(typeof rate === 'number' ? rate * 100 : rate, 0), '%');
}

export function formatFar(far: Figure): string {
  return formatNumber(far, 2);
}

/**
 * A sum that does not depend on the order of its terms in any digit that is shown (Neumaier), freed of binary dust:
 * 0.1 + 0.2 is 0.3, so a total that prints 50 also equals 50.
 */
export function sumOf(values: readonly number[]): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** The same, term by term. */
export class Sum {
  private sum = 0;
  private lost = 0;

  add(value: number): void {
    const { sum } = this;
    const next = sum + value;
    this.lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.sum = next;
  }

  get value(): number {
    return Number((this.sum + this.lost).toPrecision(15));
  }
}

/** The sum if every term is known, else null: an unknown part makes the whole unknown (A5). */
export function sumOfKnown(values: readonly Figure[]): number | null {
  const known = values.filter((value): value is number => typeof value === 'number');
  return known.length === values.length ? sumOf(known) : null;
}

function withUnit(digits: string, unit: string): string {
  return digits === UNKNOWN ? digits : digits + unit;
}

/** Moves the decimal point in the printed form, where it costs no binary error. */
function shiftDecimal(value: number, places: number): string {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return `${digits}e${Number(exponent) + places}`;
}

interface Unit {
  readonly names: readonly string[];
  readonly sort: 'area' | 'money' | 'per-area' | 'plain';
  /** How many of the sort's base it is, as a fraction: 1 亩 is 2000/3 m², and no rounded constant is used. */
  readonly size: readonly [number, number];
}

const units: readonly Unit[] = [
  { names: ['平方米', '㎡', 'm²', 'm2', '平米'], sort: 'area', size: [1, 1] },
  { names: ['亩'], sort: 'area', size: [2000, 3] },
  { names: ['公顷', 'ha'], sort: 'area', size: [10_000, 1] },
  { names: ['平方公里', 'km²', 'km2'], sort: 'area', size: [1_000_000, 1] },
  { names: ['元'], sort: 'money', size: [1, 1] },
  { names: ['万元', '万'], sort: 'money', size: [10_000, 1] },
  { names: ['亿元', '亿'], sort: 'money', size: [100_000_000, 1] },
  { names: ['元/亩'], sort: 'per-area', size: [3, 2000] },
  { names: ['万元/亩', '万/亩', '万元每亩'], sort: 'per-area', size: [15, 1] },
  { names: ['万元/公顷', '万/公顷'], sort: 'per-area', size: [1, 1] },
  { names: ['元/平方米', '元/㎡', '元/m²'], sort: 'per-area', size: [1, 1] },
  { names: [''], sort: 'plain', size: [1, 1] },
  { names: ['%'], sort: 'plain', size: [1, 100] },
];

const byName = new Map(units.flatMap((unit) => unit.names.map((name) => [name, unit])));
const longestFirst = [...byName.keys()].filter(Boolean).sort((a, b) => b.length - a.length);

/** The unit as it is written out, or null when there is no such unit: ㎡ is 平方米. */
export function unitNamed(text: string): string | null {
  return byName.get(text.toLowerCase())?.names[0] ?? null;
}

/** The unit word that begins at a place; `own` is a unit only this field has: 人, 吨标准煤. */
export function unitAt(text: string, at: number, own: string): string | null {
  const here = text.slice(at, at + 12).toLowerCase();
  const known = longestFirst.find((name) => here.startsWith(name)) ?? null;
  return own !== '' && here.startsWith(own) && own.length >= (known?.length ?? 0) ? own : known;
}

/** A figure in one unit told in another; null when the two do not measure the same. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const [a, b] = [byName.get(from), byName.get(to)];
  if (!a || !b || a.sort !== b.sort) return null;
  return (value * (a.size[0] * b.size[1])) / (a.size[1] * b.size[0]);
}

/** 亩均税收 < 3万元: of a figure by the mu, an amount of money is meant by the mu. */
export function byOwnLand(unit: string, own: string): string {
  const byMu = `${unit}/亩`;
  const money = byName.get(unit)?.sort === 'money';
  return money && own.endsWith('/亩') && byName.has(byMu) ? byMu : unit;
}

/** What may be written after a figure of this unit, for words to people. */
export function unitsLike(unit: string): readonly string[] {
  const sort = byName.get(unit)?.sort;
  if (!sort || sort === 'plain') return unit ? [unit] : [];
  return units.filter((one) => one.sort === sort).map(({ names }) => names[0] ?? '');
}

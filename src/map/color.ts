/**
 * The style engine reads a narrower language than CSS: a browser may answer `color(srgb …)` where a token was mixed,
 * which is rewritten here.
 */
export function plainColor(computed: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(computed);
  if (!mixed) return computed;
  const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(Number(part) * 255));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}

/** A share of the second colour in the first; both as browsers compute them, `rgb(…)` or `rgba(…)`. */
export function mixColors(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  if (!from || !to) return a;
  const mixed = from.map((value, i) => value + ((to[i] as number) - value) * share);
  const [red, green, blue] = mixed.map(Math.round);
  return `rgba(${red}, ${green}, ${blue}, ${Number((mixed[3] as number).toFixed(3))})`;
}

function channels(color: string): number[] | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return null;
  return [...parts.slice(0, 3), parts[3] ?? 1];
}

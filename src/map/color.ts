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

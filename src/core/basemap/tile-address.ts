/** Where one tile is to be had. `{-y}` counts rows from the south, as TMS does. */
export function tileAddress(template: string, z: number, x: number, y: number): string {
  const values: Readonly<Record<string, number>> = { z, x, y, '-y': 2 ** z - 1 - y };
  return template.replace(/\{(-?[xyz])\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The names WMTS gives the three places, as our own. */
export function plainTemplate(address: string): string {
  return address
    .trim()
    .replace(/\{TileMatrix\}/gi, '{z}')
    .replace(/\{TileRow\}/gi, '{y}')
    .replace(/\{TileCol\}/gi, '{x}');
}

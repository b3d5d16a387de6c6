/** The number PMTiles gives a tile: zooms one after the other, each along a Hilbert curve. */
export function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3;
  let [column, row] = [x, y];
  for (let half = 2 ** (z - 1); half >= 1; half /= 2) {
    const right = column & half ? 1 : 0;
    const low = row & half ? 1 : 0;
    id += half * half * ((3 * right) ^ low);
    if (low) continue;
    if (right) [column, row] = [half - 1 - column, half - 1 - row];
    [column, row] = [row, column];
  }
  return id;
}

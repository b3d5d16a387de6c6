export function tileId(z: number, x: number, y: number): number;

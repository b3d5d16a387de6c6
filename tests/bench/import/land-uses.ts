import { classOfRow } from '../map/land';

export const USES = [
  '工业用地',
  '物流仓储用地',
  '港口码头用地',
  '采矿盐田用地',
  '商业服务业用地',
  '公用设施用地',
] as const;

/** 用途 of a row of the file, the same all over a block, so that it can be judged where parcels are a pixel or two. */
export function landUseAt(row: number): string {
  return USES[classOfRow(row, 0) % USES.length] as string;
}

/** What can be wrong with the rings of a polygon. */
export type RingFaultCode =
  | 'coordinate-not-finite'
  | 'coordinate-out-of-range'
  | 'too-few-points'
  | 'repeated-vertex'
  | 'spike'
  | 'zero-area'
  | 'self-crossing'
  | 'self-touching'
  | 'hole-outside'
  | 'hole-crossing-outer'
  | 'holes-crossing'
  | 'polygons-overlapping';

export interface RingFault {
  readonly code: RingFaultCode;
  /** The ring it was found in, by its number in the geometry. */
  readonly ring: number;
  /** Where to look; null when the fault is that there is no such place. */
  readonly place: readonly [lon: number, lat: number] | null;
  readonly why: string;
}

const WHY: Readonly<Record<RingFaultCode, string>> = {
  'coordinate-not-finite': '坐标不是有效数字',
  'coordinate-out-of-range': '坐标超出经纬度范围，可能是平面坐标未转换或经纬度写反',
  'too-few-points': '环的不重复顶点少于 3 个，不能构成面',
  'repeated-vertex': '相邻顶点重复（间距小于 0.1 毫米）',
  spike: '存在尖刺：边线原路折返',
  'zero-area': '环的面积为零',
  'self-crossing': '边线自相交',
  'self-touching': '边线与自身相接',
  'hole-outside': '内环（孔洞）不在外环之内',
  'hole-crossing-outer': '内环（孔洞）与外环相交',
  'holes-crossing': '两个内环（孔洞）相交或重叠',
  'polygons-overlapping': '同一图形的两个部分相互重叠',
};

export function ringFault(code: RingFaultCode, ring: number, place: RingFault['place']): RingFault {
  return { code, ring, place, why: WHY[code] };
}

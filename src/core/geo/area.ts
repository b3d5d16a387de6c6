/**
 * How an area came about. `geodesic` is what is compared and exported; `survey2008` is 国土调查办发〔2008〕32号;
 * `plane` is measured in the district's own 3° zone; `turf` is the live readout; `registered` stands in the certificate.
 */
export type AreaMethod = 'geodesic' | 'survey2008' | 'plane' | 'turf' | 'registered';

/** A method that measures a shape; a registered area is read, never measured. */
export type MeasuringMethod = Exclude<AreaMethod, 'registered'>;

/** An area never travels without its method (A14). */
export interface Area {
  readonly m2: number;
  readonly method: AreaMethod;
}

export const AREA_METHOD_LABEL: Readonly<Record<AreaMethod, string>> = {
  geodesic: '椭球面积（CGCS2000 大地线）',
  survey2008: '椭球面积（国土调查办发〔2008〕32号公式）',
  plane: '平面面积（高斯-克吕格 3 度带）',
  turf: '实时估算（球面，约大 0.11%）',
  registered: '登记面积（证载）',
};

/** The two methods an area may be compared or exported by; the label says which (A14). */
export function isEllipsoidal(area: Area): boolean {
  return area.method === 'geodesic' || area.method === 'survey2008';
}

/** `a − b` in m² when both were measured alike, else null: a difference of methods is no difference of land. */
export function differenceM2(a: Area, b: Area): number | null {
  return a.method === b.method ? a.m2 - b.m2 : null;
}

/** The same across methods, for the one place where that is wanted: measured against registered. */
export interface AreaComparison {
  readonly differenceM2: number;
  /** Of the second area; null when that is zero. */
  readonly ratio: number | null;
  readonly methods: readonly [AreaMethod, AreaMethod];
}

export function compareAcrossMethods(a: Area, b: Area): AreaComparison {
  const difference = a.m2 - b.m2;
  const ratio = b.m2 === 0 ? null : difference / b.m2;
  return { differenceM2: difference, ratio, methods: [a.method, b.method] };
}

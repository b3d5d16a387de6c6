import { AREA_METHOD_LABEL } from '../geo/area';
import { muFromM2, roundTo } from '../quantity';
import type { RecordColumn } from './record-column';

export interface AreaSources {
  /** On the ellipsoid, by the id of the outline. */
  readonly areaM2: (id: string) => number | null;
  /** On the plane of the district's grid. */
  readonly planeM2: (id: string) => number | null;
  /** 41: the zone of that grid. */
  readonly zone: number;
}

const geodesic = AREA_METHOD_LABEL.geodesic.replace(/^椭球面积（|）$/g, '');

/** Measured areas, each headed by how it was measured (A14). */
export function areaColumns<T extends { readonly id: string }>({
  areaM2,
  planeM2,
  zone,
}: AreaSources): RecordColumn<T>[] {
  const head = { kind: 'number', decimals: 2 } as const;
  return [
    {
      name: `椭球面积（亩，${geodesic}）`,
      short: 'TQMJ_MU',
      ...head,
      read: ({ id }) => inMu(areaM2(id)),
    },
    {
      name: `椭球面积（平方米，${geodesic}）`,
      short: 'TQMJ_M2',
      ...head,
      read: ({ id }) => rounded(areaM2(id)),
    },
    {
      name: `平面面积（平方米，高斯-克吕格 3 度带第 ${zone} 带）`,
      short: 'PMMJ_M2',
      ...head,
      read: ({ id }) => rounded(planeM2(id)),
    },
  ];
}

export function inMu(m2: number | null): number | null {
  return m2 === null ? null : rounded(muFromM2(m2));
}

export function rounded(figure: number | null): number | null {
  return figure === null ? null : roundTo(figure, 2);
}

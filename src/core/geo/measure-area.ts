import { isRefusal, type Refusal, refuse } from '../refusal';
import type { Area, MeasuringMethod } from './area';
import type { Crs } from './crs/crs';
import { geodesicAreaM2 } from './geodesic-area';
import type { Geometry } from './geometry';
import { ownGrid, planeAreaM2 } from './plane-area';
import { surveyAreaM2 } from './survey-area';
import { turfAreaM2 } from './turf-area';

/** The ellipsoidal area with its label: what is compared and exported (A14). */
export function areaOf(
  geometry: Geometry,
  method: Exclude<MeasuringMethod, 'plane'> = 'geodesic',
): Area {
  if (method === 'geodesic') return { m2: geodesicAreaM2(geometry), method };
  if (method === 'survey2008') return { m2: surveyAreaM2(geometry), method };
  return { m2: turfAreaM2(geometry), method };
}

/** The plane area in a grid, by default that of the shape's own 3° zone. Only a shape in China has one. */
export function planeAreaOf(geometry: Geometry, grid?: Crs): Area | Refusal {
  const chosen = grid ?? ownGrid(geometry) ?? outsideChina();
  if (isRefusal(chosen)) return chosen;
  if (chosen.kind !== 'gauss-kruger') return notAGrid(chosen);
  return { m2: planeAreaM2(geometry, chosen), method: 'plane' };
}

function outsideChina(): Refusal {
  return refuse(
    'outside-china',
    '图形不在我国 3 度带（73.5°E—136.5°E）范围内，没有对应的投影带',
    '请检查坐标是否写反或带号是否有误',
  );
}

function notAGrid(crs: Crs): Refusal {
  return refuse(
    'not-a-grid',
    `${crs.name}不是高斯-克吕格平面坐标系，不能量算平面面积`,
    '请选择本地所在的 3 度带坐标系',
  );
}

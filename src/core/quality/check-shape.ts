import { forEachEdge } from '../geo/distance';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { labelPoint } from '../geo/label-point';
import { metresPerDegree } from '../geo/local-metres';
import type { RingFault } from '../geo/ring-fault';
import { checkRings } from '../geo/ring-validity';
import type { Parcel } from '../parcel/parcel';
import { formatM2, formatMu, formatNumber, muFromM2 } from '../quantity';
import type { Fault } from './finding-draft';

/** Either is enough: of a small plot the share tells, of a large one the land. */
const MAX_SHARE = 0.01;
const MAX_MU = 1;
/** Smallest patch of built-up land that surveys map. */
const SMALLEST_M2 = 200;
/** Narrower on average is no plot: it is left over from a cut. */
const NARROW_M = 1;

type Certified = Pick<Parcel, 'registeredM2'>;

/** Faults of an outline. Its area is judged only once its rings are sound. */
export function checkShape(parcel: Certified, geometry: Geometry | undefined): Fault[] {
  if (!geometry || geometry.rings.length === 0) {
    const why = '没有图形，无法上图和量算面积。';
    return [{ rule: 'shape.missing', severity: 'error', place: null, why }];
  }
  const faults = oneOfEach(checkRings(geometry));
  if (faults.some((fault) => fault.severity === 'error')) return faults;
  const measured = geodesicAreaM2(geometry);
  return [
    ...faults,
    ...checkArea(parcel, measured, geometry),
    ...checkSmall(measured, geometry),
    ...checkNarrow(measured, geometry),
    ...checkParts(geometry),
  ];
}

/** A broken outline crosses itself many times: one finding with the number, at the first place. */
function oneOfEach(found: readonly RingFault[]): Fault[] {
  const codes = [...new Set(found.map((fault) => fault.code))];
  return codes.map((code) => {
    const same = found.filter((fault) => fault.code === code);
    const number = same.length > 1 ? `，共 ${same.length} 处` : '';
    return {
      rule: `shape.${code}`,
      severity: code === 'repeated-vertex' ? 'warning' : 'error',
      place: same.find((fault) => fault.place)?.place ?? null,
      why: `${same[0]?.why}${number}。`,
    };
  });
}

function checkArea({ registeredM2 }: Certified, measured: number, geometry: Geometry): Fault[] {
  if (registeredM2 === null) return [];
  const off = Math.abs(measured - registeredM2);
  const share = registeredM2 > 0 ? off / registeredM2 : null;
  if (share !== null && share <= MAX_SHARE && muFromM2(off) <= MAX_MU) return [];
  const percent = share === null ? '' : `，为登记面积的 ${formatNumber(share * 100, 2)}%`;
  const why =
    `图形面积 ${formatM2(measured)}（CGCS2000 椭球面），证载登记面积 ${formatM2(registeredM2)}，` +
    `相差 ${formatM2(off)}（${formatMu(muFromM2(off))}${percent}），超过登记面积的 1% 或 1 亩。`;
  return [{ rule: 'area.differs', severity: 'warning', place: labelPoint(geometry), why }];
}

function checkSmall(measured: number, geometry: Geometry): Fault[] {
  if (measured >= SMALLEST_M2) return [];
  const size = `${formatM2(measured)}（CGCS2000 椭球面）`;
  const why = `图形面积仅 ${size}，小于最小上图面积 ${SMALLEST_M2} m²，可能是碎图斑。`;
  return [{ rule: 'area.small', severity: 'notice', place: labelPoint(geometry), why }];
}

function checkNarrow(measured: number, geometry: Geometry): Fault[] {
  const wide = (2 * measured) / aroundM(geometry);
  if (!(wide < NARROW_M)) return [];
  const size = `${formatNumber(wide, 2)} m（面积的 2 倍除以周长），面积 ${formatM2(measured)}（CGCS2000 椭球面）`;
  const why = `图形平均宽仅 ${size}，可能是切割后残留的狭长碎图斑。请核对，多余的并入相邻地块。`;
  return [{ rule: 'shape.sliver', severity: 'warning', place: labelPoint(geometry), why }];
}

/** Length of all rings on a plane: good to a thousandth, which is enough to tell a strip. */
function aroundM(geometry: Geometry): number {
  const { coords } = geometry;
  const scale = metresPerDegree(coords[1] ?? 0);
  let sum = 0;
  forEachEdge(geometry, (from, to) => {
    const dx = ((coords[2 * to] as number) - (coords[2 * from] as number)) * scale.lon;
    const dy = ((coords[2 * to + 1] as number) - (coords[2 * from + 1] as number)) * scale.lat;
    sum += Math.sqrt(dx * dx + dy * dy);
  });
  return sum;
}

function checkParts(geometry: Geometry): Fault[] {
  const parts = geometry.polygons.length;
  if (parts < 2) return [];
  const why = `一宗地由 ${parts} 块不相连的图形组成，请核对是否应分为 ${parts} 宗。`;
  return [{ rule: 'shape.multipart', severity: 'notice', place: labelPoint(geometry), why }];
}

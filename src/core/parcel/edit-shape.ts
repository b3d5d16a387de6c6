import { type Operation, replacement } from '../change/change';
import type { Geometry } from '../geo/geometry';
import { checkRings } from '../geo/ring-validity';
import { type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import { refuseNewOverlaps } from './new-overlaps';

export interface EditShapeInput {
  /** The parcel whose line was drawn first; then neighbours whose common corners go along. */
  readonly shapes: readonly {
    readonly id: string;
    readonly seenRev: number;
    readonly geometry: Geometry;
  }[];
  readonly why: string;
}

/** Corrects the boundary of a parcel, and of its neighbours where the line is theirs too. Stated areas stay as stated. */
export const editShape: Operation<EditShapeInput> = (ws, { shapes, why }) => {
  if (why.trim() === '') {
    return refuse(
      'no-reason',
      '没有写明理由，没有保存。',
      '请写明更正界线的理由，如“按实测成果更正”。',
    );
  }
  for (const { id, seenRev, geometry } of shapes) {
    const name = ws.tables.parcels.get(id)?.name ?? '';
    const refusal = checkSeen(ws.tables.shapes.get(id), seenRev) ?? refuseFaulty(geometry, name);
    if (refusal) return refusal;
  }
  const overlaps = refuseNewOverlaps(ws, new Map(shapes.map(({ id, geometry }) => [id, geometry])));
  if (overlaps) return overlaps;
  return shapes.flatMap(({ id, geometry }) => {
    const shape = ws.tables.shapes.get(id);
    return shape ? [replacement('shapes', shape, { ...shape, geometry })] : [];
  });
};

/** What comes from a file may be faulty and is a finding; what is drawn by hand can be drawn anew. */
export function refuseFaulty(geometry: Geometry, name: string): Refusal | null {
  const fault = checkRings(geometry).find(({ code }) => code !== 'repeated-vertex');
  if (geometry.polygons.length > 0 && !fault) return null;
  const of = name ? `“${name}”的` : '';
  return refuse(
    'faulty-outline',
    `${of}界线有误：${fault?.why ?? '没有图形'}。`,
    '请用“改界点”改正，或撤销上一笔后重画。',
  );
}

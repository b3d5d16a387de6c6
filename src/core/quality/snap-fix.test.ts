import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { distanceToGeometryM } from '../geo/distance';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkParcels } from './check-parcels';
import { fixesFor, fixShape } from './fix-shape';

const [LON, LAT] = [122.1, 30.05];
const scale = metresPerDegree(LAT);
/** A ring given in metres from a corner. */
const metres = (...points: readonly (readonly [number, number])[]): Ring =>
  points.map(([x, y]) => [LON + x / scale.lon, LAT + y / scale.lat] as const);
const box = (west: number, south: number, east: number, north: number): Ring =>
  metres([west, south], [east, south], [east, north], [west, north]);

function workspace(...rings: readonly Ring[]): Workspace {
  const ws = apply(
    emptyWorkspace(),
    rings.flatMap((ring, at) => [
      addition('parcels', aParcel(`parcel-${at + 1}`, { registeredM2: null, code: '' })),
      addition('shapes', { id: `parcel-${at + 1}`, geometry: packPolygons([[ring]]), rev: 3 }),
    ]),
  );
  if (isRefusal(ws)) throw new Error(ws.why);
  return ws;
}

const geometryOf = (ws: Workspace, id: string) =>
  ws.tables.shapes.get(id)?.geometry ?? packPolygons([]);
const gapsOf = (ws: Workspace) =>
  checkParcels(ws).flatMap(({ rule, subject }) => (rule === 'gap.parcels' ? [subject?.id] : []));

/** The most any vertex of one outline lies from the line of another, m. */
function farthest(from: Geometry, to: Geometry): number {
  const points = unpackPolygons(from).flat(2);
  const line = unpackPolygons(to).flat();
  return Math.max(
    ...points.map(([lon, lat]) =>
      Math.min(
        ...line.flatMap((ring) =>
          ring.map((point, at) => {
            const next = ring[(at + 1) % ring.length] ?? point;
            const edge = packPolygons([[[point, next, point]]]);
            return distanceToGeometryM(edge, lon, lat);
          }),
        ),
      ),
    ),
  );
}

function mended(ws: Workspace, id: string): Workspace | null {
  const preview = fixesFor(ws, 'gap.parcels', 'parcel-1').find(({ fix }) => fix.id === id);
  if (!preview) return null;
  const changes = fixShape(ws, preview);
  if (isRefusal(changes)) throw new Error(changes.why);
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  expect(geodesicAreaM2(geometryOf(next, id))).toBe(preview.afterM2);
  return next;
}

it('either side may come over; the strip is gone and its land is in the area told beforehand', () => {
  const ws = workspace(box(0, 0, 100, 80), box(100.3, 0, 200, 80));
  expect(gapsOf(ws)).toEqual(['parcel-1', 'parcel-2']);
  const previews = fixesFor(ws, 'gap.parcels', 'parcel-1');
  expect(previews.map(({ fix }) => fix)).toEqual([
    { kind: 'snap', id: 'parcel-1', by: 'parcel-2', toleranceM: 0.5 },
    { kind: 'snap', id: 'parcel-2', by: 'parcel-1', toleranceM: 0.5 },
  ]);
  for (const { afterM2, beforeM2, fix } of previews) {
    expect(afterM2 - beforeM2).toBeCloseTo(0.3 * 80, 1);
    const next = mended(ws, fix.id);
    expect(next && gapsOf(next)).toEqual([]);
    expect(next && checkParcels(next).map(({ rule }) => rule)).not.toContain('overlap.parcels');
  }
});

it('follows corners the neighbour has along a longer line, and steps over at their ends', () => {
  const ws = workspace(
    box(0, 0, 100, 80),
    metres([100.2, 20], [180, 20], [180, 60], [100.2, 60], [100.25, 40]),
  );
  const next = mended(ws, 'parcel-1');
  expect(next && gapsOf(next)).toEqual([]);
  const [before, after] = [ws, next ?? ws].map((one) => geometryOf(one, 'parcel-1'));
  expect(geodesicAreaM2(after as Geometry) - geodesicAreaM2(before as Geometry)).toBeCloseTo(
    0.225 * 40,
    1,
  );
});

it('is not offered where a third parcel would be overlapped', () => {
  const third = box(100.02, -20, 100.28, 30);
  const ws = workspace(box(0, 0, 100, 80), box(100.3, 0, 200, 80), third);
  const offered = fixesFor(ws, 'gap.parcels', 'parcel-1').map(({ fix }) => fix);
  const over = offered.map((fix) => `${fix.id} to ${fix.kind === 'snap' && fix.by}`);
  expect(over).not.toContain('parcel-1 to parcel-2');
  expect(over).not.toContain('parcel-2 to parcel-1');
  expect(over).toContain('parcel-1 to parcel-3');
});

it('never goes farther than it says, never overlaps, and leaves the others as they are', () => {
  const off = fc.integer({ min: 5, max: 90 }).map((cm) => cm / 100);
  const y = fc.integer({ min: -60, max: 60 });
  const corners = fc.array(fc.integer({ min: 5, max: 75 }), { maxLength: 4 });
  let offered = 0;
  fc.assert(
    fc.property(off, off, y, corners, (low, high, shift, along) => {
      const ys = [...new Set(along)].sort((a, b) => b - a);
      const jagged = ys.map((at, i) => [100 - (i % 2) * 0.04, at] as const);
      const ws = workspace(
        metres([0, 0], [100, 0], ...jagged.toReversed(), [100, 80], [0, 80]),
        metres([100 + low, shift], [200, shift], [200, 80 + shift], [100 + high, 80 + shift]),
        box(0, -50, 100, 0),
      );
      for (const { fix } of fixesFor(ws, 'gap.parcels', 'parcel-1')) {
        if (fix.kind !== 'snap') throw new Error('no snap');
        const next = mended(ws, fix.id);
        if (!next) throw new Error('offered and not done');
        offered += 1;
        const [before, after] = [ws, next].map((one) => geometryOf(one, fix.id));
        if (!before || !after) throw new Error('lost');
        expect(farthest(after, before)).toBeLessThanOrEqual(fix.toleranceM + 0.002);
        for (const other of ['parcel-1', 'parcel-2', 'parcel-3']) {
          if (other === fix.id) continue;
          expect(next.tables.shapes.get(other)).toBe(ws.tables.shapes.get(other));
          const was = overlapAreaM2(before, geometryOf(ws, other));
          expect(overlapAreaM2(after, geometryOf(next, other))).toBeLessThan(was + 0.05);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(offered).toBeGreaterThan(100);
});

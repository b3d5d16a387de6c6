import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aParcel, aShape } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change } from '../change/change';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { type FixPreview, fixesFor, fixShape } from './fix-shape';

function must(from: Workspace, changes: readonly Change[]): Workspace {
  const next = apply(from, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

function workspace(...geometries: Geometry[]): Workspace {
  return must(
    emptyWorkspace(),
    geometries.flatMap((geometry, i) => [
      addition('parcels', aParcel(`parcel-${i + 1}`)),
      addition('shapes', { id: `parcel-${i + 1}`, geometry, rev: 7 }),
    ]),
  );
}

function done(ws: Workspace, preview: FixPreview | undefined): Workspace {
  if (!preview) throw new Error('no fix');
  const changes = fixShape(ws, preview);
  if (isRefusal(changes)) throw new Error(changes.why);
  return must(ws, changes);
}

const areaOf = (ws: Workspace, id: string) =>
  geodesicAreaM2(ws.tables.shapes.get(id)?.geometry ?? packPolygons([]));
const [left, right] = [aShape('parcel-1').geometry, aShape('parcel-2', 122.1008).geometry];

describe('trimming an overlap', () => {
  const ws = workspace(left, right);
  const fixes = fixesFor(ws, 'overlap.parcels', 'parcel-1');

  it('offers either side, with the areas before and after', () => {
    expect(fixes.map(({ fix }) => fix)).toEqual([
      { kind: 'trim', id: 'parcel-1', by: 'parcel-2' },
      { kind: 'trim', id: 'parcel-2', by: 'parcel-1' },
    ]);
    const shared = overlapAreaM2(left, right);
    expect(shared).toBeGreaterThan(1000);
    for (const { beforeM2, afterM2, parts } of fixes) {
      expect(beforeM2 - afterM2).toBeCloseTo(shared, 1);
      expect(parts).toBe(1);
    }
  });

  it('does what it showed and touches nothing else', () => {
    const after = done(ws, fixes[1]);
    expect(areaOf(after, 'parcel-2')).toBe(fixes[1]?.afterM2);
    expect(after.tables.shapes.get('parcel-1')).toBe(ws.tables.shapes.get('parcel-1'));
    expect(after.tables.parcels.get('parcel-2')).toBe(ws.tables.parcels.get('parcel-2'));
    expect(fixesFor(after, 'overlap.parcels', 'parcel-1')).toEqual([]);
  });

  it('is refused when either outline has changed since it was seen', () => {
    for (const id of ['parcel-1', 'parcel-2']) {
      const shape = ws.tables.shapes.get(id);
      if (!shape) throw new Error(`no ${id}`);
      const newer = must(ws, [{ table: 'shapes', id, before: shape, after: { ...shape, rev: 8 } }]);
      expect(fixShape(newer, fixes[0] as FixPreview)).toMatchObject({ refused: 'conflict' });
    }
  });

  it('is not offered for the one of which nothing would be left', () => {
    const within = packPolygons([[square(122.1002, 30.0502, 0.0003)]]);
    const offered = fixesFor(workspace(left, within), 'overlap.parcels', 'parcel-2');
    expect(offered.map(({ fix }) => fix.id)).toEqual(['parcel-1']);
  });

  it('leaves nothing shared and loses nothing else, whatever the two are', () => {
    const offset = fc.integer({ min: -80, max: 80 }).map((n) => n / 1e5);
    const size = fc.integer({ min: 20, max: 120 }).map((n) => n / 1e5);
    fc.assert(
      fc.property(offset, offset, size, (x, y, wide) => {
        const other = packPolygons([[square(122.1005 + x, 30.0505 + y, wide)]]);
        const both = workspace(left, other);
        for (const preview of fixesFor(both, 'overlap.parcels', 'parcel-1')) {
          const after = done(both, preview);
          const [a, b] = ['parcel-1', 'parcel-2'].map(
            (id) => after.tables.shapes.get(id)?.geometry,
          );
          if (!a || !b) throw new Error('lost');
          expect(overlapAreaM2(a, b)).toBeLessThan(0.1);
          const lost = preview.beforeM2 - preview.afterM2;
          expect(Math.abs(lost - overlapAreaM2(left, other))).toBeLessThan(0.2);
        }
      }),
    );
  });
});

describe('dropping repeated vertices', () => {
  const [a, b, c, d] = square(122.1, 30.05, 0.001) as [Ring[0], Ring[0], Ring[0], Ring[0]];

  it('keeps the area to the last digit', () => {
    const ws = workspace(packPolygons([[[a, b, b, c, d, d] as Ring]]));
    const [fix, ...more] = fixesFor(ws, 'shape.repeated-vertex', 'parcel-1');
    expect(more).toEqual([]);
    expect(fix).toMatchObject({ dropped: 2, parts: 1 });
    expect(fix?.afterM2).toBeCloseTo(fix?.beforeM2 ?? 0, 6);
    const after = done(ws, fix).tables.shapes.get('parcel-1')?.geometry;
    expect(after && unpackPolygons(after)).toEqual([[[a, b, c, d]]]);
  });

  it('is not offered where more is wrong, or nothing', () => {
    for (const ring of [
      [a, c, c, b, d],
      [a, b, c, d],
    ] as Ring[]) {
      const ws = workspace(packPolygons([[ring]]));
      expect(fixesFor(ws, 'shape.repeated-vertex', 'parcel-1')).toEqual([]);
    }
  });
});

function square(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
  ];
}

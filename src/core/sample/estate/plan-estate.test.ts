import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { packPolygons } from '../../geo/geometry';
import { overlapAreaM2 } from '../../geo/overlay/overlap-area';
import { checkRings } from '../../geo/ring-validity';
import { sumOf } from '../../quantity';
import { localPlane } from '../land/local-plane';
import type { EstateKind } from './estate-style';
import { planEstate } from './plan-estate';

const plane = localPlane(122, 30);
const kinds: EstateKind[] = ['park', 'old', 'dock'];
const estates = kinds.flatMap((kind) =>
  [1, 2, 3].map((seed) => ({
    kind,
    ...planEstate({ kind, lengthM: 900, rows: [2, 1], seed }),
  })),
);
const outlines = (plots: (typeof estates)[number]['plots']) =>
  plots.map(({ parts }) =>
    packPolygons(parts.map((part) => part.map((ring) => ring.map(plane.toDegrees)))),
  );

it('draws sound outlines that nowhere lie over each other', () => {
  for (const { plots } of estates) {
    const shapes = outlines(plots);
    expect(shapes.flatMap(checkRings)).toEqual([]);
    shapes.forEach((shape, i) => {
      for (const other of shapes.slice(i + 1)) expect(overlapAreaM2(shape, other)).toBe(0);
    });
  }
});

it('has plots that share sides to the last corner, some with holes, some in two parts', () => {
  const corners = estates.flatMap(({ plots }) => outlines(plots)).map(({ coords }) => coords);
  const seen = new Map<string, number>();
  for (const coords of corners) {
    for (let i = 0; i < coords.length; i += 2) {
      const key = `${coords[i]},${coords[i + 1]}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  expect([...seen.values()].filter((times) => times > 1).length).toBeGreaterThan(seen.size / 4);
  const all = estates.flatMap(({ plots }) => plots);
  expect(all.some(({ parts }) => parts.length > 1)).toBe(true);
  expect(all.some(({ parts }) => (parts[0]?.length ?? 0) > 1)).toBe(true);
});

it('is the same for the same seed', () => {
  const again = planEstate({ kind: 'park', lengthM: 900, rows: [2, 1], seed: 1 });
  expect({ kind: 'park', ...again }).toEqual(estates[0]);
});

it('builds docks large and old estates small', () => {
  const mean = (kind: EstateKind) => {
    const plots = estates.filter((estate) => estate.kind === kind).flatMap((one) => one.plots);
    return sumOf(outlines(plots).map(geodesicAreaM2)) / plots.length;
  };
  expect(mean('old')).toBeLessThan(mean('park'));
  expect(mean('park')).toBeLessThan(mean('dock'));
});

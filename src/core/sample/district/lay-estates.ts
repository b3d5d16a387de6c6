import { type Geometry, packPolygons, unpackPolygons } from '../../geo/geometry';
import { placeOfPoint } from '../../geo/point-in-geometry';
import { shoreNear, shorePoints } from '../estate/along-coast';
import { type PlannedPlot, planEstate } from '../estate/plan-estate';
import { LineGrid } from '../land/line-grid';
import { directionOf, type LocalPlane, type Point } from '../land/local-plane';
import { seedOf } from '../seeded-text';
import type { DistrictSpec, EstateSpec } from './district-spec';
import { headingOnRoad, layRoad, type PlacedEstate, placeEstate, type Road } from './lay-roads';

/** A plot that stands: on the land of its unit, clear of water, roads and other estates. */
export interface Plot {
  readonly estate: EstateSpec;
  readonly block: number;
  readonly geometry: Geometry;
}

export interface LaidEstates {
  readonly plots: readonly Plot[];
  readonly estates: readonly PlacedEstate[];
  readonly roads: readonly Road[];
}

const FROM_BORDER_M = 16;
const FROM_ROAD_M = 5;
const FROM_HIGHWAY_M = 24;
const FROM_OTHERS_M = 14;
const LEAST_M2 = 334;

export function layEstates(
  spec: DistrictSpec,
  units: ReadonlyMap<string, Geometry>,
  coast: readonly Geometry[],
  plane: LocalPlane,
): LaidEstates {
  const borders = new Map([...units].map(([unit, land]) => [unit, borderLines(land, plane)]));
  const onLand = (unit: string, parts: PlannedPlot['parts']) => {
    const land = units.get(unit);
    const grid = borders.get(unit);
    return parts.every(([outer = []]) => {
      const [lon, lat] = plane.toDegrees(outer[0] ?? [0, 0]);
      const inside = land !== undefined && placeOfPoint(land, lon, lat) === 'inside';
      return inside && !grid?.isNear(outer, FROM_BORDER_M);
    });
  };
  const shore = shorePoints(coast, plane);
  const estates = spec.estates.map((estate) => place(estate, spec, shore, plane, onLand));
  const byName = new Map(estates.map((estate) => [estate.spec.name, estate]));
  const roads = spec.roads.map((road) => layRoad(road, byName, plane));
  const wide = gridOf(roads.filter(({ class: kind }) => kind === 'highway' || kind === 'rail'));
  const narrow = gridOf(roads.filter(({ class: kind }) => kind !== 'highway' && kind !== 'rail'));
  const taken = new LineGrid();
  const plots: Plot[] = [];
  for (const estate of estates) {
    const standing = estate.plots.filter(
      ({ parts }) =>
        onLand(estate.spec.unit, parts) &&
        parts.every(
          ([outer = []]) =>
            planeM2(outer) >= LEAST_M2 &&
            !wide.isNear(outer, FROM_HIGHWAY_M) &&
            !narrow.isNear(outer, FROM_ROAD_M) &&
            !taken.isNear(outer, FROM_OTHERS_M),
        ),
    );
    for (const { parts, block } of standing) {
      for (const [outer = []] of parts) taken.add(outer, true);
      const rings = parts.map((part) => part.map((ring) => ring.map(plane.toDegrees)));
      plots.push({ estate: estate.spec, block, geometry: packPolygons(rings) });
    }
  }
  const named = new Set(spec.roads.flatMap(({ via }) => via));
  const ownStreets = streetsOf(estates, units, plane, (name) => !named.has(name));
  return { plots, estates, roads: [...roads, ...ownStreets] };
}

/** Where the estate is told to be, or as near as most of its plots find land; at the shore if it is a dock. */
function place(
  estate: EstateSpec,
  spec: DistrictSpec,
  coast: readonly Point[],
  plane: LocalPlane,
  onLand: (unit: string, parts: PlannedPlot['parts']) => boolean,
): PlacedEstate {
  const { name, unit, kind, lengthM, rows } = estate;
  const plan = planEstate({ kind, lengthM, rows, seed: seedOf(spec.code, name) });
  const at = plane.toMetres(...estate.at);
  const shore = kind === 'dock' ? shoreNear(coast, at) : null;
  const heading =
    estate.heading ?? shore?.heading ?? headingOnRoad(estate, spec, plane) ?? seedOf(name) % 180;
  let best = placeEstate(estate, plan, shore?.at ?? at, heading);
  let most = -1;
  for (const [x, y] of shore ? alongside(heading) : roundabout) {
    const [x0, y0] = shore?.at ?? at;
    const placed = placeEstate(estate, plan, [x0 + x, y0 + y], heading);
    const standing = placed.plots.filter(({ parts }) => onLand(unit, parts)).length;
    const worth = standing / plan.plots.length - Math.sqrt(x * x + y * y) / FAR_M;
    if (worth > most) [best, most] = [placed, worth];
    if (!shore && most > ENOUGH) break;
  }
  return best;
}

/** So far away an estate would have to stand whole to be worth it. */
const FAR_M = 6_000;
const ENOUGH = 0.95;

/** Steps to either side of a shore. */
function alongside(heading: number): Point[] {
  const [cos, sin] = directionOf(heading);
  return Array.from({ length: 27 }, (_, i): Point => [-sin * (i - 13) * 40, cos * (i - 13) * 40]);
}

/** The place itself, then places around it, nearest first. */
const roundabout: readonly Point[] = [0, 250, 500, 800, 1200].flatMap((metres) =>
  metres === 0
    ? [[0, 0] as const]
    : Array.from({ length: 8 }, (_, i): Point => {
        const [cos, sin] = directionOf(i * 45);
        return [cos * metres, sin * metres];
      }),
);

function borderLines(land: Geometry, plane: LocalPlane): LineGrid {
  const grid = new LineGrid();
  for (const ring of unpackPolygons(land).flat()) {
    grid.add(
      ring.map(([lon, lat]) => plane.toMetres(lon, lat)),
      true,
    );
  }
  return grid;
}

function gridOf(roads: readonly Road[]): LineGrid {
  const grid = new LineGrid();
  for (const { line } of roads) grid.add(line);
  return grid;
}

/** Streets within estates, as far as there is land under them; the middle one may be part of a road. */
function streetsOf(
  estates: readonly PlacedEstate[],
  units: ReadonlyMap<string, Geometry>,
  plane: LocalPlane,
  hasOwn: (estate: string) => boolean,
): Road[] {
  return estates.flatMap(({ spec, streets, spine }) => {
    const land = units.get(spec.unit);
    const dry = (point: Point) =>
      land !== undefined && placeOfPoint(land, ...plane.toDegrees(point)) === 'inside';
    const all: Road[] = streets.map((line) => ({ name: '', class: 'street', line }));
    const dock = spec.kind === 'dock';
    if (dock) all.push({ name: `${spec.name}疏港路`, class: 'dock', line: spine });
    else if (hasOwn(spec.name)) all.push({ name: `${spec.name}中路`, class: 'main', line: spine });
    return all
      .map((road) => ({ ...road, line: road.line.filter(dry) }))
      .filter(({ line }) => line.length > 1);
  });
}

function planeM2(ring: readonly Point[]): number {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

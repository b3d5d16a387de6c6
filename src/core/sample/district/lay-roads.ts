import type { EstatePlan } from '../estate/plan-estate';
import { directionOf, distanceM, type LocalPlane, type Point } from '../land/local-plane';
import { wiggle } from '../land/wiggle';
import { seedOf } from '../seeded-text';
import type { DistrictSpec, EstateSpec, RoadClass, RoadSpec } from './district-spec';

/** A plan in its place, metres about the middle of the district. */
export interface PlacedEstate extends EstatePlan {
  readonly spec: EstateSpec;
}

export interface Road {
  readonly name: string;
  readonly class: RoadClass;
  readonly line: readonly Point[];
}

/** Turns a plan to its heading and carries it to its place. */
export function placeEstate(
  spec: EstateSpec,
  plan: EstatePlan,
  [x0, y0]: Point,
  heading: number,
): PlacedEstate {
  const [cos, sin] = directionOf(heading);
  const turn = ([x, y]: Point): Point => [x0 + x * cos - y * sin, y0 + x * sin + y * cos];
  const line = (points: readonly Point[]) => points.map(turn);
  return {
    spec,
    plots: plan.plots.map((plot) => ({ ...plot, parts: plot.parts.map((part) => part.map(line)) })),
    streets: plan.streets.map(line),
    spine: line(plan.spine),
    envelope: line(plan.envelope),
  };
}

/** The heading of the road that names the estate, from the stop before to the stop after. */
export function headingOnRoad(
  estate: EstateSpec,
  spec: DistrictSpec,
  plane: LocalPlane,
): number | null {
  const places = new Map(spec.estates.map(({ name, at }) => [name, at]));
  for (const { via } of spec.roads) {
    const stop = via.indexOf(estate.name);
    if (stop < 0) continue;
    const ends = [via[stop - 1] ?? estate.name, via[stop + 1] ?? estate.name];
    const [a, b] = ends.map((end) => {
      const [lon, lat] = typeof end === 'string' ? (places.get(end) ?? estate.at) : end;
      return plane.toMetres(lon, lat);
    }) as [Point, Point];
    return Math.round((Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI);
  }
  return null;
}

/** The line of a road: along the streets of its estates, crooked in between. */
export function layRoad(
  road: RoadSpec,
  estates: ReadonlyMap<string, PlacedEstate>,
  plane: LocalPlane,
): Road {
  const line: Point[] = [];
  road.via.forEach((stop, i) => {
    const estate = typeof stop === 'string' ? estates.get(stop) : undefined;
    const points = typeof stop === 'string' ? (estate?.spine ?? []) : [plane.toMetres(...stop)];
    const from = line.at(-1) ?? nextPoint(road, estates, plane, i);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return;
    const turned =
      from !== undefined &&
      (line.length > 0
        ? distanceM(from, last) < distanceM(from, first)
        : distanceM(from, first) < distanceM(from, last));
    const ahead = turned ? points.toReversed() : points;
    const before = line.at(-1);
    const start = ahead[0] as Point;
    if (before) line.push(...wiggle(before, start, 0.05, 400, seedOf(road.name, i)).slice(1, -1));
    line.push(...ahead);
  });
  return { name: road.name, class: road.class, line };
}

function nextPoint(
  road: RoadSpec,
  estates: ReadonlyMap<string, PlacedEstate>,
  plane: LocalPlane,
  i: number,
): Point | undefined {
  const next = road.via[i + 1];
  if (next === undefined) return undefined;
  return typeof next === 'string' ? estates.get(next)?.spine[0] : plane.toMetres(...next);
}

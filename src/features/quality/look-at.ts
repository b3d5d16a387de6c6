import { type PreviewLine, usePreview } from '../../app/import/preview-store';
import { type Selection, useSession } from '../../app/session';
import { type Geometry, unpackPolygons } from '../../core/geo/geometry';

/** Near enough for a strip of a few decimetres to be seen. */
const CLOSE_ZOOM = 20;

type Place = readonly [lon: number, lat: number];

/** Opens the record and brings the place of a fault to the middle of the map. */
export function lookAt(selection: Selection | null, place: Place | null): void {
  // An address may bring both at once as well: the map then goes where it says.
  useSession.setState({
    ...(selection && { selection }),
    ...(place && { camera: { lon: place[0], lat: place[1], zoom: CLOSE_ZOOM } }),
  });
}

/** Narrower, the record that opens covers the panel (desk.module.css). */
const BESIDE = '(min-width: 1200px)';

/** Marks a parcel and brings a place to the middle of the map, without covering the form the person is in. */
export function lookBeside(id: string, place: Place | null): void {
  const beside = window.matchMedia(BESIDE).matches;
  lookAt(beside ? { table: 'parcels', id } : null, place);
  if (!beside) useSession.setState({ hoveredParcel: id });
}

/** Draws what outlines would become, dashed, over the land as it is; null takes it away. */
export function showOutcome(geometries: Iterable<Geometry> | null): void {
  const lines = geometries ? [...geometries].flatMap(linesOf) : [];
  const count = lines.length;
  usePreview.setState({
    preview: count > 0 ? { lines, extents: [], total: count, inView: count, drawn: count } : null,
  });
}

function linesOf(geometry: Geometry): PreviewLine[] {
  return unpackPolygons(geometry)
    .flat()
    .map((ring) => {
      const points = ring.map(([lon, lat]) => [lon, lat]);
      const [first] = points;
      return first ? [...points, first] : [];
    });
}

/** Where two outlines part: amid the corners that only one of them has. */
export function placeOfChange(before: Geometry, after: Geometry): Place | null {
  const [was, is] = [cornersOf(before), cornersOf(after)];
  const corners = [...was, ...is].flatMap(([key, place]) =>
    was.has(key) && is.has(key) ? [] : [place],
  );
  if (corners.length === 0) return null;
  const mean = (of: 0 | 1) => corners.reduce((sum, place) => sum + place[of], 0) / corners.length;
  return [mean(0), mean(1)];
}

function cornersOf({ coords }: Geometry): Map<string, Place> {
  const corners = new Map<string, Place>();
  for (let v = 0; v < coords.length; v += 2) {
    const place: Place = [coords[v] as number, coords[v + 1] as number];
    corners.set(place.join(), place);
  }
  return corners;
}

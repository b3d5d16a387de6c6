import { afterEach, beforeEach, expect, it } from 'vitest';
import { useAnalysis } from '../app/analysis';
import { select, useSession } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import { packPolygons } from '../core/geo/geometry';
import type { Parcel, Shape } from '../core/parcel/parcel';
import { classColors } from '../core/theme/theme-colors';
import { emptyWorkspace, type Workspace, type WorkspaceInfo } from '../core/workspace';
import { COUNTRY, homeOf } from './camera';
import { ParcelRows } from './parcel-rows';
import { type Picking, startPicking } from './pick';
import { type StubEngine, stubEngine } from './stub-engine';
import { type Sync, startSync } from './sync';

const info: WorkspaceInfo = {
  id: 'w1',
  name: '定海区',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: true,
  createdAt: '2026-01-01T00:00:00Z',
};

function parcel(id: string, name = id): Parcel {
  const unknown = { code: '', unitId: null, reportingUnits: {}, landUse: '', tenure: '' };
  return { id, name, ...unknown, registeredM2: null, facts: [], rev: 1 };
}

function shape(id: string, lon: number): Shape {
  const [west, east] = [lon, lon + 0.01];
  const ring = [
    [west, 30],
    [east, 30],
    [east, 30.01],
    [west, 30.01],
  ] as const;
  return { id, geometry: packPolygons([[ring]]), rev: 1 };
}

function workspaceOf(shapes: Shape[], parcels = shapes.map(({ id }) => parcel(id))): Workspace {
  const { head, tables } = emptyWorkspace();
  const byId = <T extends { id: string }>(records: T[]) => new Map(records.map((r) => [r.id, r]));
  return { head, tables: { ...tables, shapes: byId(shapes), parcels: byId(parcels) } };
}

const two = workspaceOf([shape('a', 122.1), shape('b', 122.3)]);
const freshSession = useSession.getInitialState();
const freshWorkspace = useWorkspace.getInitialState();
const freshAnalysis = useAnalysis.getInitialState();
let engine: StubEngine;
let sync: Sync | undefined;
let rows: ParcelRows;

function start(ws: Workspace, wasPicked = (_: string) => false): void {
  useWorkspace.setState({ opening: { state: 'open' }, info, ws });
  rows = new ParcelRows();
  sync = startSync(engine, rows, wasPicked);
}

const sentTo = (source: string) => engine.sent.filter((sent) => sent.source === source);

beforeEach(() => {
  engine = stubEngine();
  useSession.setState(freshSession, true);
  useWorkspace.setState(freshWorkspace, true);
  useAnalysis.setState(freshAnalysis, true);
});
afterEach(() => sync?.stop());

it('sends outlines in the order of the records, and after an edit only what changed', () => {
  start(two);
  const geometries = [...two.tables.shapes.values()].map(({ geometry }) => geometry);
  expect(engine.outlines).toEqual([geometries]);
  const names = sentTo('labels').length;
  useWorkspace.setState({ saving: true });
  useWorkspace.setState({ ws: { ...two, head: 2 } });
  const edited = workspaceOf([], [{ ...parcel('a'), landUse: '工业' }, parcel('b')]).tables.parcels;
  useWorkspace.setState({ ws: { head: 3, tables: { ...two.tables, parcels: edited } } });
  expect([engine.outlines.length, engine.patches.length]).toEqual([1, 0]);
  expect(sentTo('labels')).toHaveLength(names);
  const renamed = workspaceOf([], [parcel('a', '新名'), parcel('b')]).tables.parcels;
  useWorkspace.setState({ ws: { head: 4, tables: { ...two.tables, parcels: renamed } } });
  expect(sentTo('labels')).toHaveLength(names + 1);
  const moved = shape('b', 122.4);
  const shapes = new Map(two.tables.shapes).set('b', moved);
  useWorkspace.setState({ ws: { head: 5, tables: { ...two.tables, shapes } } });
  expect(engine.outlines).toHaveLength(1);
  expect(engine.patches).toEqual([[{ row: 1, geometry: moved.geometry }]]);
});

it('sends codes by row as soon as they are worked out, with the colours of their theme', () => {
  start(two);
  expect(engine.codes).toEqual([]);
  const side = { ...useAnalysis.getState().side, codes: Uint8Array.of(7, 8, 9) };
  const ids = ['b', 'without outline', 'a'];
  const told = { ids, rows: new Map(ids.map((id, row) => [id, row])) };
  useAnalysis.setState({ ...told, side: { ...side, theme: 'idle' } });
  expect(engine.codes.map((codes) => [...codes])).toEqual([[9, 7]]);
  expect(engine.colors.at(-1)).toEqual(classColors('idle', 'light'));
  useAnalysis.setState({ working: true });
  expect(engine.codes).toHaveLength(1);
});

it('draws all of it again when the graphics card gave the picture back', () => {
  start(two);
  select({ table: 'parcels', id: 'a' });
  engine.sent.length = 0;
  engine.restore();
  expect(new Set(engine.sent.map(({ source }) => source))).toEqual(
    new Set(['units', 'zones', 'blocks', 'labels', 'graticule', 'marked']),
  );
  expect(engine.marked('selected')).toBe(1);
});

it('A9 selection and hover mark outlines, and take the marks away again', () => {
  start(two);
  select({ table: 'parcels', id: 'a' });
  useSession.setState({ hoveredParcel: 'b' });
  expect([engine.marked('selected'), engine.marked('hovered')]).toEqual([1, 1]);
  expect(engine.held.cursor).toBe('pointer');
  select({ table: 'parcels', id: 'b' });
  useSession.setState({ hoveredParcel: null });
  expect([engine.marked('selected'), engine.marked('hovered')]).toEqual([1, 0]);
  select(null);
  expect(engine.marked('selected')).toBe(0);
});

it('a drawing tool takes the clicks, and shows it', () => {
  const rowsOfTwo = new ParcelRows();
  rowsOfTwo.follow(two.tables.shapes);
  start(two);
  const picking = startPicking(engine, rowsOfTwo);
  useSession.setState({ tool: 'lasso' });
  expect(engine.held.cursor).toBe('crosshair');
  engine.click(122.301, 30.005);
  expect(useSession.getState().selection).toBeNull();
  picking.stop();
});

it('lights up all land of a selected enterprise', () => {
  const using = { id: 'o', enterpriseId: 'e', parcelId: 'b' } as never;
  start({ ...two, tables: { ...two.tables, occupancies: new Map([['o', using]]) } });
  select({ table: 'enterprises', id: 'e' });
  expect(engine.marked('selected')).toBe(1);
});

it('flies to a selection out of view, not to one in view', () => {
  start(two);
  engine.rest({ lon: 122.1, lat: 30, zoom: 16 });
  const before = engine.fits.length;
  select({ table: 'parcels', id: 'a' });
  expect(engine.fits).toHaveLength(before);
  engine.rest({ lon: 125, lat: 31, zoom: 16 });
  select({ table: 'parcels', id: 'b' });
  expect(engine.fits).toHaveLength(before + 1);
  expect(engine.fits.at(-1)?.moving).toEqual({ animate: true, quiet: false });
});

it('flies to a selection in view that is too small to be seen', () => {
  const tiny = packPolygons([
    [
      [
        [122.1, 30],
        [122.1001, 30],
        [122.1001, 30.0001],
      ],
    ],
  ]);
  start(workspaceOf([{ id: 'tiny', geometry: tiny, rev: 1 }]));
  engine.rest({ lon: 122.1, lat: 30, zoom: 12 });
  const before = engine.fits.length;
  select({ table: 'parcels', id: 'tiny' });
  expect(engine.fits).toHaveLength(before + 1);
});

it('moves over, at the same scale, when a resize took the land of the selection', () => {
  start(two, () => true);
  engine.rest({ lon: 122.25, lat: 30, zoom: 13 });
  select({ table: 'parcels', id: 'b' });
  engine.resize(500, 800);
  expect(engine.jumps).toEqual([]);
  engine.rest({ lon: 122.203, lat: 30, zoom: 13 });
  engine.resize(300, 800);
  expect(useSession.getState().camera).toEqual({ lon: 122.305, lat: 30.005, zoom: 13 });
  expect(engine.jumps).toEqual([{ lon: 122.305, lat: 30.005, zoom: 13 }]);
});

it('A10 leaves a view alone in which the selection did not lie before the resize', () => {
  start(two, () => true);
  select({ table: 'parcels', id: 'b' });
  engine.rest({ lon: 121.5, lat: 30, zoom: 13 });
  const { camera } = useSession.getState();
  engine.resize(500, 800);
  expect(useSession.getState().camera).toEqual(camera);
  expect(engine.jumps).toEqual([]);
});

it('shows the district where there is no land yet, and the country when nobody knows where it lies', () => {
  start(two);
  useWorkspace.setState({ info: { ...info, id: 'w2' }, ws: emptyWorkspace() });
  expect(engine.jumps).toEqual([homeOf('330902')]);
  const elsewhere = { ...info, id: 'w3', districtCode: '530102' };
  useWorkspace.setState({ info: elsewhere, ws: emptyWorkspace() });
  expect(engine.jumps.at(-1)).toEqual(COUNTRY);
  expect(useSession.getState().camera).toBeNull();
});

it('a click selects without a flight; a click on bare ground clears', () => {
  let picking: Picking | null = null;
  start(two, (id) => picking?.wasPicked(id) ?? false);
  picking = startPicking(engine, rows);
  // So far to the side that a selection made elsewhere would be flown to.
  engine.rest({ lon: 122.202, lat: 30, zoom: 16 });
  const before = engine.fits.length;
  engine.click(122.301, 30.005);
  expect(useSession.getState().selection).toEqual({ table: 'parcels', id: 'b' });
  expect(engine.fits).toHaveLength(before);
  engine.click(122.2, 30.005);
  expect(useSession.getState().selection).toBeNull();
  picking.stop();
});

it('starts at the camera of the session, else shows the whole district and leaves it unset', () => {
  start(two);
  expect(engine.fits.map(({ box }) => box)).toEqual([
    { west: 122.1, south: 30, east: 122.31, north: 30.01 },
  ]);
  expect(useSession.getState().camera).toBeNull();
  sync?.stop();
  engine = stubEngine();
  useSession.setState({ camera: { lon: 122, lat: 30, zoom: 15 } });
  start(two);
  expect([engine.fits, engine.jumps]).toEqual([[], [{ lon: 122, lat: 30, zoom: 15 }]]);
});

it('writes the camera when the person moved the map, and follows one set elsewhere', () => {
  start(two);
  engine.rest({ lon: 122.123456789, lat: 30, zoom: 15.129 });
  expect(useSession.getState().camera).toEqual({ lon: 122.123457, lat: 30, zoom: 15.13 });
  expect(engine.jumps).toEqual([]);
  useSession.setState({ camera: { lon: 122.15, lat: 30.1, zoom: 12 } });
  expect(engine.jumps).toEqual([{ lon: 122.15, lat: 30.1, zoom: 12 }]);
});

it('A10 an address that comes with a selection and a view is not flown away from', () => {
  start(two);
  engine.fits.length = 0;
  const camera = { lon: 100, lat: 40, zoom: 9 };
  useSession.setState({ selection: { table: 'parcels', id: 'a' }, camera });
  expect([engine.fits, engine.jumps]).toEqual([[], [camera]]);
});

it('keeps the whole district in view through a resize until the map was moved', () => {
  start(two);
  engine.resize(700, 800);
  expect([engine.fits.length, useSession.getState().camera]).toEqual([2, null]);
  engine.rest({ lon: 122, lat: 30, zoom: 15 });
  engine.resize(1000, 800);
  expect(engine.fits).toHaveLength(2);
});

it('shows land that was imported into an empty workspace, and another workspace when it opens', () => {
  start(emptyWorkspace());
  engine.rest({ lon: 100, lat: 40, zoom: 5 });
  expect(engine.fits).toHaveLength(0);
  useWorkspace.setState({ ws: two });
  expect(engine.fits).toHaveLength(1);
  const other = workspaceOf([shape('c', 121)]);
  useWorkspace.setState({ info: { ...info, id: 'w2' }, ws: other });
  expect(engine.fits.at(-1)?.box.west).toBe(121);
  expect(useSession.getState().camera).toBeNull();
});

it('stays quiet once stopped', () => {
  start(two);
  sync?.stop();
  const before = engine.sent.length;
  useWorkspace.setState({ ws: workspaceOf([shape('z', 122)]) });
  engine.rest({ lon: 1, lat: 1, zoom: 3 });
  expect(engine.sent).toHaveLength(before);
});

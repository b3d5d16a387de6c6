import type { FeatureCollection } from 'geojson';
import { beforeEach, expect, it } from 'vitest';
import { aShape, aUnit } from '../../tests/builders/records';
import { useAnalysis } from '../app/analysis';
import { useSession } from '../app/session';
import { type LandProgress, useLandProgress } from '../app/targets/land-progress';
import { useWorkspace } from '../app/workspace-store';
import { unitColors } from '../core/theme/theme-colors';
import type { UnitFigureRow } from '../core/theme/unit-figures';
import { emptyWorkspace } from '../core/workspace';
import { createGround, type Ground } from './ground';
import { ParcelRows } from './parcel-rows';
import { type StubEngine, stubEngine } from './stub-engine';

const freshSession = useSession.getInitialState();
const freshWorkspace = useWorkspace.getInitialState();
const freshAnalysis = useAnalysis.getInitialState();
let engine: StubEngine;
let ground: Ground;

beforeEach(() => {
  engine = stubEngine();
  useSession.setState(freshSession, true);
  useWorkspace.setState(freshWorkspace, true);
  useAnalysis.setState(freshAnalysis, true);
  useLandProgress.setState({ shown: null });
  ground = createGround(engine, new ParcelRows(), 'main', 'light');
});

it('hides and shows what belongs to a switch of the layers', () => {
  useSession.setState({ hidden: ['zones', 'roads'] });
  ground.drawLayers();
  expect(engine.hidden.has('zone-line') && engine.hidden.has('basemap-road')).toBe(true);
  useSession.setState({ hidden: ['parks'] });
  ground.drawLayers();
  expect(engine.hidden.has('zone-line') || engine.hidden.has('basemap-road')).toBe(false);
  expect(engine.hidden.has('park-line')).toBe(true);
});

it('draws borders and names of units, zones, and a figure of units in its colours', () => {
  const unit = aUnit('u', { name: '干𬒗镇' });
  const zone = { id: 'z', name: '控制线', kind: '工业用地控制线', rev: 1 } as const;
  const { head, tables } = emptyWorkspace();
  const borders = new Map([
    ['u', aShape('u', 122.1)],
    ['z', aShape('z', 122.2)],
  ]);
  const more = { units: new Map([['u', unit]]), zones: new Map([['z', zone]]), borders };
  useWorkspace.setState({ ws: { head, tables: { ...tables, ...more } } });
  ground.drawUnits();
  const sentTo = (source: string) =>
    engine.sent.findLast((sent) => sent.source === source)?.data.features ?? [];
  const [border, name] = sentTo('units');
  expect([border?.geometry.type, name?.properties]).toEqual([
    'MultiPolygon',
    { kind: '镇街', name: '干𬒗镇' },
  ]);
  expect(sentTo('zones')).toHaveLength(1);
  // Those of the basemap would stand beside them.
  expect(engine.hidden.has('basemap-unit-name')).toBe(true);
  useSession.setState({ unitFigure: 'idleShare' });
  const row = { unitId: 'u', classIndex: 0 } as UnitFigureRow;
  useAnalysis.setState({ units: { figure: 'idleShare', rows: [row] } as never });
  ground.drawUnits();
  const painted = sentTo('units')[0]?.properties;
  expect(painted).toEqual({ kind: '镇街', color: unitColors('idleShare', 'light')[0] });
});

it('draws what of parcels is credited otherwise, again only when it is something else', () => {
  const sent = () => engine.sent.filter(({ source }) => source === 'pieces');
  const colored = (color: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { color }, geometry: { type: 'Polygon', coordinates: [] } },
    ],
  });
  const [light, dark] = [colored('#fff'), colored('#000')];
  ground.drawCodes();
  expect(sent()).toHaveLength(0);
  // Another month, and the same credits.
  const piecesOf: LandProgress['piecesOf'] = (_, scheme) =>
    scheme === 'dark' ? dark : { ...light };
  useLandProgress.setState({ shown: { piecesOf } as unknown as LandProgress });
  ground.drawCodes();
  ground.drawCodes();
  expect(sent().map(({ data }) => data)).toEqual([light]);
  expect(piecesOf(null, 'light')).not.toBe(sent()[0]?.data);
  // The other side of the curtain begins with the outlines.
  const other = createGround(engine, new ParcelRows(), 'other', 'light');
  other.drawShapes();
  expect(sent()).toHaveLength(2);
  engine.sent.length = 0;
  ground.recolor('dark');
  expect(sent()).toHaveLength(1);
  expect(sent()[0]?.data).toBe(dark);
  ground.redraw();
  expect(sent()).toHaveLength(2);
});

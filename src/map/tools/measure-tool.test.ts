import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSession } from '../../app/session';
import { packPolygons } from '../../core/geo/geometry';
import { degreesPerPixel } from '../mercator';
import { type StubEngine, stubEngine } from '../stub-engine';
import { type MeasureTool, startMeasureTool } from './measure-tool';

const ZOOM = 17;
const PX = degreesPerPixel(ZOOM);
const at = (x: number, y: number) => ({ x, y, lon: 122.1 + x * PX, lat: 30 - y * PX });
const corner = [122.1001, 30.0001] as const;
const geometry = packPolygons([[[corner, [122.102, 30.0001], [122.102, 30.002]]]]);

const land = { shapesIn: () => [{ id: 'a', geometry, rev: 1 }] };

let engine: StubEngine;
let tool: MeasureTool;
let pointing = { free: false, finger: false };

beforeEach(() => {
  engine = stubEngine();
  engine.rest({ lon: 122.1, lat: 30, zoom: ZOOM });
  pointing = { free: false, finger: false };
  useSession.setState(useSession.getInitialState(), true);
  tool = startMeasureTool(
    engine,
    land,
    () => pointing,
    () => {},
  );
  useSession.setState({ tool: 'distance' });
});
afterEach(() => tool.stop());

const nearCorner = () => ({ x: 0, y: 0, lon: corner[0] + 4 * PX, lat: corner[1] });

describe('measuring on the map', () => {
  it('takes clicks only while the tool is in hand, and forgets them with it', () => {
    engine.play('click', at(-100, 100));
    engine.play('click', at(-200, 100));
    expect(tool.state()?.points).toHaveLength(2);
    useSession.setState({ tool: 'look' });
    expect(tool.state()).toBeNull();
    engine.play('click', at(-300, 100));
    useSession.setState({ tool: 'area' });
    expect(tool.state()).toMatchObject({ kind: 'area', points: [] });
  });

  it('ends with a double click without a point too many, even of an unsteady hand', () => {
    engine.play('click', at(-100, 100));
    engine.play('click', at(-200, 100));
    engine.play('press', at(-203, 102));
    expect(engine.held.pan).toBe(true);
    engine.play('click', at(-203, 102));
    engine.play('click', at(-202, 102));
    expect(tool.state()).toMatchObject({ done: true });
    expect(tool.state()?.points).toHaveLength(2);
  });

  it('goes on where a point was taken back', () => {
    engine.play('click', at(-100, 100));
    engine.play('click', at(-200, 100));
    tool.tell({ type: 'back' });
    engine.play('click', at(-200, 100));
    expect(tool.state()).toMatchObject({ done: false });
    expect(tool.state()?.points).toHaveLength(2);
  });

  it('gives fingers more room', () => {
    pointing = { free: false, finger: true };
    engine.play('click', at(-100, 100));
    engine.play('click', at(-200, 100));
    engine.play('click', at(-212, 112));
    expect(tool.state()).toMatchObject({ done: true });
    expect(tool.state()?.points).toHaveLength(2);
    engine.play('pointer', at(0, 0));
    expect(tool.state()?.pointed).toBeNull();
  });

  it('snaps to the corner of a parcel, bit for bit, and shows that it will', () => {
    engine.play('pointer', nearCorner());
    expect(tool.state()).toMatchObject({ snapped: true, pointed: corner });
    engine.play('click', nearCorner());
    expect(tool.state()?.points).toEqual([corner]);
  });

  it('does not snap with Alt held, from far off, or to an edge', () => {
    pointing = { free: true, finger: false };
    engine.play('pointer', nearCorner());
    expect(tool.state()?.snapped).toBe(false);
    pointing = { free: false, finger: false };
    engine.play('pointer', { x: 0, y: 0, lon: 122.101, lat: corner[1] + 2 * PX });
    expect(tool.state()?.snapped).toBe(false);
    engine.rest({ lon: 122.1, lat: 30, zoom: 12 });
    engine.play('pointer', nearCorner());
    expect(tool.state()?.snapped).toBe(false);
  });

  it('closes an area at its first corner', () => {
    useSession.setState({ tool: 'area' });
    for (const [x, y] of [
      [-100, 100],
      [-200, 100],
      [-200, 200],
    ] as const)
      engine.play('click', at(x, y));
    engine.play('pointer', at(-103, 103));
    expect(tool.state()?.snapped).toBe(true);
    engine.play('click', at(-103, 103));
    expect(tool.state()).toMatchObject({ done: true });
    expect(tool.state()?.points).toHaveLength(3);
    engine.play('click', at(-103, 103));
    expect(tool.state()?.done).toBe(true);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ToolName, useSession } from '../../app/session';
import { degreesPerPixel } from '../mercator';
import { type StubEngine, stubEngine } from '../stub-engine';
import { type PickTool, startPickTool } from './pick-tool';

const fresh = useSession.getInitialState();
const PX = degreesPerPixel(12);
const at = (x: number, y: number) => ({ x, y, lon: 122.1 + x * PX, lat: 30 - y * PX });
let engine: StubEngine;
let tool: PickTool;
let changes = 0;

function take(name: ToolName): void {
  useSession.setState({ tool: name });
}

/** A drag, until what was drawn is picked. */
async function drag(way: readonly (readonly [number, number])[], shift = false): Promise<void> {
  const [first = [0, 0], ...rest] = way;
  engine.play('press', at(...(first as [number, number])), shift);
  for (const [x, y] of rest) engine.play('pointer', at(x, y));
  const [x, y] = way.at(-1) ?? [0, 0];
  engine.play('release', at(x, y));
  await settled();
}

/** The outline is worked out by a part that is loaded first. */
async function settled(): Promise<void> {
  await import('./lasso-outline');
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  engine = stubEngine();
  useSession.setState(fresh, true);
  changes = 0;
  tool = startPickTool(engine, () => changes++);
});
afterEach(() => tool.stop());

describe('box and lasso', () => {
  it('pick by what was drawn and go back to looking', async () => {
    take('box');
    await drag([
      [0, 0],
      [50, 40],
      [100, 80],
    ]);
    expect(useSession.getState().pick).toHaveLength(4);
    expect(useSession.getState().tool).toBe('look');
    take('lasso');
    await drag([
      [0, 0],
      [100, 0],
      [100, 80],
      [50, 120],
      [0, 80],
    ]);
    expect(useSession.getState().pick).toHaveLength(5);
    expect(useSession.getState().tool).toBe('look');
  });

  it('draw a box with Shift held while looking, and nothing without', async () => {
    await drag([
      [0, 0],
      [100, 80],
    ]);
    expect(useSession.getState().pick).toBeNull();
    await drag(
      [
        [0, 0],
        [100, 80],
      ],
      true,
    );
    expect(useSession.getState().pick).toHaveLength(4);
  });

  it('hold the map still while they draw, and let go after', async () => {
    engine.play('press', at(0, 0), true);
    expect(engine.held.pan).toBe(true);
    engine.play('pointer', at(100, 80));
    expect(tool.drawn()).toHaveLength(4);
    engine.play('release', at(100, 80));
    expect(engine.held.pan).toBe(false);
    expect(tool.drawn()).toBeNull();
  });

  it('do nothing by a click, and keep the tool in hand', async () => {
    take('lasso');
    await drag([
      [10, 10],
      [11, 11],
    ]);
    expect(useSession.getState()).toMatchObject({ pick: null, tool: 'lasso' });
  });

  it('give up when cancelled, by a key, a second finger or the browser', async () => {
    take('lasso');
    for (const giveUp of [
      () => tool.cancel(),
      () => engine.cancel(),
      () => engine.play('press', at(5, 5)),
    ]) {
      engine.play('press', at(0, 0));
      engine.play('pointer', at(100, 0));
      giveUp();
      expect(tool.drawn()).toBeNull();
      engine.play('pointer', at(100, 100));
      engine.play('release', at(0, 100));
      expect(useSession.getState()).toMatchObject({ pick: null, tool: 'lasso' });
    }
    expect(tool.cancel()).toBe(false);
  });

  it('keep what was drawn when the button goes up beside the map', async () => {
    take('lasso');
    engine.play('press', at(0, 0));
    for (const [x, y] of [
      [100, 0],
      [100, 100],
    ] as const)
      engine.play('pointer', at(x, y));
    tool.letGo();
    await settled();
    expect(useSession.getState().pick).toHaveLength(3);
    tool.letGo();
    expect(tool.drawn()).toBeNull();
  });

  it('go on when the pointer leaves the map and comes back', async () => {
    take('box');
    engine.play('press', at(0, 0));
    engine.leave();
    engine.play('release', at(100, 80));
    await settled();
    expect(useSession.getState().pick).toHaveLength(4);
    expect(changes).toBeGreaterThan(0);
  });
});

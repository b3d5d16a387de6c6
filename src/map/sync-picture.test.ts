import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aShape } from '../../tests/builders/records';
import { useAnalysis } from '../app/analysis';
import { isPictureBehind, useMapPicture } from '../app/map-picture';
import { type LandProgress, useLandProgress } from '../app/targets/land-progress';
import { useWorkspace } from '../app/workspace-store';
import { emptyWorkspace } from '../core/workspace';
import { ParcelRows } from './parcel-rows';
import { type StubEngine, stubEngine } from './stub-engine';
import { type Sync, startSync } from './sync';

const ids = ['a', 'b'];
let engine: StubEngine;
let sync: Sync;

beforeEach(() => {
  useWorkspace.setState(useWorkspace.getInitialState(), true);
  useAnalysis.setState(useAnalysis.getInitialState(), true);
  useLandProgress.setState(useLandProgress.getInitialState(), true);
  useMapPicture.setState(useMapPicture.getInitialState(), true);
  const { head, tables } = emptyWorkspace();
  const shapes = new Map(ids.map((id) => [id, aShape(id)]));
  useWorkspace.setState({ ws: { head, tables: { ...tables, shapes } } });
  engine = stubEngine();
  sync = startSync(engine, new ParcelRows(), () => false);
});
afterEach(() => sync.stop());

const color = (theme: 'idle' | 'progress', code: number) => {
  const side = { ...useAnalysis.getState().side, theme, codes: Uint8Array.of(code, code) };
  useAnalysis.setState({ ids, rows: new Map(ids.map((id, row) => [id, row])), side });
};
const sent = () => engine.codes.map(([first]) => first);
const isBehind = () => isPictureBehind(useMapPicture.getState());

it('colours of a theme wait for the picture of those before, and the last of them goes on', () => {
  color('progress', 1);
  useMapPicture.setState({ stage: 'told' });
  color('progress', 2);
  expect([sent(), isBehind()]).toEqual([[1], true]);
  useMapPicture.setState({ stage: 'asked' });
  color('progress', 3);
  expect([sent(), isBehind()]).toEqual([[1], true]);
  useMapPicture.setState({ stage: 'shown' });
  expect([sent(), isBehind()]).toEqual([[1, 3], false]);
});

it('the next go on as soon as those before are all there, and need only be drawn', () => {
  color('progress', 1);
  useMapPicture.setState({ stage: 'asked' });
  color('progress', 2);
  useMapPicture.setState({ stage: 'come' });
  expect(sent()).toEqual([1, 2]);
  color('progress', 3);
  expect([sent(), isBehind()]).toEqual([[1, 2, 3], false]);
});

it('pieces of parcels come with the picture of their month, not with the one before', () => {
  const pieces = () => engine.sent.filter(({ source }) => source === 'pieces').length;
  const month = (code: number) => {
    const features = [{ type: 'Feature', properties: { code }, geometry: null }];
    const piecesOf = () => ({ type: 'FeatureCollection', features });
    useLandProgress.setState({ shown: { piecesOf } as unknown as LandProgress });
    color('progress', code);
  };
  month(1);
  expect(pieces()).toBe(1);
  useMapPicture.setState({ stage: 'asked' });
  month(2);
  expect(pieces()).toBe(1);
  // Its colours are told as the first picture is there; that one is still to be drawn.
  vi.spyOn(engine, 'setCodes').mockImplementation((codes) => {
    engine.codes.push(codes);
    useMapPicture.setState({ stage: 'told' });
  });
  useMapPicture.setState({ stage: 'come' });
  expect([sent(), pieces()]).toEqual([[1, 2], 1]);
  useMapPicture.setState({ stage: 'asked' });
  expect(pieces()).toBe(2);
});

it('another theme has colours of its own: it waits for nothing', () => {
  color('progress', 1);
  useMapPicture.setState({ stage: 'asked' });
  color('idle', 4);
  expect([sent(), isBehind()]).toEqual([[1, 4], false]);
});

import { expect, it } from 'vitest';
import { sampleSlice } from '../../../tests/builders/sample-slice';
import { apply } from '../../core/change/apply';
import { groundOf } from '../../core/quality/land-to-check';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { runNow } from '../analysis/steps';
import { movedWith, packGround, unpackGround } from './checks-message';

it('what the worker gets is what there is, parcels without outline too', () => {
  const ws = apply(emptyWorkspace(), sampleSlice(60));
  if (isRefusal(ws)) throw new Error(ws.why);
  const ground = groundOf(ws);
  expect(ground.borders.length).toBeGreaterThan(3);
  const [first, second, ...rest] = ground.land;
  if (!first || !second) throw new Error('no land');
  const bare = { ...ground, land: [first, { ...second, geometry: null }, ...rest] };
  const asked = runNow(packGround(bare));
  const moved = structuredClone(asked, { transfer: movedWith(asked) as ArrayBuffer[] });
  expect(unpackGround(moved)).toEqual(bare);
  // The records themselves keep their coordinates.
  expect(first.geometry?.coords.length).toBeGreaterThan(0);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, snapshot, steps } from '../../../tests/builders/random-changes';
import { aParcel, aShape } from '../../../tests/builders/records';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { apply } from './apply';
import { addition, type Change, removal, replacement } from './change';
import { invert } from './invert';

function mustApply(ws: Workspace, changes: readonly Change[], head?: number): Workspace {
  const next = apply(ws, changes, head);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

describe('apply', () => {
  it('A4: apply then invert is identity over random sequences, every prefix of it', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const states = [emptyWorkspace()];
        const done: Change[][] = [];
        for (const step of sequence) {
          const ws = states.at(-1) as Workspace;
          const changes = changesOf(ws, step);
          done.push(changes);
          states.push(mustApply(ws, changes, ws.head + 1));
        }
        let ws = states.at(-1) as Workspace;
        for (let i = done.length - 1; i >= 0; i--) {
          ws = mustApply(ws, invert(done[i] as Change[]));
          expect(snapshot(ws)).toBe(snapshot(states[i] as Workspace));
        }
      }),
    );
  });

  it('a refusal changes nothing, even when only the last of many changes does not fit', () => {
    const ws = mustApply(emptyWorkspace(), [addition('parcels', aParcel())]);
    const before = snapshot(ws);
    const stale = aParcel('parcel-1', { rev: 99 });
    const answer = apply(ws, [
      addition('parcels', aParcel('parcel-2')),
      replacement('parcels', stale, { ...stale, name: '新名' }),
    ]);
    expect(answer).toMatchObject({ refused: 'conflict' });
    expect(snapshot(ws)).toBe(before);
  });

  it('refuses to add what is there and to change what is gone', () => {
    const ws = mustApply(emptyWorkspace(), [addition('parcels', aParcel())]);
    expect(apply(ws, [addition('parcels', aParcel())])).toMatchObject({ refused: 'conflict' });
    expect(apply(emptyWorkspace(), [removal('parcels', aParcel())])).toMatchObject({
      refused: 'conflict',
    });
  });

  it('leaves tables it does not touch as they are', () => {
    const ws = mustApply(emptyWorkspace(), [
      addition('parcels', aParcel()),
      addition('shapes', aShape()),
    ]);
    const parcel = aParcel();
    const next = mustApply(ws, [replacement('parcels', parcel, { ...parcel, name: '新名' })]);
    expect(next.tables.shapes).toBe(ws.tables.shapes);
    expect(ws.tables.parcels.get('parcel-1')?.name).toBe('示例地块一');
  });
});

import { describe, expect, it } from 'vitest';
import { apply } from '../change/apply';
import type { Change } from '../change/change';
import { invert } from '../change/invert';
import { checkChanges } from '../integrity/check-changes';
import { isRefusal, type Refusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { removeView, renameView, saveView } from './change-view';

const low = { id: 'view-1', name: '3 万元以下', address: 't=taxPerMu&f=x' };

function applied(ws: Workspace, changes: readonly Change[] | Refusal): Workspace {
  if (isRefusal(changes)) throw new Error(changes.why);
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

const saved = applied(emptyWorkspace(), saveView(emptyWorkspace(), low));

describe('views', () => {
  it('are saved under a trimmed name, and saved again in their place', () => {
    expect(saved.tables.views.get('view-1')).toEqual({ ...low, rev: 0 });
    const moved = applied(
      saved,
      saveView(saved, { ...low, name: ' 3 万元以下 ', address: 'y=2021' }),
    );
    expect(moved.tables.views.size).toBe(1);
    expect(moved.tables.views.get('view-1')?.address).toBe('y=2021');
    expect(saveView(saved, low)).toEqual([]);
  });

  it('A4 removing and undoing is identity', () => {
    const changes = removeView(saved, { id: 'view-1' });
    const gone = applied(saved, changes);
    expect(gone.tables.views.size).toBe(0);
    expect(applied(gone, invert(changes as Change[])).tables.views).toEqual(saved.tables.views);
  });

  it('are renamed as they were seen', () => {
    const named = applied(saved, renameView(saved, { id: 'view-1', seenRev: 0, name: '低效' }));
    expect(named.tables.views.get('view-1')?.name).toBe('低效');
    expect(renameView(saved, { id: 'view-1', seenRev: 7, name: '低效' })).toMatchObject({
      refused: 'conflict',
    });
    expect(removeView(saved, { id: 'view-9' })).toMatchObject({ refused: 'gone' });
  });

  it('two of one name are refused', () => {
    const changes = saveView(saved, { ...low, id: 'view-2' });
    expect(checkChanges(applied(saved, changes), changes as Change[])).toMatchObject({
      refused: 'twice',
    });
  });
});

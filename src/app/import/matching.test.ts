import { afterEach, expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import type { ImportPlan } from '../../core/import/import-plan';
import type { Tables } from '../../core/workspace';
import { emptyWorkspace } from '../../core/workspace';
import { useWorkspace } from '../workspace-store';
import { useImport } from './import-store';
import { useSuggestions, watchMatching } from './matching';

let stop = () => {};
afterEach(() => stop());

function put<N extends 'enterprises' | 'parcels' | 'occupancies'>(
  name: N,
  records: readonly Tables[N][],
): void {
  const { ws } = useWorkspace.getState();
  const tables = { ...ws.tables, [name]: new Map(records.map((one) => [one.id, one])) };
  useWorkspace.setState({ opening: { state: 'open' }, ws: { head: ws.head + 1, tables } });
}

const found = () => useSuggestions.getState().matching.matches.map(({ parcelId }) => parcelId);

it('suggestions follow firms, land and what a file brought; a link starts nothing anew, its undoing does', () => {
  useWorkspace.setState({ ws: emptyWorkspace() });
  put('enterprises', [anEnterprise('firm-1', { name: '示例甲子机械有限公司' })]);
  put('parcels', [aParcel('parcel-1', { name: '示例甲子机械厂区' }), aParcel('parcel-2')]);
  stop = watchMatching();
  expect(useSuggestions.getState().state).toBe('ready');
  expect(found()).toEqual(['parcel-1']);

  const row = {
    at: 2,
    outcome: 'unchanged',
    name: '乙地',
    why: null,
    notes: [],
    diffs: [],
  } as const;
  const hint = { holder: '示例甲子机械有限公司' };
  const rows = [{ ...row, id: 'parcel-2', hint }];
  const plan: ImportPlan = {
    changes: [],
    sources: [{ name: '宗地', target: 'parcels', rows, missing: [] }],
  };
  useImport.setState({ plan });
  expect(found()).toEqual(['parcel-2', 'parcel-1']);

  const before = useSuggestions.getState().matching;
  put('occupancies', [aUse('parcel-1', 'firm-1', '自有')]);
  expect(useSuggestions.getState().matching).toBe(before);
  put('occupancies', []);
  expect(useSuggestions.getState().matching).not.toBe(before);

  useImport.setState({ plan: null });
  expect(found()).toEqual(['parcel-1']);
  stop();
  put('parcels', []);
  expect(found()).toEqual(['parcel-1']);
});

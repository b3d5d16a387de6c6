import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openFresh, tables, title } from '../../tests/builders/command-desk';
import { part, workspace } from '../../tests/builders/two-parcels';
import { addition } from '../core/change/change';
import { tableNames } from '../core/workspace';
import { mergeParcels } from './commands/merge-parcels';
import { retireParcel } from './commands/retire-parcel';
import { splitParcel } from './commands/split-parcel';

beforeEach(async () => {
  const { tables } = workspace();
  await openFresh(
    'parcel-commands',
    tableNames.flatMap((table) => [...tables[table].values()].map((one) => addition(table, one))),
  );
});

it('A4 splits, merges and retires parcels, each in one event with its findings', async () => {
  const pieces = [
    { name: '北块', geometry: part(0, 0.25) },
    { name: '南块', geometry: part(0.25, 1) },
  ];
  const when = { on: '2022-03-01', why: ' 分割出让 ' } as const;
  const seenRev = tables().shapes.get('parcel-1')?.rev ?? -1;
  expect(await title(() => splitParcel({ id: 'parcel-1', seenRev, pieces, ...when }))).toBe(
    '将“示例地块一”分割为 2 块，理由：分割出让',
  );
  const names = () => [...tables().parcels.values()].map(({ name }) => name).sort();
  expect(names()).toEqual(['北块', '南块', '示例地块二']);
  // The pieces are looked at in the same event: what is found of them is there at once.
  const about = () => new Set([...tables().findings.values()].map(({ subject }) => subject?.id));
  expect(about().size).toBeGreaterThan(0);
  const seen = [...tables().shapes.values()].map(({ id, rev }) => ({ id, rev }));
  const whole = { seen, name: '合并地块', geometry: part(0, 1.5), ...when };
  expect(await title(() => mergeParcels(whole))).toBe(
    '将 3 宗地块合并为“合并地块”，理由：分割出让',
  );
  expect(tables().parcels.size).toBe(1);
  const [parcel] = tables().parcels.values();
  const gone = { id: parcel?.id ?? '', seenRev: parcel?.rev ?? -1, why: '已征收' };
  expect(await title(() => retireParcel(gone))).toBe('注销“合并地块”，理由：已征收');
  expect([tables().parcels.size, tables().shapes.size, tables().findings.size]).toEqual([0, 0, 0]);
});

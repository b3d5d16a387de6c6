import { beforeEach, expect, it, vi } from 'vitest';
import { aFact, anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { readFiles } from '../../files/import/read-files';
import { startAnalysis, useAnalysis } from '../analysis';
import { useWorkspace } from '../workspace-store';
import type { ExportChoice } from './export-choice';
import { exportRecords } from './export-records';

const choice: ExportChoice = {
  table: 'parcels',
  scope: 'all',
  format: 'xlsx',
  crs: 'grid',
  encoding: 'utf-8',
  secrecy: { hideNames: false, bandTax: false, coarsen: false },
};
const info = {
  id: 'ws',
  name: '示例区',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: true,
  createdAt: '2021-07-31T00:00:00.000Z',
};

async function readBack(asked: ExportChoice) {
  const answer = await exportRecords(asked);
  if (isRefusal(answer)) throw new Error(answer.why);
  const bytes = new Uint8Array(await answer.blob.arrayBuffer());
  const reading = { progress: () => undefined, stopped: () => false };
  return { answer, tables: readFiles([{ name: answer.fileName, bytes }], reading).tables };
}

beforeEach(async () => {
  const ws = emptyWorkspace();
  const use = { basis: '自有', areaM2: null, floorAreaM2: null, rev: 0 } as const;
  const own = { id: 'o', enterpriseId: 'firm-1', parcelId: 'parcel-1', ...use };
  const firm = anEnterprise('firm-1', { facts: [aFact('taxWan', 35, { period: '2021' })] });
  useWorkspace.setState({
    info,
    ws: {
      head: 9,
      tables: {
        ...ws.tables,
        parcels: new Map([['parcel-1', aParcel()]]),
        shapes: new Map([['parcel-1', aShape()]]),
        enterprises: new Map([['firm-1', firm]]),
        occupancies: new Map([['o', own]]),
      },
    },
  });
  const stop = startAnalysis((error) => {
    throw error;
  });
  // However busy the machine: what is still worked out is not exported.
  await vi.waitFor(() => expect(useAnalysis.getState().working).toBe(false));
  return stop;
});

it('parcels go out with their figures, the notes beside them, and the word sample in the name', async () => {
  const { answer, tables } = await readBack(choice);
  expect(answer.fileName).toMatch(/^示例区-地块-示例数据（虚构）-\d{8}\.xlsx$/);
  expect(answer.title).toContain('地块 1 行');
  expect(answer.told).toEqual(['1 行的图形没有写入']);
  const [table, notes] = tables;
  const cell = (name: string) => table?.rows[0]?.[table.columns.indexOf(name)];
  expect(cell('用地企业')).toBe('示例机械一厂');
  expect(cell('亩均税收（万元/亩）')).toBe(3.5);
  expect(notes?.rows).toContainEqual(['数据版本', '第 9 号变更后']);
});

it('firms go out by band', async () => {
  const secrecy = { ...choice.secrecy, hideNames: true, bandTax: true };
  const { tables } = await readBack({ ...choice, table: 'enterprises', secrecy });
  expect(tables[0]?.rows[0]).toContain('3（含）—4');
  expect(tables[0]?.columns).not.toContain('企业名称');
});

it('nothing selected is refused', async () => {
  expect(await exportRecords({ ...choice, scope: 'selected' })).toMatchObject({
    refused: 'export-empty',
  });
});

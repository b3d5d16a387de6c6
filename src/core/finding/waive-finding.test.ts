import { expect, it } from 'vitest';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import type { Finding } from './finding';
import { waiveFindings } from './waive-finding';

const finding: Finding = {
  id: 'finding-1',
  rule: 'area.differs',
  severity: 'warning',
  origin: '质检',
  subject: null,
  place: null,
  fileRow: null,
  why: '面积不符',
  foundAt: '2021-07-31T00:00:00Z',
  waived: null,
  rev: 5,
};
const waived = { by: '测试员', at: '2021-08-01T00:00:00Z', why: '以证载为准' };
const ws = apply(emptyWorkspace(), [addition('findings', finding)]);
if (isRefusal(ws)) throw new Error(ws.why);

it('records who lives with it and why, and can lift that again', () => {
  expect(waiveFindings(ws, { seen: [{ id: 'finding-1', rev: 5 }], waived })).toMatchObject([
    { after: { waived } },
  ]);
  expect(waiveFindings(ws, { seen: [{ id: 'finding-1', rev: 5 }], waived: null })).toMatchObject([
    { after: { waived: null } },
  ]);
});

it('wants a reason, and the version that was seen', () => {
  const silent = { ...waived, why: '  ' };
  expect(waiveFindings(ws, { seen: [{ id: 'finding-1', rev: 5 }], waived: silent })).toMatchObject({
    refused: 'no-reason',
  });
  expect(waiveFindings(ws, { seen: [{ id: 'finding-1', rev: 4 }], waived })).toMatchObject({
    refused: 'conflict',
  });
});

it('takes many for one reason, and none when one of them has moved on', () => {
  const more = apply(ws, [
    addition('findings', { ...finding, id: 'finding-2', rule: 'area.small' }),
  ]);
  if (isRefusal(more)) throw new Error(more.why);
  const both = ['finding-1', 'finding-2'].map((id) => ({ id, rev: 5 }));
  expect(waiveFindings(more, { seen: both, waived })).toHaveLength(2);
  const stale = both.map((one, at) => (at === 1 ? { ...one, rev: 4 } : one));
  expect(waiveFindings(more, { seen: stale, waived })).toMatchObject({ refused: 'conflict' });
});

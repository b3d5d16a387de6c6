import { expect, it } from 'vitest';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import type { Finding } from './finding';
import { waiveFinding } from './waive-finding';

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
  expect(waiveFinding(ws, { id: 'finding-1', seenRev: 5, waived })).toMatchObject([
    { after: { waived } },
  ]);
  expect(waiveFinding(ws, { id: 'finding-1', seenRev: 5, waived: null })).toMatchObject([
    { after: { waived: null } },
  ]);
});

it('wants a reason, and the version that was seen', () => {
  const silent = { ...waived, why: '  ' };
  expect(waiveFinding(ws, { id: 'finding-1', seenRev: 5, waived: silent })).toMatchObject({
    refused: 'no-reason',
  });
  expect(waiveFinding(ws, { id: 'finding-1', seenRev: 4, waived })).toMatchObject({
    refused: 'conflict',
  });
});

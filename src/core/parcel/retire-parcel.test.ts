import { describe, expect, it } from 'vitest';
import { aBlock } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { aDecision } from '../../../tests/builders/program-records';
import { done, finding, photo, use, workspace } from '../../../tests/builders/two-parcels';
import { addition, type Change } from '../change/change';
import type { Refusal } from '../refusal';
import { retireParcel } from './retire-parcel';

describe('retireParcel', () => {
  const input = { id: 'parcel-2', seenRev: 0, why: '已征收' };

  it('takes outline, uses and findings along', () => {
    const ws = workspace(
      addition('findings', finding),
      addition('occupancies', use('use-3', 'parcel-2', 300)),
    );
    const { tables } = done(ws, retireParcel(ws, input));
    expect([tables.parcels.size, tables.shapes.size, tables.findings.size]).toEqual([1, 1, 0]);
    expect([...tables.occupancies.keys()]).toEqual(['use-1', 'use-2']);
  });

  it.each<readonly [string, Change]>([
    ['附件', addition('attachments', photo)],
    ['目标认定', addition('credits', aCredit('credit-1', { subject: finding.subject }))],
    ['人工认定', addition('decisions', aDecision('decision-1', { subject: finding.subject }))],
    [
      '区块“示例区块”',
      addition(
        'blocks',
        aBlock('block-1', { choices: [{ parcelId: 'parcel-2', as: 'in', why: '核查' }] }),
      ),
    ],
  ])('refuses while there is %s', (what, change) => {
    const answer = retireParcel(workspace(change), input);
    expect(answer).toMatchObject({ refused: 'in-use' });
    expect((answer as Refusal).why).toContain(what);
  });

  it('wants a reason', () => {
    expect(retireParcel(workspace(), { ...input, why: ' ' })).toMatchObject({
      refused: 'no-reason',
    });
  });
});

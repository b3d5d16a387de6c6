import { expect, it } from 'vitest';
import { checkUscc } from '../../enterprise/check-uscc';
import { sampleUscc } from './sample-uscc';

it('makes codes with a right check digit, each its own, and wrong ones when asked', () => {
  const codes = Array.from({ length: 500 }, (_, i) => sampleUscc('330902', i, false));
  expect(codes.map(checkUscc).filter((wrong) => wrong !== null)).toEqual([]);
  expect(new Set(codes).size).toBe(500);
  expect(checkUscc(sampleUscc('330902', 7, true))).toContain('校验位');
});

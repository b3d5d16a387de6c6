import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packCases } from '../../../tests/builders/program-cases';
import { aPack, packDocument } from '../../../tests/builders/program-pack';
import { putAt, type Step } from '../../core/program/pack-path';
import { openProgram } from './open-program';

const pack = aPack();

/** Steps to every part of the pack. */
function placesOf(value: unknown, steps: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [steps];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    placesOf(part, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
  return [steps, ...inner];
}

const anything = fc.oneof(
  fc.constantFrom('t-2021', 'annual', 'd1', 'low-enterprise', '白泉镇', 'protectionYears', '是'),
  fc.constantFrom<unknown>(0, -1, 1e308, 1e-300, 2021, 'previous', '', '<script>', '<=', 'in'),
  fc.constantFrom<unknown>({ listed: 'low-land' }, { not: { inUnit: '白泉' } }, [], {}, null),
  fc.jsonValue({ maxDepth: 2 }),
);

it('whatever stands in a pack, it opens or says why not, and never fails', () => {
  fc.assert(
    fc.property(fc.constantFrom(...placesOf(pack)), anything, (steps, part) => {
      const program = JSON.stringify(putAt(pack, steps, part)) ?? '';
      const opened = openProgram({ program, document: packDocument, cases: packCases });
      if ('ok' in opened) return;
      expect(opened.faults.length).toBeGreaterThan(0);
      for (const { path, why } of opened.faults) {
        expect(path).not.toBe('');
        expect(why).toMatch(/[\u4e00-\u9fff]/);
      }
    }),
    { numRuns: 500 },
  );
});

import type { Expected, ProgramCase } from './read-cases';
import type { Program } from './resolve-program';
import { caseGroups, judgeCases } from './run-cases';

/** A case that comes out otherwise once the values of a variant are put in. */
export interface ChangedCase {
  readonly case: ProgramCase;
  readonly before: Expected;
  readonly after: Expected;
}

/** Which cases a variant changes: cases themselves are of the pack as it was published, and stay as they are. */
export function changedCases(
  { pack, base }: Program,
  cases: readonly ProgramCase[],
): ChangedCase[] {
  return caseGroups(base, cases).flatMap((group) => {
    const [before, after] = [judgeCases(base, group), judgeCases(pack, group)];
    return group.cases.flatMap((one, row) => {
      const [was, is] = [before[row] as Expected, after[row] as Expected];
      return JSON.stringify(was) === JSON.stringify(is)
        ? []
        : [{ case: one, before: was, after: is }];
    });
  });
}

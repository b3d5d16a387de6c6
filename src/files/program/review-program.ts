import { checkPack } from '../../core/program/check-pack';
import type { PackFault } from '../../core/program/pack-fault';
import { CASES, readCases } from '../../core/program/read-cases';
import { runCases } from '../../core/program/run-cases';
import { type ProgramPack, packSchema } from '../../core/program/schema/pack-schema';
import { untriedMutations } from '../../core/program/untried-mutations';
import { parsePlainJson } from './parse-plain-json';
import { fileNames, type ProgramTexts } from './program-texts';
import { sayFailure } from './say-failure';
import { sayPackIssue } from './say-pack-issue';

export const UNTRIED = '没有用例能发现';

/** All that can be said of a pack at once, for who writes it: every fault, and every rule that no case tries. */
export interface Review {
  readonly pack: ProgramPack | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly PackFault[];
}

export function reviewProgram({ program, document, cases: csv }: ProgramTexts): Review {
  const parsed = parsePlainJson(program, fileNames.program);
  if ('faults' in parsed) return { pack: null, counts: {}, faults: parsed.faults };
  const checked = packSchema.safeParse(parsed.ok);
  if (!checked.success) {
    return { pack: null, counts: {}, faults: checked.error.issues.map(sayPackIssue) };
  }
  const pack = checked.data;
  const { cases, faults } = readCases(csv, pack);
  const failures = runCases(pack, cases);
  const { count, untried } = untriedMutations(pack, cases);
  return {
    pack,
    counts: {
      thresholds: pack.thresholds.length,
      targets: pack.targets.length,
      tables: pack.taskTables.length,
      cases: cases.length,
      mutations: count,
    },
    faults: [
      ...checkPack(pack, document),
      ...faults,
      ...failures.map(sayFailure),
      // Without cases, or where they fail as it is, nothing would be learnt.
      ...(failures.length > 0 || cases.length === 0 ? [] : untried).map(({ path, what }) => {
        return { path, why: `${what}，${UNTRIED}（${CASES}）` };
      }),
    ],
  };
}

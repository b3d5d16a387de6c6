import type { ProgramPack } from '../program/schema/pack-schema';
import type { ClassOverride } from '../program/schema/rule-schema';
import { gradeClasses } from './grade-firms';
import type { PolicyGrade } from './grade-of';

/** The program year whose failures put firms in another class in the year that is graded. */
export function failedYearOf({ effectYear }: Pick<ClassOverride, 'effectYear'>, year: number) {
  return effectYear === 'same' ? year : year - 1;
}

/** The lists and program years to look at for the classes of one year; none where the program was not carried out. */
export function overridesFor(
  { classOverrides, programYears }: Pick<ProgramPack, 'classOverrides' | 'programYears'>,
  year: number,
): readonly ClassOverride[] {
  return classOverrides.filter((one) => programYears.includes(failedYearOf(one, year)));
}

/** The worst class the policy puts a firm in; null where it failed nothing. `failed` tells whether it is 未达标. */
export function policyGrade(
  overrides: readonly ClassOverride[],
  failed: (override: ClassOverride) => boolean,
): PolicyGrade | null {
  const [worst] = overrides
    .filter(failed)
    .toSorted((a, b) => gradeClasses.indexOf(b.to) - gradeClasses.indexOf(a.to));
  return worst ? { class: worst.to, why: worst.text, clause: worst.clause } : null;
}

import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../app/session';
import { judgeOnce } from '../../app/verdicts/judge-once';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { tracks } from '../../core/list/verdict';
import type { ClassOverride } from '../../core/program/schema/rule-schema';
import type { PolicyGrade } from '../../core/scheme/grade-of';
import { failedYearOf, overridesFor, policyGrade } from '../../core/scheme/policy-grade';

export interface Policy {
  /** Lists of other years are still being judged. */
  readonly working: boolean;
  of(enterpriseId: string): PolicyGrade | null;
}

const FAILED = tracks.indexOf('未达标');

// Lists of other years, judged once for all sheets of one state.
const judged = new WeakMap<Verdicts, Map<string, ListStanding>>();

/** The class the chosen program puts firms in for a year because they failed, in it or in the year before. */
export function usePolicy(year: number): Policy {
  const verdicts = useVerdicts((state) => state.verdicts);
  const variant = useSession((state) => state.variant);
  const trial = useSession((state) => state.trial);
  const [done, setDone] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `done` counts what was judged meanwhile.
  const { wanted, of } = useMemo(() => policyOf(verdicts, year), [verdicts, year, done]);
  const [list, failedYear] = wanted ? [wanted.list, failedYearOf(wanted, year)] : [];
  useEffect(() => {
    if (!verdicts || list === undefined || failedYear === undefined) return;
    return judgeOnce({ year: failedYear, list, variant, trial }, (standing) => {
      const own = judged.get(verdicts) ?? new Map<string, ListStanding>();
      judged.set(verdicts, own.set(`${list} ${failedYear}`, standing));
      setDone((count) => count + 1);
    });
  }, [verdicts, list, failedYear, variant, trial]);
  const working = wanted !== null;
  return useMemo(() => ({ working, of }), [working, of]);
}

interface Known extends Pick<Policy, 'of'> {
  /** The first list that is still to be judged. */
  readonly wanted: ClassOverride | null;
}

function policyOf(verdicts: Verdicts | null, year: number): Known {
  const overrides = verdicts ? overridesFor(verdicts.program.pack, year) : [];
  const lists = new Map(overrides.map((one) => [one, standingOf(verdicts, one, year)]));
  return {
    wanted: overrides.find((one) => lists.get(one) === undefined) ?? null,
    of: (id) =>
      policyGrade(overrides, (override) => {
        const standing = lists.get(override);
        const row = standing?.rowOf.get(id);
        return row !== undefined && standing?.track[row] === FAILED;
      }),
  };
}

function standingOf(
  verdicts: Verdicts | null,
  override: ClassOverride,
  year: number,
): ListStanding | undefined {
  if (!verdicts) return undefined;
  const failedYear = failedYearOf(override, year);
  return failedYear === verdicts.year
    ? verdicts.lists.find(({ kind }) => kind.id === override.list)
    : judged.get(verdicts)?.get(`${override.list} ${failedYear}`);
}

import type * as z from 'zod';
import type { PackFault } from '../../core/program/pack-fault';
import { type Step, sayPath } from '../../core/program/pack-path';
import { sayIssue } from '../archive/say-issue';

type Issue = z.core.$ZodIssue;

/** What does not fit the schema of packs, with its path. */
export function sayPackIssue(issue: Issue): PackFault {
  const { path, ...rest } = deepest(issue, []);
  return { path: sayPath(path) || 'program.json', why: why({ ...rest, path: [] } as Issue) };
}

/**
 * A condition may be of several shapes, and each of them complains. The one that is meant complains of the smallest
 * matter: a wrong word deep inside rather than keys that are missing and others that are too many.
 */
function deepest(issue: Issue, before: readonly Step[]): Issue & { path: Step[] } {
  const path = [...before, ...(issue.path as Step[])];
  if (issue.code !== 'invalid_union') return { ...issue, path };
  const inner = issue.errors
    .toSorted((a, b) => cost(a) - cost(b))[0]
    ?.toSorted((a, b) => cost([b]) - cost([a]))[0];
  return inner ? deepest(inner, path) : { ...issue, path };
}

/** Missing and foreign keys speak against a shape; anything further in speaks for it. */
function cost(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
    if (issue.code === 'invalid_type' && issue.path.length <= 1) return sum + 10;
    return sum + 1;
  }, 0);
}

function why(issue: Issue): string {
  if (issue.code === 'invalid_value') {
    return issue.values.length > 8 ? '不是可用的指标或词语' : sayIssue(issue).replace(/。$/, '');
  }
  return sayIssue(issue).replace(/。$/, '');
}

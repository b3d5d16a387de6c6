import type { ListKind } from '../program/schema/rule-schema';
import { type Condition, NO, UNKNOWN_ANSWER, YES } from '../rules/condition';
import { evaluate } from '../rules/evaluate';
import type { RuleContext } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import {
  EXEMPT,
  LISTED,
  type ListVerdicts,
  NOT_LISTED,
  type Track,
  tracks,
  UNDETERMINED,
} from './verdict';

/**
 * Judges all subjects by one list. Listing and track are two questions: nothing that bears on the track (a block that
 * was started, a pass) is asked when the listing is made. A list people draw up by judgement lists nobody here.
 */
export function assessList(list: ListKind, subjects: Subjects, context: RuleContext): ListVerdicts {
  const { count } = subjects;
  const listing = new Uint8Array(count).fill(NOT_LISTED);
  const track = new Uint8Array(count);
  const categories = new Uint32Array(count);
  if (list.basis === 'rule' && list.rule && list.subject === subjects.kind) {
    const ask = (condition: Condition) => evaluate(condition, subjects, context);
    setListing(listing, list, list.rule, ask, context);
    setTrack(track, listing, list, ask, context);
    setCategories(categories, listing, list, ask);
  }
  return { list: list.id, year: context.year, listing, track, categories };
}

type Ask = (condition: Condition) => Uint8Array;

function setListing(
  listing: Uint8Array,
  list: ListKind,
  rule: Condition,
  ask: Ask,
  { pack }: RuleContext,
): void {
  const scope = list.scope ? ask(list.scope) : null;
  const low = ask(rule);
  const exempt = pack.exemptions.flatMap(({ id, when }) =>
    when && list.exemptions.includes(id) ? [ask(when)] : [],
  );
  for (let row = 0; row < listing.length; row++) {
    const within = scope ? (scope[row] as number) : YES;
    const answer = low[row] as number;
    if (within === NO || answer === NO) continue;
    let open = within === UNKNOWN_ANSWER || answer === UNKNOWN_ANSWER;
    let verdict: number = LISTED;
    for (const answers of exempt) {
      if (answers[row] === YES) verdict = EXEMPT;
      else if (answers[row] === UNKNOWN_ANSWER) open = true;
    }
    listing[row] = verdict === LISTED && open ? UNDETERMINED : verdict;
  }
}

const ALONE = codeOf('单独考核');
const WITH_BLOCK = codeOf('随区块考核');
const DEEMED = codeOf('视同完成');
const PASSED = codeOf('达标');
const FAILED = codeOf('未达标');

function codeOf(track: Track): number {
  return tracks.indexOf(track);
}

/** Deemed goes before the block, the block before what the figures say. */
function setTrack(
  track: Uint8Array,
  listing: Uint8Array,
  list: ListKind,
  ask: Ask,
  { pack }: RuleContext,
): void {
  const answersOf = (effect: string) =>
    pack.deemings.flatMap((deeming) =>
      deeming.when && deeming.effect === effect && list.deemings.includes(deeming.id)
        ? [ask(deeming.when)]
        : [],
    );
  const deemed = answersOf('deemed');
  const withBlock = answersOf('with-block');
  const passed = list.pass ? ask(list.pass) : null;
  for (let row = 0; row < track.length; row++) {
    if (listing[row] !== LISTED) continue;
    if (deemed.some((answers) => answers[row] === YES)) track[row] = DEEMED;
    else if (withBlock.some((answers) => answers[row] === YES)) track[row] = WITH_BLOCK;
    else if (passed?.[row] === YES) track[row] = PASSED;
    else track[row] = passed?.[row] === NO ? FAILED : ALONE;
  }
}

/** Kinds within the list are told of everybody who is on it, may be on it, or is only let off. */
function setCategories(
  categories: Uint32Array,
  listing: Uint8Array,
  list: ListKind,
  ask: Ask,
): void {
  list.categories.forEach(({ when }, bit) => {
    const answers = ask(when);
    for (let row = 0; row < categories.length; row++) {
      if (listing[row] === NOT_LISTED || answers[row] !== YES) continue;
      categories[row] = ((categories[row] as number) | (1 << bit)) >>> 0;
    }
  });
}

import { type Mutation, mutatePack } from './mutate-pack';
import type { ProgramCase } from './read-cases';
import { caseGroups, failsACase } from './run-cases';
import type { ProgramPack } from './schema/pack-schema';

/** Mutations that no case notices: the rule they change is not tried. */
export function untriedMutations(
  pack: ProgramPack,
  cases: readonly ProgramCase[],
): { readonly count: number; readonly untried: readonly Mutation[] } {
  const groups = caseGroups(pack, cases);
  const mutations = mutatePack(pack);
  const untried = mutations.filter(({ pack: mutated, lists }) =>
    groups.every((group) => !lists.includes(group.list) || !failsACase(mutated, group)),
  );
  return { count: mutations.length, untried };
}

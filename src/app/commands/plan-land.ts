import { projectKinds } from '../../core/project/project';
import type { Refusal } from '../../core/refusal';
import type { AddCreditsInput } from '../../core/target/add-credits';
import { targetsOfLedger } from '../../core/target/ledger';
import { planLand as operation, type PlanLandInput } from '../../core/target/plan-land';
import { type Command, type Committed, commit } from '../commit';
import { begun, type NewProject } from './add-projects';

const command: Command<PlanLandInput> = {
  name: 'plan-land',
  operation,
  title: (_ws, { credits: { credits, known }, projects }) => {
    const target = targetsOfLedger(known.packs, known.key)[0]?.target.name ?? known.key;
    const plans = projects.length > 0 ? `，新建${projectKinds.parcels} ${projects.length} 个` : '';
    return `补差转为方案：计划认定 ${credits.length} 笔，计入“${target}”${plans}`;
  },
};

/** Turns a set of land into planned credits and plans, as one event. Answers the ids of the plans. */
export async function planLand(
  input: Pick<AddCreditsInput, 'credits' | 'known'>,
  wanted: readonly NewProject[],
): Promise<(Committed & { readonly ids: readonly string[] }) | Refusal> {
  const projects = begun(wanted);
  const answer = await commit(command, { credits: { ...input, evidence: [] }, projects });
  return 'refused' in answer ? answer : { ...answer, ids: projects.map(({ id }) => id) };
}

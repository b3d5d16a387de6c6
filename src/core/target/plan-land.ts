import type { Operation } from '../change/change';
import { addProjects } from '../project/change-project';
import type { Project } from '../project/project';
import { isRefusal } from '../refusal';
import { type AddCreditsInput, addCredits } from './add-credits';

/** What a set of land becomes: a planned credit for every parcel, and a plan for those that have none. */
export interface PlanLandInput {
  readonly credits: AddCreditsInput;
  readonly projects: readonly Omit<Project, 'rev'>[];
}

/** Plans land in the ledger and in plans at once: both or neither, and one undo takes both back. */
export const planLand: Operation<PlanLandInput> = (ws, { credits, projects }) => {
  const planned = addCredits(ws, credits);
  if (isRefusal(planned)) return planned;
  const made = addProjects(ws, { projects });
  return isRefusal(made) ? made : [...planned, ...made];
};

import { createContext, useContext } from 'react';
import type { LoadedProgram } from '../../app/programs/program-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { SectionName } from './sections';

export interface Plan {
  readonly loaded: LoadedProgram;
  /** With the figures of the local variant in use, if any. */
  readonly pack: ProgramPack;
  /** Goes to another part of the panel; an id names the item that is meant. */
  readonly go: (section: SectionName, id?: string) => void;
  /** The item that was gone to; anew each time. */
  readonly meant: { readonly id: string } | null;
  /** Forms with words that are not kept yet. */
  readonly held: Set<string>;
}

const PlanContext = createContext<Plan | null>(null);

export const PlanProvider = PlanContext.Provider;

export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('usePlan needs a PlanProvider above it');
  return plan;
}

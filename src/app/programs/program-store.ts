import { create } from 'zustand';
import type { ProgramCase } from '../../core/program/read-cases';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { ProgramHeader } from './program-headers';

/** A pack that was read and whose cases hold. */
export interface LoadedProgram {
  readonly header: ProgramHeader;
  readonly pack: ProgramPack;
  /** The document's own text; clauses are looked up in it. */
  readonly document: string;
  readonly cases: readonly ProgramCase[];
}

export interface ProgramState {
  readonly loading: boolean;
  readonly loaded: LoadedProgram | null;
  /** Why the pack is not used, in words; it then judges nothing. */
  readonly faults: readonly string[];
}

/** The pack of the chosen program. Fetched when lists, plan or a verdict are first looked at. */
export const useProgram = create<ProgramState>(() => ({
  loading: false,
  loaded: null,
  faults: [],
}));

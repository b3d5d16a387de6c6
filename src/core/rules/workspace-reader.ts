import type { FactValue } from '../fact';
import type { Indicators } from '../indicator/indicators';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { Workspace } from '../workspace';
import type { Origin, SubjectReader } from './subject-reader';

/** What firms and land are read from. */
export interface ReadFrom {
  readonly tables: Pick<
    Workspace['tables'],
    'units' | 'borders' | 'parcels' | 'shapes' | 'enterprises' | 'occupancies'
  >;
  readonly indicators: Indicators;
  readonly pack: Pick<ProgramPack, 'id' | 'reportingUnits'>;
  readonly year: number;
  /** The last day that may be judged; idleness is judged for the end of the program year, but never ahead of this. */
  readonly today: string;
  readonly blockAnswer: BlockAnswer;
  /** Which block says so, by which boundary; the trace names it. */
  readonly blockOrigin?: BlockOrigin;
}

const blockFacts = ['inStartedBlock', 'blockGoalMet', 'blockGoalsMissed'] as const;

export type BlockFact = (typeof blockFacts)[number];

export function isBlockFact(field: string): field is BlockFact {
  return blockFacts.some((fact) => fact === field);
}

/**
 * What blocks say of a firm or parcel, by its id: 是, 否, or null where it cannot be told; of missed goals how many.
 */
export type BlockAnswer = (id: string, fact: BlockFact) => FactValue;

export type BlockOrigin = (id: string, fact: BlockFact) => Origin | null;

export interface BlockAnswers {
  readonly answer: BlockAnswer;
  readonly origin: BlockOrigin;
  /** Names of the blocks that hold a firm or parcel, started or not. */
  readonly namesOf: (id: string) => readonly string[];
}

/** As long as there are no blocks. */
export const noBlocks: BlockAnswer = (_id, fact) => (fact === 'blockGoalsMissed' ? 0 : '否');

/** Records as subjects, row by row in the order of their table. */
export interface WorkspaceReader extends SubjectReader {
  readonly ids: readonly string[];
  /** Name of the unit that reports it for the program, else of the one the land lies in. */
  unitOf(row: number): string | null;
  sectorOf(row: number): string | null;
  /** 评价用地 of a firm, ellipsoidal area of a parcel; NaN where it is not known. */
  areaM2(row: number): number;
}

import type { ProgramPack } from '../program/schema/pack-schema';
import type { PlannedBlock } from '../program/schema/target-schema';
import type { Clause } from '../program/schema/text-schema';
import type { Unit } from '../unit/unit';
import type { Block } from './block';

export type BlockDraft = Omit<Block, 'id' | 'rev' | 'outlines'>;

/** A record of which nothing is known yet but the program. */
export function emptyDraft(programId: string): BlockDraft {
  return {
    programId,
    name: '',
    unitId: null,
    reportingUnitId: null,
    startYear: null,
    startTo: null,
    endYear: null,
    direction: '',
    modes: [],
    leadUnit: '',
    implementingUnit: '',
    choices: [],
    goals: [],
    documents: [],
    note: '',
    source: '',
  };
}

/** What the document says of a block it names: a start for its record, to be looked over by a person. */
export function draftOfPlan(
  { id, shortTitle }: Pick<ProgramPack, 'id' | 'shortTitle'>,
  planned: PlannedBlock,
  units: ReadonlyMap<string, Unit>,
): BlockDraft {
  const { name, unit, startFrom = null, startTo = null, horizonYears, modes, clause } = planned;
  const from = startTo ?? startFrom;
  return {
    ...emptyDraft(id),
    name,
    unitId: [...units.values()].find((one) => spellings(one).includes(unit ?? ''))?.id ?? null,
    startYear: startFrom,
    startTo: startTo === startFrom ? null : startTo,
    endYear: from !== null && horizonYears !== undefined ? from + horizonYears - 1 : null,
    modes,
    source: `${shortTitle} ${clause.at}`,
  };
}

function spellings({ name, aliases }: Unit): string[] {
  return [name, ...aliases];
}

export interface BlockModes {
  readonly name: string;
  /** Words to choose from; the name itself where the document lists none. */
  readonly words: readonly string[];
  readonly clause: Clause;
}

/** The words the program has for what is done with a block, group by group. */
export function blockModes({ modes }: Pick<ProgramPack, 'modes'>): readonly BlockModes[] {
  return modes
    .filter(({ kind }) => kind === 'block')
    .map(({ name, options, clause }) => {
      return { name, words: options.length > 0 ? options : [name], clause };
    });
}

export const projectStates = ['入单', '建档', '方案', '整治', '验收', '销号'] as const;
export type ProjectState = (typeof projectStates)[number];

export const projectTables = ['enterprises', 'parcels', 'blocks'] as const;
export type ProjectTable = (typeof projectTables)[number];

/** What a plan is called by what it is for. */
export const projectKinds: Readonly<Record<ProjectTable, string>> = {
  enterprises: '一企一方案',
  parcels: '一地块一盘活方案',
  blocks: '一区块一方案',
};

/** The plan for one firm, parcel or block of a program, from the list to being struck off it. */
export interface Project {
  readonly id: string;
  readonly programId: string;
  readonly subject: { readonly table: ProjectTable; readonly id: string };
  /** The list year it answers. */
  readonly year: number;
  readonly name: string;
  /** Mode of the pack, by id, and the way chosen among its options; null while open. */
  readonly mode: string | null;
  readonly way: string;
  readonly state: ProjectState;
  /** Oldest first; the last one gives the state. */
  readonly log: readonly ProjectStep[];
  /** Day by which it is to be done; null while nobody set it. */
  readonly deadline: string | null;
  /** In order of their days. */
  readonly milestones: readonly Milestone[];
  readonly unitId: string | null;
  readonly leadUnit: string;
  readonly implementingUnit: string;
  readonly documents: readonly { readonly number: string; readonly title: string }[];
  readonly note: string;
  /** Document, table or person the record comes from. */
  readonly source: string;
  readonly rev: number;
}

/** One move between states, with why; a move back says what rebounded. */
export interface ProjectStep {
  readonly state: ProjectState;
  readonly on: string;
  readonly by: string;
  readonly why: string;
  /** Moment it was said, ISO 8601. */
  readonly at: string;
}

export interface Milestone {
  readonly name: string;
  readonly state: ProjectState;
  readonly due: string;
  /** Null until done. */
  readonly doneOn: string | null;
}

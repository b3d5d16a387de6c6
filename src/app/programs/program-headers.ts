import type { ProgramRecord } from '../../core/program/program-record';
import type { Workspace, WorkspaceInfo } from '../../core/workspace';

/** What is known of a program before its pack is read. */
export interface ProgramHeader {
  /** Of a pack that came with the app, its folder; of one a person brought, the record. */
  readonly id: string;
  readonly programId: string;
  readonly shortTitle: string;
  readonly title: string;
  readonly years: readonly number[];
  readonly imported: boolean;
}

interface Region {
  readonly code: string;
  readonly level: string;
}

// Of each pack only these few words are in the program itself; the rest is fetched when it is opened.
const regions = import.meta.glob<Region>('../../../data/programs/*/program.json', {
  eager: true,
  import: 'region',
});
const shortTitles = import.meta.glob<string>('../../../data/programs/*/program.json', {
  eager: true,
  import: 'shortTitle',
});
const titles = import.meta.glob<string>('../../../data/programs/*/program.json', {
  eager: true,
  import: 'title',
});
const years = import.meta.glob<number[]>('../../../data/programs/*/program.json', {
  eager: true,
  import: 'programYears',
});

/** The programs of a district and of the city above it, the district's own first, then what a person brought. */
export function programsOf(
  info: WorkspaceInfo | null,
  programs: Workspace['tables']['programs'],
): readonly ProgramHeader[] {
  if (!info) return [];
  const { districtCode } = info;
  const city = `${districtCode.slice(0, 4)}00`;
  const own = builtIn(districtCode);
  const brought = [...programs.values()].map(
    (record): ProgramHeader => ({
      id: record.id,
      programId: record.programId,
      title: record.title,
      ...headOf(record),
      imported: true,
    }),
  );
  return [...own, ...builtIn(city), ...brought];
}

function builtIn(regionCode: string): ProgramHeader[] {
  return Object.entries(regions)
    .filter(([, region]) => region.code === regionCode)
    .map(([path]) => {
      const id = path.split('/').at(-2) ?? '';
      return {
        id,
        programId: id,
        shortTitle: shortTitles[path] ?? id,
        title: titles[path] ?? id,
        years: years[path] ?? [],
        imported: false,
      };
    });
}

const heads = new WeakMap<ProgramRecord, Pick<ProgramHeader, 'shortTitle' | 'years'>>();

/** A stored pack was checked when it came in. */
function headOf(record: ProgramRecord): Pick<ProgramHeader, 'shortTitle' | 'years'> {
  const known = heads.get(record);
  if (known) return known;
  const pack = JSON.parse(record.program) as { shortTitle?: string; programYears?: number[] };
  const head = { shortTitle: pack.shortTitle ?? record.title, years: pack.programYears ?? [] };
  heads.set(record, head);
  return head;
}

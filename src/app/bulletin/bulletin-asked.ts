import type { BulletinAsked } from '../../core/bulletin/bulletin-targets';
import { yearOf } from '../../core/target/calendar';
import type { Credit } from '../../core/target/credit';
import type { WorkspaceInfo } from '../../core/workspace';
import type { Targets, TargetsOfProgram } from '../targets/derive-targets';

/** How a bulletin is to be, as a person fills it in; the day is that of the screen. */
export interface BulletinChoice {
  readonly program: string;
  /** Null follows the day. */
  readonly year: number | null;
  readonly issuer: string;
}

/** The program chosen, or the first where it is not here. */
export function programOfChoice(
  { programs }: Pick<Targets, 'programs'>,
  { program }: Pick<BulletinChoice, 'program'>,
): TargetsOfProgram | null {
  return programs.find((one) => one.program === program) ?? programs[0] ?? null;
}

/** The year of the day, as far as the program has one. */
export function yearOfChoice(
  { pack }: Pick<TargetsOfProgram, 'pack'>,
  { year }: Pick<BulletinChoice, 'year'>,
  day: string,
): number {
  const years = pack.programYears;
  if (year !== null && years.includes(year)) return year;
  const begun = years.filter((one) => one <= yearOf(day));
  return (begun.at(-1) ?? years[0]) as number;
}

/** What the bulletin is made from: the very progress the screen tells. */
export function bulletinAsked(
  targets: Targets,
  info: WorkspaceInfo,
  choice: BulletinChoice,
  told: { readonly madeOn: string; readonly caption: string },
): BulletinAsked | null {
  const program = programOfChoice(targets, choice);
  if (!program) return null;
  const { tables, packs } = targets;
  const events = new Map(
    packs.flatMap(({ creditEvents = [] }) => creditEvents.map(({ id, name }) => [id, name])),
  );
  return {
    pack: program.pack,
    progress: program.asked,
    unitIdOf: program.unitIdOf,
    year: yearOfChoice(program, choice, targets.day),
    subjectName: ({ subject }: Credit) =>
      subject ? (tables[subject.table].get(subject.id)?.name ?? '已不在') : '不对应档案',
    eventName: (event) => events.get(event) ?? event,
    unitName: (id) => tables.units.get(id)?.name ?? '单位已不在',
    sample: info.sample,
    sources: sourcesOf(targets, program, info),
    issuer: choice.issuer.trim(),
    ...told,
  };
}

function sourcesOf(
  { question, tables }: Targets,
  { pack }: TargetsOfProgram,
  { name }: WorkspaceInfo,
): readonly string[] {
  const { variant: chosen, workspace } = question;
  const variant = chosen === null ? undefined : tables.variants.get(chosen);
  const own = variant?.programId === pack.id ? `，本地口径“${variant.name}”` : '';
  return [
    `数据来源：工作区“${name}”的台账，数据版本第 ${workspace.head} 号改动`,
    `任务和口径：${pack.docNo}（数据包 ${pack.version} 版${own}）`,
  ];
}

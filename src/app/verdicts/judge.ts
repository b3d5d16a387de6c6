import { blockAnswers } from '../../core/block/block-answers';
import { dayOfYear } from '../../core/block/block-as-of';
import { decisionsOf } from '../../core/decision/decision-index';
import type { Indicators } from '../../core/indicator/indicators';
import { type Assessment, beginAssessment } from '../../core/list/assess-program';
import { columnsAsked } from '../../core/list/columns-asked';
import { type Program, resolveProgram } from '../../core/program/resolve-program';
import { isRefusal, type Refusal } from '../../core/refusal';
import { subjectsOf } from '../../core/rules/columns';
import { firmReader } from '../../core/rules/firm-reader';
import { firmsOnLand } from '../../core/rules/firms-on-land';
import { landReader } from '../../core/rules/land-reader';
import type { BlockAnswers } from '../../core/rules/workspace-reader';
import type { Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { remembered, type Steps } from '../analysis/steps';
import type { LoadedProgram } from '../programs/program-store';
import type { ProgramView } from '../session';
import { blockStanding, firmListBeside } from './block-standing';
import { chosenList } from './chosen-list';
import { listStanding, type Readers, toldOf } from './list-standing';
import { parcelStanding } from './parcel-standing';
import type { ListStanding, ParcelStanding, Verdicts } from './verdicts';

type Tables = Workspace['tables'];

export interface JudgeQuestion {
  readonly loaded: LoadedProgram;
  readonly tables: Tables;
  /** Parcels in drawing order. */
  readonly ids: readonly string[];
  readonly indicators: Indicators;
  readonly asOf: string;
  readonly year: number;
  readonly view: Pick<ProgramView, 'list' | 'variant' | 'trial'>;
}

export interface Judged {
  readonly verdicts: Verdicts;
  readonly standing: ParcelStanding;
}

/** Judges one question after another, doing again only what the difference between them touches. */
export function createJudge(): (question: JudgeQuestion) => Steps<Judged> {
  const blocks = remembered(blockSteps);
  const readers = remembered(makeReaders);
  const resolve = remembered(resolveSteps);
  const assess = remembered(assessSteps);
  const lists = remembered(listSteps);
  const drawn = remembered(blockListSteps);
  const parcels = remembered(parcelStanding);
  return function* judge({ loaded, tables, ids, indicators, asOf, year, view }) {
    const { pack } = loaded;
    const variant = view.variant === null ? undefined : tables.variants.get(view.variant);
    const { program, refusal } = yield* resolve(pack, variant, keyOf(view.trial));
    // Facts are read for the pack as published: a variant moves edges, never facts.
    const told = yield* blocks(pack.id, year, asOf, indicators, tables.blocks, tables.shapes);
    const read = yield* readers(
      pack,
      year,
      asOf,
      indicators,
      told,
      tables.units,
      tables.borders,
      tables.parcels,
      tables.shapes,
      tables.enterprises,
      tables.occupancies,
    );
    const assessment = yield* assess(program, year, read);
    const judged = yield* lists(program, year, read, assessment, tables.decisions);
    const day = dayOfYear(year, asOf);
    const standings = yield* drawn(pack, year, day, judged, indicators, ...blockTables(tables));
    const list = chosenList(standings, view.list);
    const standing = yield* parcels(list, ids, read);
    return { verdicts: { program, refusal, tables, year, lists: standings }, standing };
  };
}

/** A trial is compared by what it says, not by which object says it. */
function keyOf(trial: ProgramView['trial']): string {
  return JSON.stringify(Object.entries(trial).sort());
}

function* resolveSteps(
  pack: LoadedProgram['pack'],
  variant: Parameters<typeof resolveProgram>[1] | undefined,
  trial: string,
): Steps<{ readonly program: Program; readonly refusal: Refusal | null }> {
  yield;
  const tried = Object.fromEntries(JSON.parse(trial) as [string, number][]);
  const asked = Object.keys(tried).length > 0;
  const wanted =
    asked || variant
      ? {
          id: variant?.id ?? 'trial',
          programId: pack.id,
          name: variant?.name ?? '试算',
          values: { ...variant?.values, ...tried },
        }
      : null;
  const program = resolveProgram(pack, wanted);
  // Values that do not fit, as from an address typed by hand, change nothing, and that is said.
  return isRefusal(program)
    ? { program: { pack, base: pack, variant: null }, refusal: program }
    : { program, refusal: null };
}

/** Who is in which block: by the boundary at the end of the program year, but never ahead of today. */
function* blockSteps(
  programId: string,
  year: number,
  today: string,
  indicators: Indicators,
  blocks: Tables['blocks'],
  shapes: Tables['shapes'],
): Steps<BlockAnswers> {
  yield;
  const day = dayOfYear(year, today);
  return blockAnswers({ blocks, shapes, indicators, programId, year, day });
}

function* makeReaders(
  pack: LoadedProgram['pack'],
  year: number,
  today: string,
  indicators: Indicators,
  blocks: BlockAnswers,
  ...[units, borders, parcels, shapes, enterprises, occupancies]: ReadTables
): Steps<Readers> {
  const tables = { units, borders, parcels, shapes, enterprises, occupancies };
  const { answer: blockAnswer, origin: blockOrigin } = blocks;
  const from = { tables, indicators, pack, year, today, blockAnswer, blockOrigin };
  yield;
  const firms = firmReader(from);
  yield;
  const land = landReader(from, (id) => areaOfShapeM2(shapes.get(id)));
  yield;
  const ties = firmsOnLand(tables);
  yield;
  const firmsTold = yield* toldOf(firms);
  const landTold = yield* toldOf(land);
  return {
    firms,
    land,
    ties,
    blocks,
    firmsTold,
    landTold,
    firmSubjects: subjectsOf(firms),
    landSubjects: subjectsOf(land),
  };
}

type ReadTables = [
  units: Tables['units'],
  borders: Tables['borders'],
  parcels: Tables['parcels'],
  shapes: Tables['shapes'],
  enterprises: Tables['enterprises'],
  occupancies: Tables['occupancies'],
];

function* assessSteps(program: Program, year: number, read: Readers): Steps<Assessment> {
  const assessment = beginAssessment({
    pack: program.pack,
    year,
    firms: read.firmSubjects,
    land: read.landSubjects,
    firmsOnLand: read.ties,
  });
  for (const list of assessment.order) {
    const subjects = assessment.subjectsOf(list);
    // A column of 200,000 is the dear part; judging is quick once it is there.
    for (const { fact, dataYear } of columnsAsked(list, { pack: program.pack, year })) {
      subjects?.column(fact, dataYear);
      yield;
    }
    assessment.judge(list);
    yield;
  }
  return assessment;
}

/** Lists of firms and land. */
function* listSteps(
  { pack }: Program,
  year: number,
  read: Readers,
  assessment: Assessment,
  decisions: Tables['decisions'],
): Steps<readonly ListStanding[]> {
  const standings: ListStanding[] = [];
  for (const kind of pack.lists) {
    if (kind.subject === 'block') continue;
    const [reader, told] =
      kind.subject === 'parcel' ? [read.land, read.landTold] : [read.firms, read.firmsTold];
    const decided = decisionsOf(decisions, { programId: pack.id, year, list: kind.id });
    standings.push(listStanding(kind, year, reader, told, assessment, decided));
    yield;
  }
  return standings;
}

function blockTables({ blocks, shapes, units }: Tables) {
  return [blocks, shapes, units] as const;
}

/** All lists in the order of the document: those of blocks come after those of firms, which they count. */
function* blockListSteps(
  pack: LoadedProgram['pack'],
  year: number,
  day: string,
  judged: readonly ListStanding[],
  indicators: Indicators,
  ...[blocks, shapes, units]: ReturnType<typeof blockTables>
): Steps<readonly ListStanding[]> {
  const beside = firmListBeside(judged, pack);
  const standings: ListStanding[] = [];
  for (const kind of pack.lists) {
    const own = judged.find((one) => one.kind === kind);
    const asked = { pack, year, day, blocks, shapes, units, indicators, beside };
    standings.push(own ?? (yield* blockStanding(kind, asked)));
    yield;
  }
  return standings;
}

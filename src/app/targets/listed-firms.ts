import type { Enterprise } from '../../core/enterprise/enterprise';
import { LISTED, tracks, UNDETERMINED } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { ListedFirm } from '../../core/target/computed-target';
import { type FirmsFrom, unitOf } from '../../core/target/firm-figures';
import type { Workspace } from '../../core/workspace';
import type { Steps } from '../analysis/steps';
import { isCurrent } from '../verdicts/is-current';
import { createJudge, type JudgeQuestion } from '../verdicts/judge';
import type { ListStanding } from '../verdicts/verdicts';

interface Kept {
  readonly tables: Workspace['tables'];
  readonly variant: string | null;
  readonly firms: readonly ListedFirm[] | null;
}

/** Who stands on the list of firms in a program year, and on what track. Judged again only when the documents moved. */
export function createListedFirms(): (
  question: Omit<JudgeQuestion, 'view'> & { readonly variant: string | null },
  workspace: Workspace,
) => Steps<readonly ListedFirm[] | null> {
  const kept = new Map<string, Kept>();
  return function* listed({ variant, ...question }, workspace) {
    const { pack } = question.loaded;
    const key = `${question.loaded.header.id}|${question.year}`;
    const known = kept.get(key);
    if (known && known.variant === variant && isCurrent(known, workspace)) {
      return known.firms;
    }
    const view = { list: null, variant, trial: {} };
    const { verdicts } = yield* createJudge()({ ...question, view });
    const from = { ...question, packId: pack.id };
    const firms = listedFirmsOf(pack, verdicts.lists, question.year, from);
    kept.set(key, { tables: question.tables, variant, firms });
    return firms;
  };
}

/** Who stands on the list whose pass the program tells; null where it has none. */
export function listedFirmsOf(
  pack: ProgramPack,
  lists: readonly ListStanding[],
  year: number,
  from: FirmsFrom,
): readonly ListedFirm[] | null {
  const list = listOf(pack, lists);
  return list && firmsOn(list, year, from);
}

/** The list of firms whose pass the program tells. */
function listOf(pack: ProgramPack, lists: readonly ListStanding[]): ListStanding | null {
  const kind = pack.lists.find(({ subject, pass }) => subject === 'enterprise' && pass);
  return lists.find((list) => list.kind.id === kind?.id) ?? null;
}

/** Null where nobody stands on it because nobody could be judged: that is unknown, not an empty list. */
function firmsOn(list: ListStanding, year: number, from: FirmsFrom): ListedFirm[] | null {
  const { enterprises } = from.tables;
  const listed = list.ids.flatMap((id, row): ListedFirm[] => {
    const firm = enterprises.get(id);
    if (!firm || list.listing[row] !== LISTED) return [];
    const track = tracks[list.track[row] as number] ?? '—';
    const scale = scaleOf(list, row, firm, year);
    return [{ id, scale, track, unitId: unitOf(firm, from), sector: firm.sector }];
  });
  const isOpen = list.ids.length === 0 || list.listing.includes(UNDETERMINED);
  return listed.length === 0 && isOpen ? null : listed;
}

/** As the list itself tells it where it has such categories; else by the figures it goes by, of the year before. */
function scaleOf(
  { kind, computed }: ListStanding,
  row: number,
  { facts }: Enterprise,
  year: number,
): ListedFirm['scale'] {
  const bits = computed.categories[row] as number;
  const told = kind.categories.find(({ name }, at) => isScale(name) && (bits & (1 << at)) !== 0);
  const period = String(year - 1);
  const stated =
    told?.name ?? facts.find((fact) => fact.field === 'scale' && fact.period === period)?.value;
  return isScale(stated) ? stated : null;
}

function isScale(word: unknown): word is '规上' | '规下' {
  return word === '规上' || word === '规下';
}

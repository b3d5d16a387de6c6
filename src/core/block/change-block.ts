import { addition, type Change, type Operation, removal, replacement } from '../change/change';
import { type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Workspace } from '../workspace';
import type { Block, BlockGoal, BlockOutline, MembershipChoice } from './block';
import { goalOf } from './block-as-of';
import { blockInUse } from './block-in-use';
import { type ChoiceMade, choicesAfter } from './choices-after';

/** What a person types of a block: all but its boundary, the choices, and the results of goals. */
export type BlockPatch = Partial<Omit<Block, 'id' | 'programId' | 'outlines' | 'choices' | 'rev'>>;

interface Seen {
  readonly id: string;
  /** The version the person was looking at. */
  readonly seenRev: number;
}

export const addBlock: Operation<{ readonly block: Omit<Block, 'rev'> }> = (_ws, { block }) => [
  addition('blocks', { ...tidy(block), rev: 0 }),
];

export const editBlock: Operation<Seen & { readonly patch: BlockPatch }> = (ws, input) =>
  change(ws, input, (block) => tidy({ ...block, ...input.patch }));

/**
 * Draws the boundary anew. `correct` puts the newest version right, which keeps its first day: the line was never where
 * it was drawn. Otherwise the line moves on a day, and the old one stays for the days before. Choices made while drawing
 * are kept with it, and those about parcels it no longer cuts go.
 */
export const redrawBlock: Operation<RedrawInput> = (ws, { along = [], ...own }) => {
  const { outline } = own;
  const { made: _, ...line } = own;
  const why = `${outline.why.trim()}（共用界线随相邻区块移动）`;
  const all = [
    own,
    ...along.map(({ polygons, ...seen }) => ({
      ...line,
      ...seen,
      outline: { ...outline, polygons, why },
    })),
  ];
  const changes: Change[] = [];
  for (const one of all) {
    const answer = redraw(ws, one);
    if ('refused' in answer) return one === own ? answer : named(ws, one.id, answer);
    changes.push(...answer);
  }
  return changes;
};

export interface RedrawInput extends Seen {
  readonly outline: BlockOutline;
  readonly correct: boolean;
  /** How parcels the line cuts are to count, chosen while it was drawn. */
  readonly made?: readonly ChoiceMade[];
  /** Other blocks whose common line goes along, from the same day. */
  readonly along?: readonly (Seen & Pick<BlockOutline, 'polygons'>)[];
}

function redraw(ws: Workspace, input: Omit<RedrawInput, 'along'>): readonly Change[] | Refusal {
  return change(ws, input, (block) => {
    const { outline, correct, made } = input;
    const { kept: choices } = choicesAfter(block, outline, ws.tables.shapes, made);
    const newest = block.outlines.at(-1);
    const why = outline.why.trim();
    if (correct) {
      if (!newest) {
        return refuse('no-outline', '区块还没有边界，没有可更正的内容。', '请先划定边界。');
      }
      const { validFrom } = newest;
      const outlines = block.outlines.with(-1, { ...outline, why, validFrom });
      return { ...block, outlines, choices };
    }
    if (newest && outline.validFrom <= newest.validFrom) {
      return refuse(
        'not-later',
        `新边界的起始日 ${outline.validFrom} 不晚于现有边界的起始日 ${newest.validFrom}。`,
        '请改用更晚的日期；原来画错的，请选“更正边界”。',
      );
    }
    return { ...block, outlines: [...block.outlines, { ...outline, why }], choices };
  });
}

function named(ws: Workspace, id: string, { refused, why, now }: Refusal): Refusal {
  return refuse(refused, `相邻的“${ws.tables.blocks.get(id)?.name ?? ''}”：${why}`, now);
}

/** Chooses how parcels count, each otherwise than the rule; `as: null` goes back to the rule. */
export const setMembership: Operation<
  Seen & {
    readonly parcelIds: readonly string[];
    readonly as: MembershipChoice['as'] | null;
    readonly why: string;
  }
> = (ws, input) =>
  change(ws, input, (block) => {
    const { parcelIds, as, why } = input;
    const named = new Set(parcelIds);
    const others = block.choices.filter(({ parcelId }) => !named.has(parcelId));
    const chosen =
      as === null ? [] : [...named].map((id) => ({ parcelId: id, as, why: why.trim() }));
    const choices = [...others, ...chosen].sort((a, b) => (a.parcelId < b.parcelId ? -1 : 1));
    return { ...block, choices };
  });

export const setGoalResult: Operation<
  Seen & Pick<BlockGoal, 'year' | 'result' | 'assessedOn' | 'document'>
> = (ws, input) =>
  change(ws, input, (block) => {
    const { year, result, assessedOn, document } = input;
    const goal = goalOf(block, year);
    if (!goal) {
      return refuse('no-goal', `区块没有 ${year} 年的进度目标。`, '请先填写该年度的进度目标。');
    }
    const assessed = { ...goal, result, assessedOn, document: document.trim() };
    return { ...block, goals: block.goals.map((one) => (one === goal ? assessed : one)) };
  });

export const removeBlock: Operation<{ readonly id: string }> = (ws, { id }) => {
  const block = ws.tables.blocks.get(id);
  if (!block) return refuse('gone', '这个区块已被删除。', '列表已更新，请另选。');
  return blockInUse(ws, block) ?? [removal('blocks', block)];
};

function change(
  ws: Workspace,
  { id, seenRev }: Seen,
  edit: (block: Block) => Block | Refusal,
): readonly Change[] | Refusal {
  const block = ws.tables.blocks.get(id);
  const refusal = checkSeen(block, seenRev);
  if (refusal || !block) return refusal ?? [];
  const edited = edit(block);
  if ('refused' in edited) return edited;
  // Records are plain text and numbers, so equal texts are equal records.
  return JSON.stringify(edited) === JSON.stringify(block)
    ? []
    : [replacement('blocks', block, edited)];
}

/** Blank ends go, and goals stand by year, whatever order they were typed in. */
function tidy<B extends Omit<Block, 'rev'>>(block: B): B {
  return {
    ...block,
    name: block.name.trim(),
    direction: block.direction.trim(),
    leadUnit: block.leadUnit.trim(),
    implementingUnit: block.implementingUnit.trim(),
    note: block.note.trim(),
    goals: block.goals.toSorted((a, b) => a.year - b.year),
  };
}

import type { Block } from '../../core/block/block';
import { blocksOfProgram } from '../../core/block/block-as-of';
import { type BlockFigures, blockFigures, outlineOnList } from '../../core/block/block-figures';
import { designationOf, goalTrackOf } from '../../core/block/designation';
import type { Indicators } from '../../core/indicator/indicators';
import { explainDesignation } from '../../core/list/explain-designation';
import { LISTED } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { ListKind } from '../../core/program/schema/rule-schema';
import type { Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import type { Steps } from '../analysis/steps';
import type { ListStanding } from './verdicts';

export interface BlocksListed extends Pick<Workspace['tables'], 'blocks' | 'shapes' | 'units'> {
  readonly pack: ProgramPack;
  readonly year: number;
  /** The day whose boundaries count. */
  readonly day: string;
  readonly indicators: Indicators;
  /** The list whose firms are counted in every block. */
  readonly beside: ListStanding | null;
}

/**
 * The list of firms that is told beside a block: the one whose firms are assessed with their block, else the first that
 * a rule judges.
 */
export function firmListBeside(
  lists: readonly ListStanding[],
  { deemings }: Pick<ProgramPack, 'deemings'>,
): ListStanding | null {
  const ofFirms = lists.filter(({ table }) => table === 'enterprises');
  const spatial = new Set(deemings.flatMap(({ id, kind }) => (kind === 'spatial' ? id : [])));
  return (
    ofFirms.find(({ kind }) => kind.deemings.some((id) => spatial.has(id))) ??
    ofFirms.find(({ kind }) => kind.basis === 'rule') ??
    null
  );
}

/** A list of blocks: those of the program, each as it was drawn. */
export function* blockStanding(kind: ListKind, asked: BlocksListed): Steps<ListStanding> {
  const { pack, year, beside } = asked;
  const own = blocksOfProgram(asked.blocks, pack.id);
  const figures: BlockFigures[] = [];
  for (const block of own) {
    figures.push(figuresOf(block, asked));
    yield;
  }
  const listing = Uint8Array.from(own, (block) => designationOf(block, year));
  const track = Uint8Array.from(own, (block) => goalTrackOf(block, year));
  const ids = own.map(({ id }) => id);
  return {
    kind,
    table: 'blocks',
    ids,
    rowOf: new Map(ids.map((id, row) => [id, row])),
    computed: { list: kind.id, year, listing, track, categories: new Uint32Array(own.length) },
    listing,
    track,
    decisions: new Map(),
    units: own.map((block) => unitName(block, asked)),
    sectors: own.map(() => ''),
    areasM2: Float64Array.from(figures, ({ areaM2 }) => areaM2 ?? Number.NaN),
    values: new Float64Array(own.length).fill(Number.NaN),
    edges: [],
    edge: null,
    near: () => [],
    explain: (row) => explainDesignation(kind, own[row] as Block, pack, year),
    blocks: {
      occupiedM2: figures.map(({ occupiedM2 }) => occupiedM2),
      firms: figures.map(({ firms }) => firms),
      listedFirms: figures.map(({ listedFirms }) => listedFirms),
      drawnFrom: figures.map(({ outline }) => outline?.validFrom ?? null),
      firmList: beside?.kind.name ?? null,
    },
  };
}

function figuresOf(block: Block, { shapes, indicators, day, beside }: BlocksListed): BlockFigures {
  return blockFigures(block, outlineOnList(block, day), {
    shapes,
    indicators,
    areaM2Of: areaOfShapeM2,
    isListed: beside && isOn(beside),
  });
}

/** Whether a subject is listed. */
export function isOn({ listing, rowOf }: ListStanding): (id: string) => boolean {
  return (id) => listing[rowOf.get(id) ?? -1] === LISTED;
}

/** The unit that reports it, else the one it lies in; empty where nobody said. */
function unitName(
  { reportingUnitId, unitId }: Block,
  { units }: Pick<BlocksListed, 'units'>,
): string {
  return units.get(reportingUnitId ?? unitId ?? '')?.name ?? '';
}

import type { Block, BlockOutline } from '../../core/block/block';
import { blockAsOf, geometryOf } from '../../core/block/block-as-of';
import { type BlockFigures, blockFigures } from '../../core/block/block-figures';
import type { BlockSources } from '../../core/export/block-export';
import type { Shape } from '../../core/parcel/parcel';
import type { Workspace, WorkspaceInfo } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { areaOfShapeM2 } from '../analysis/rows';
import { programsOf } from '../programs/program-headers';
import { firmListBeside, isOn } from '../verdicts/block-standing';
import { isCurrent } from '../verdicts/is-current';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';
import { areasOf } from './sources-now';

/** Where the columns of blocks take their figures from, and their outlines, by the boundaries of a day. */
export function blockSources(
  tables: Workspace['tables'],
  info: WorkspaceInfo | null,
  day: string,
): { readonly sources: BlockSources; readonly shapeOf: (block: Block) => Shape | undefined } {
  const { units, shapes, blocks, programs } = tables;
  const { indicators } = useAnalysis.getState();
  const judged = listNow();
  const isListed = judged && isOn(judged.list);
  const known = new Map<string, BlockFigures>();
  const figuresOf = (block: Block): BlockFigures => {
    const asked = { shapes, indicators, areaM2Of: areaOfShapeM2, isListed };
    const figures = known.get(block.id) ?? blockFigures(block, blockAsOf(block, day), asked);
    known.set(block.id, figures);
    return figures;
  };
  const shapeOf = ({ id, outlines }: Block): Shape | undefined => {
    const outline = blockAsOf({ outlines }, day);
    return outline ? shapeOfOutline(id, outline) : undefined;
  };
  const outlines = new Map(
    [...blocks.values()].flatMap((block) => {
      const shape = shapeOf(block);
      return shape ? [[block.id, shape] as const] : [];
    }),
  );
  const headers = programsOf(info, programs);
  return {
    sources: {
      ...areasOf(outlines, info?.zone ?? 0),
      unitName: (id) => units.get(id)?.name ?? null,
      programName: (id) => headers.find((one) => one.programId === id)?.shortTitle ?? id,
      figuresOf,
      firmList: judged?.list.kind.name ?? null,
      listProgram: judged?.program ?? null,
    },
    shapeOf,
  };
}

export function shapeOfOutline(id: string, outline: BlockOutline): Shape {
  return { id, geometry: geometryOf(outline), rev: 0 };
}

/** The list of firms told beside blocks; null while none is judged, or of documents that changed since. */
function listNow() {
  const { verdicts, working } = useVerdicts.getState();
  if (!verdicts || working || !isCurrent(verdicts, useWorkspace.getState().ws)) return null;
  const { pack } = verdicts.program;
  const list = firmListBeside(verdicts.lists, pack);
  return list && { list, program: pack.id };
}

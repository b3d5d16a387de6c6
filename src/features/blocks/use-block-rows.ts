import { useMemo } from 'react';
import { choicesOf } from '../../app/blocks/block-numbers';
import { standingOutline } from '../../app/blocks/standing-outline';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Block } from '../../core/block/block';
import { blocksOfProgram, geometryOf } from '../../core/block/block-as-of';
import type { LiveNumbers } from '../../core/block/live-measure';
import { useMeasure } from './use-measure';

export interface BlockRow {
  readonly block: Block;
  /** Null where it was never drawn, or land is being made ready. */
  readonly numbers: LiveNumbers | null;
  readonly drawn: boolean;
}

export type BlockOrder = 'name' | 'start' | 'area' | 'listed';

/** The blocks of the program that is looked at, each with what it holds. */
export function useBlockRows(order: BlockOrder): readonly BlockRow[] {
  const blocks = useWorkspace((state) => state.ws.tables.blocks);
  const program = useVerdicts((state) => state.verdicts?.program.pack.id ?? null);
  const measure = useMeasure(null);
  const rows = useMemo(() => {
    if (!program) return [];
    return blocksOfProgram(blocks, program).map((block): BlockRow => {
      const outline = standingOutline(block);
      const asked = { settled: true, choices: choicesOf(block.choices) };
      const numbers = outline && measure ? measure(geometryOf(outline), asked) : null;
      return { block, numbers, drawn: outline !== null };
    });
  }, [blocks, program, measure]);
  return useMemo(() => [...rows].sort(orders[order]), [rows, order]);
}

const byName = (a: BlockRow, b: BlockRow) => a.block.name.localeCompare(b.block.name, 'zh-CN');

/** What is not known comes last. */
const orders: Readonly<Record<BlockOrder, (a: BlockRow, b: BlockRow) => number>> = {
  name: byName,
  start: (a, b) => (a.block.startYear ?? 9999) - (b.block.startYear ?? 9999) || byName(a, b),
  area: (a, b) => (b.numbers?.area.m2 ?? -1) - (a.numbers?.area.m2 ?? -1) || byName(a, b),
  listed: (a, b) =>
    (b.numbers?.counts.listedM2 ?? -1) - (a.numbers?.counts.listedM2 ?? -1) || byName(a, b),
};

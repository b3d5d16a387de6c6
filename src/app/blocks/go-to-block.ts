import { showPanel } from '../session';
import { useWorkspace } from '../workspace-store';
import { openBlock } from './block-view';
import { flyToBlock } from './fly-to';

/** Opens the record of a block, wherever a person comes from, and takes the map there. */
export function goToBlock(id: string): void {
  const block = useWorkspace.getState().ws.tables.blocks.get(id);
  if (!block) return;
  openBlock(id);
  showPanel('blocks');
  flyToBlock(block);
}

import type { Workspace } from '../../core/workspace';

/** A block in words for the log. */
export function nameBlock(ws: Workspace, id: string): string {
  return `区块“${ws.tables.blocks.get(id)?.name ?? id}”`;
}

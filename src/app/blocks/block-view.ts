import { create } from 'zustand';
import type { Geometry } from '../../core/geo/geometry';
import { useSession } from '../session';

/** Something of blocks that a panel wants shown on the map, beside the blocks themselves. */
export interface BlockMark {
  readonly role: 'added' | 'removed' | 'proposed' | 'cut' | 'fault' | 'project';
  readonly geometry: Geometry | null;
  /** Where the words stand; null for none. */
  readonly place: readonly [lon: number, lat: number] | null;
  readonly text: string;
  /** Instead of the colour of its role. */
  readonly color?: string;
}

/** What the panel shows while no block is open. */
type BlockPage = 'list' | 'suggest' | 'paste';

/** What is looked at of the blocks, beside the one that is open. Small: the map reads it as well. */
interface BlockView {
  readonly page: BlockPage;
  /** The day the boundary of the open block is shown for; null for today. */
  readonly day: string | null;
  readonly marks: readonly BlockMark[];
}

const first: BlockView = { page: 'list', day: null, marks: [] };

export const useBlockView = create<BlockView>(() => first);

/** The open block is in the address. */
export function openBlock(id: string): void {
  useBlockView.setState(first);
  useSession.setState({ block: { id, day: null } });
}

export function showBlockPage(page: BlockPage): void {
  useBlockView.setState({ ...first, page });
  useSession.setState({ block: null });
}

const none: readonly BlockMark[] = [];

export function markOnMap(marks: readonly BlockMark[] | null): void {
  const next = marks ?? none;
  if (next.length > 0 || useBlockView.getState().marks.length > 0)
    useBlockView.setState({ marks: next });
}

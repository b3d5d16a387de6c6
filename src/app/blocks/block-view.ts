import { create } from 'zustand';
import type { Geometry } from '../../core/geo/geometry';

/** Something of blocks that a panel wants shown on the map, beside the blocks themselves. */
export interface BlockMark {
  readonly role: 'added' | 'removed' | 'proposed' | 'cut' | 'fault';
  readonly geometry: Geometry | null;
  /** Where the words stand; null for none. */
  readonly place: readonly [lon: number, lat: number] | null;
  readonly text: string;
}

type BlockPage = 'list' | 'block' | 'suggest' | 'paste';

/** What is looked at of the blocks. Small: the map reads it as well. */
interface BlockView {
  readonly page: BlockPage;
  /** The block whose record is open; it stands out on the map. */
  readonly opened: string | null;
  /** The day its boundary is shown for; null for today. */
  readonly day: string | null;
  readonly marks: readonly BlockMark[];
}

export const useBlockView = create<BlockView>(() => ({
  page: 'list',
  opened: null,
  day: null,
  marks: [],
}));

export function openBlock(id: string): void {
  useBlockView.setState({ page: 'block', opened: id, day: null, marks: [] });
}

export function showBlockPage(page: Exclude<BlockPage, 'block'>): void {
  useBlockView.setState({ page, opened: null, day: null, marks: [] });
}

const none: readonly BlockMark[] = [];

export function markOnMap(marks: readonly BlockMark[] | null): void {
  const next = marks ?? none;
  if (next.length > 0 || useBlockView.getState().marks.length > 0)
    useBlockView.setState({ marks: next });
}

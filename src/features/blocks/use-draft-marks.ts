import { useEffect } from 'react';
import { type BlockMark, markOnMap } from '../../app/blocks/block-view';
import { useDraft } from '../../app/draft/draft-store';
import { useWorkspace } from '../../app/workspace-store';
import type { LiveNumbers } from '../../core/block/live-measure';
import type { OutlineFault, OutlineFaultCode } from '../../core/block/outline-faults';
import { labelPoint } from '../../core/geo/label-point';
import { shareWords } from './membership-row';

export const faultNames: Readonly<Record<OutlineFaultCode, string>> = {
  crossing: '自相交',
  broken: '线有误',
  overlapping: '与其他区块重叠',
  outside: '超出本区',
  'tiny-hole': '小孔洞',
  sliver: '碎片',
};

/** More shares than this cannot be read on any map. */
const MOST = 200;

/** Marks on the map which parcels the line cuts, with their share, and where it is wrong. */
export function useDraftMarks(numbers: LiveNumbers | null, faults: readonly OutlineFault[]): void {
  const parted = useDraft(({ draft }) => (draft?.pieces.length ?? 0) > 0);
  useEffect(() => {
    // While the pointer moves the shares stand in the panel only: the map has enough to draw.
    if (numbers?.area.method === 'turf') return;
    // Pieces of a split are marked by the drawing itself.
    if (parted) return markOnMap(null);
    const { shapes } = useWorkspace.getState().ws.tables;
    const cut = (numbers?.cutParcels ?? []).slice(0, MOST).flatMap(({ id, share }): BlockMark[] => {
      const geometry = shapes.get(id)?.geometry;
      if (!geometry) return [];
      return [{ role: 'cut', geometry, place: placeOf(geometry), text: shareWords(share) }];
    });
    const wrong = faults.flatMap(({ code, place }): BlockMark[] =>
      place ? [{ role: 'fault', geometry: null, place, text: faultNames[code] }] : [],
    );
    markOnMap([...cut, ...wrong]);
  }, [numbers, faults, parted]);
  useEffect(() => () => markOnMap(null), []);
}

type Labelled = Parameters<typeof labelPoint>[0];

const places = new WeakMap<Labelled, ReturnType<typeof labelPoint>>();

/** Worked out once for an outline, however often the line moves. */
function placeOf(geometry: Labelled): ReturnType<typeof labelPoint> {
  const known = places.get(geometry);
  if (known !== undefined) return known;
  const place = labelPoint(geometry);
  places.set(geometry, place);
  return place;
}

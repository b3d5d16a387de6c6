import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Indicators } from '../indicator/indicators';
import type { Shape } from '../parcel/parcel';
import type { Block, BlockOutline } from './block';
import { blockAsOf, geometryOf } from './block-as-of';
import { membersOf } from './members-of';

export interface BlockFiguresAsked {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly indicators: Pick<Indicators, 'landUsesOf'>;
  readonly areaM2Of: (shape: Shape) => number | null;
  /** Whether a firm is listed; null where no list of firms stands beside. */
  readonly isListed: ((enterpriseId: string) => boolean) | null;
}

/** What a block comes to, counted as on its own page: land inside the line, firms of the parcels that count. */
export interface BlockFigures {
  /** The boundary they are of; null where there is none, and then nothing is known. */
  readonly outline: BlockOutline | null;
  /** Within the line, ellipsoidal. */
  readonly areaM2: number | null;
  /** 涉企用地: land inside the line on parcels used by firms. */
  readonly occupiedM2: number | null;
  readonly firms: number | null;
  readonly listedFirms: number | null;
}

const undrawn: BlockFigures = {
  outline: null,
  areaM2: null,
  occupiedM2: null,
  firms: null,
  listedFirms: null,
};

/** The boundary a list of blocks tells of: that of the day, of a block drawn later its first. */
export function outlineOnList(block: Pick<Block, 'outlines'>, day: string): BlockOutline | null {
  return blockAsOf(block, day) ?? block.outlines[0] ?? null;
}

export function blockFigures(
  { choices }: Pick<Block, 'choices'>,
  outline: BlockOutline | null,
  { shapes, indicators, areaM2Of, isListed }: BlockFiguresAsked,
): BlockFigures {
  if (!outline) return undrawn;
  const firms = new Set<string>();
  let occupiedM2 = 0;
  const drawn = { outlines: [outline], choices };
  for (const { parcelId, share, as } of membersOf(drawn, outline.validFrom, shapes)) {
    const uses = indicators.landUsesOf(parcelId);
    const shape = shapes.get(parcelId);
    if (uses.length > 0 && share && shape) occupiedM2 += share * (areaM2Of(shape) ?? 0);
    if (as === 'out') continue;
    for (const { occupancy } of uses) firms.add(occupancy.enterpriseId);
  }
  return {
    outline,
    areaM2: geodesicAreaM2(geometryOf(outline)),
    occupiedM2,
    firms: firms.size,
    listedFirms: isListed && [...firms].filter(isListed).length,
  };
}

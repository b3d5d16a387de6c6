import { expect, it } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../../tests/builders/blocks';
import { geometryOf } from '../../core/block/block-as-of';
import { cornerEdit } from '../../core/geo/corner-edit';
import { packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { blocksAlong } from './blocks-along';

it('finds the blocks of the program that have the corner too, and moves it in them', () => {
  const outlines = [anOutline({ polygons: squareAt(122, 30) })];
  const own = aBlock('own', { outlines });
  const sharing = aBlock('sharing', { outlines });
  const foreign = aBlock('foreign', { outlines, programId: 'another' });
  const far = aBlock('far', { outlines: [anOutline({ polygons: squareAt(123, 30) })] });
  const blocks = new Map([own, sharing, foreign, far].map((block) => [block.id, block]));
  const ring = unpackPolygons(geometryOf(outlines[0] as never))[0]?.[0] as Ring;
  const moved = ring.with(1, [122.5, 30.5]);
  const edit = cornerEdit([ring], [moved]);
  const found = blocksAlong(blocks, own, packPolygons([[moved]]), edit ? [edit] : []);
  expect(found.map(({ id }) => id)).toEqual(['sharing']);
  expect(unpackPolygons(found[0]?.geometry as never)).toEqual([[moved]]);
  expect(blocksAlong(blocks, own, packPolygons([[moved]]), [])).toEqual([]);
});

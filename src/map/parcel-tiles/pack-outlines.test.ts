import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aShape } from '../../../tests/builders/records';
import { packShapes, unpackShapes } from '../../core/codec/pack-shapes';
import { packOutlines } from './pack-outlines';

it('packs the same whether outlines share an array or have one each, slice by slice', () => {
  const order = fc.array(fc.record({ which: fc.nat(5), own: fc.boolean(), none: fc.boolean() }));
  const stored = unpackShapes(
    packShapes(Array.from({ length: 6 }, (_, i) => aShape(`p${i}`, 120 + i))),
  );
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 30 }), (list, most) => {
      const outlines = list.map(({ which, own, none }) => {
        const geometry = stored[which]?.geometry;
        if (none || !geometry) return null;
        return own ? { ...geometry, coords: geometry.coords.slice() } : geometry;
      });
      const packed: number[] = [];
      for (let from = 0; from < outlines.length; ) {
        const slice = packOutlines(outlines, from, outlines.length, most);
        packed.push(...slice.coords);
        from += slice.rowEnds.length;
      }
      expect(packed).toEqual(outlines.flatMap((outline) => [...(outline?.coords ?? [])]));
    }),
  );
});

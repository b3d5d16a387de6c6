import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hatchLines } from './hatch-lines';

it('strokes never leave the box, and lean as asked', () => {
  const size = fc.double({ min: 1, max: 20, noNaN: true });
  const lean = fc.constantFrom(1 as const, -1 as const);
  fc.assert(
    fc.property(size, size, lean, (width, height, way) => {
      const strokes = hatchLines({ x: 5, y: 7, width, height }, 0.7, way);
      expect(strokes.length).toBeGreaterThan(1);
      for (const stroke of strokes) {
        const [[, y0], [, y1]] = stroke;
        expect((y1 - y0) * way).toBeLessThan(0);
        for (const [x, y] of stroke) {
          expect(x).toBeGreaterThanOrEqual(5 - 1e-9);
          expect(x).toBeLessThanOrEqual(5 + width + 1e-9);
          expect(y).toBeGreaterThanOrEqual(7 - 1e-9);
          expect(y).toBeLessThanOrEqual(7 + height + 1e-9);
        }
      }
    }),
  );
});

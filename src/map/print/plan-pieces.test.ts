import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planPieces, stripsOf } from './plan-pieces';

const ratios = fc.constantFrom(36, 48, 72, 96, 150, 300).map((dpi) => dpi / 96);

it('parts cover the picture once, on whole pixels, none larger than the card draws', () => {
  const size = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(size, size, ratios, fc.integer({ min: 300, max: 4096 }), (w, h, ratio, most) => {
      const plan = planPieces(w, h, ratio, most);
      const all = plan.rows.flat();
      expect(all.reduce((sum, { width, height }) => sum + width * height, 0)).toBe(w * h);
      for (const { x, y, width, height } of all) {
        for (const value of [x, y, width, height]) expect(Number.isInteger(value)).toBe(true);
        expect(x + width <= w && y + height <= h).toBe(true);
        expect(width).toBeLessThanOrEqual(plan.styleWidth * ratio);
      }
      for (const side of [plan.styleWidth, plan.styleHeight])
        expect((side + 2 * plan.margin) * ratio).toBeLessThanOrEqual(most);
    }),
  );
});

it('strips are the whole sheet from top to bottom', () => {
  const plan = planPieces(1500, 900, 150 / 96, 600);
  const strips = stripsOf(1240, 100, plan);
  let y = 0;
  for (const strip of strips) {
    expect(strip.y).toBe(y);
    y += strip.height;
  }
  expect(y).toBe(1240);
  expect(strips.flatMap(({ pieces }) => pieces)).toEqual(plan.rows.flat());
});

it('a map that fills the sheet has nothing above or below it', () => {
  const strips = stripsOf(900, 0, planPieces(1500, 900, 1, 4096));
  expect(strips).toHaveLength(1);
});

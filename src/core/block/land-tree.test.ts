import { expect, it } from 'vitest';
import { landTreeInSteps } from './land-tree';

function treeOf(boxes: Float64Array) {
  const steps = landTreeInSteps(boxes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('finds every row whose box meets, once, over as many bushes as it takes', () => {
  const boxes = Float64Array.from({ length: 4 * 5000 }, (_, i) => {
    const row = i >> 2;
    const [x, y] = [(row * 7) % 100, Math.floor(row / 100)];
    return [x, y, x + 0.5, y + 0.5][i % 4] as number;
  });
  // A row without an outline is never found.
  boxes.fill(Number.NaN, 4 * 2048, 4 * 2049);
  const found: number[] = [];
  treeOf(boxes).search(10, 10, 30, 40, (row) => found.push(row));
  const meets = Array.from({ length: 5000 }, (_, row) => row).filter((row) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(4 * row, 4 * row + 4);
    return left <= 30 && right >= 10 && bottom <= 40 && top >= 10;
  });
  expect(meets).toContain(2047);
  expect(found.toSorted((a, b) => a - b)).toEqual(meets);
});

it('finds nothing where there is nothing', () => {
  const found: number[] = [];
  for (const boxes of [new Float64Array(0), new Float64Array(8).fill(Number.NaN)]) {
    treeOf(boxes).search(-1e9, -1e9, 1e9, 1e9, (row) => found.push(row));
  }
  expect(found).toEqual([]);
});

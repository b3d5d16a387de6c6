import { expect, it } from 'vitest';
import { breath, runSteps, type Steps } from './steps';

function* pieces(seen: number[], count: number): Steps<string> {
  for (let i = 0; i < count; i++) {
    seen.push(i);
    const until = performance.now() + 5;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

const ended = (seen: number[], count: number) =>
  new Promise<string>((resolve, reject) => {
    runSteps(pieces(seen, count), resolve, reject);
  });

it('does a little at once and the rest in pieces, to the end', async () => {
  const seen: number[] = [];
  const work = ended(seen, 20);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(20);
  expect(await work).toBe('done');
  expect(seen).toHaveLength(20);
});

it('does nothing more once it was given up', async () => {
  const seen: number[] = [];
  const giveUp = runSteps(
    pieces(seen, 20),
    () => seen.push(-1),
    () => seen.push(-2),
  );
  giveUp();
  const before = seen.length;
  for (let i = 0; i < 5; i++) await breath();
  expect(seen).toHaveLength(before);
});

it('tells of a failure, whenever it happens', async () => {
  function* broken(): Steps<string> {
    const until = performance.now() + 30;
    while (performance.now() < until) yield;
    throw new Error('broken');
  }
  await expect(
    new Promise((resolve, reject) => {
      runSteps(broken(), resolve, reject);
    }),
  ).rejects.toThrow('broken');
});

import { expect, it } from 'vitest';
import { RequestQueue } from './request-queue';

const taken = (queue: RequestQueue<{ id: number }>) => {
  const ids: number[] = [];
  for (let next = queue.take(); next; next = queue.take()) ids.push(next.id);
  return ids;
};

it('does the newest picture first, each in the order it was asked for', () => {
  const queue = new RequestQueue<{ id: number }>();
  for (const [id, at] of [
    [1, 0],
    [2, 5],
    [3, 500],
    [4, 510],
  ] as const)
    queue.add({ id }, at);
  expect(taken(queue)).toEqual([3, 4, 1, 2]);
  expect(queue.take()).toBeNull();
});

it('leaves out what was dropped', () => {
  const queue = new RequestQueue<{ id: number }>();
  for (const id of [1, 2, 3]) queue.add({ id }, id * 100);
  queue.drop(2);
  queue.drop(9);
  expect(taken(queue)).toEqual([3, 1]);
});

import { expect, test } from 'vitest';
import { isolate } from './isolate';

test('a press shows one class alone, and all again when pressed twice', () => {
  expect(isolate([], 'a', false)).toEqual(['a']);
  expect(isolate(['a'], 'b', false)).toEqual(['b']);
  expect(isolate(['a'], 'a', false)).toEqual([]);
});

test('of several that stand out, a press leaves the pressed one', () => {
  expect(isolate(['a', 'b'], 'a', false)).toEqual(['a']);
});

test('with Ctrl or Shift a class joins and leaves those that stand out', () => {
  expect(isolate(['a'], 'b', true)).toEqual(['a', 'b']);
  expect(isolate(['a', 'b'], 'a', true)).toEqual(['b']);
  expect(isolate(['b'], 'b', true)).toEqual([]);
});

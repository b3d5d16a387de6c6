import { expect, test } from 'vitest';
import { keyOf } from './key-of';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('a press has one spelling on every keyboard', () => {
  expect(keyOf({ ...none, key: 'k', ctrlKey: true })).toBe('mod+k');
  expect(keyOf({ ...none, key: 'Z', metaKey: true, shiftKey: true })).toBe('mod+shift+z');
  expect(keyOf({ ...none, key: '?', shiftKey: true })).toBe('?');
  expect(keyOf({ ...none, key: 'Escape' })).toBe('escape');
});

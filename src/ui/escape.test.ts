import { expect, test } from 'vitest';
import { backOut, onEscape } from './escape';

test('Esc leaves the highest level first, the newest within a level, one step at a time', () => {
  const left: string[] = [];
  const add = (level: 'panel' | 'form' | 'dialog', name: string) => {
    const off = onEscape(level, () => {
      left.push(name);
      off();
    });
  };
  add('dialog', 'first dialog');
  add('panel', 'panel');
  add('dialog', 'second dialog');
  add('form', 'form');
  while (backOut());
  expect(left).toEqual(['second dialog', 'first dialog', 'form', 'panel']);
  expect(backOut()).toBe(false);
});

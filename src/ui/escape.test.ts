import { expect, test } from 'vitest';
import { backOut, type EscapeLevel, onEscape } from './escape';

test('Esc leaves the highest level first, the newest within a level, one step at a time', () => {
  const left: string[] = [];
  const add = (level: EscapeLevel, name: string) => {
    const off = onEscape(level, () => {
      left.push(name);
      off();
    });
  };
  add('dialog', 'first dialog');
  add('panel', 'panel');
  add('dialog', 'second dialog');
  add('form', 'form');
  add('pick', 'pick');
  add('selection', 'selection');
  while (backOut());
  expect(left).toEqual(['second dialog', 'first dialog', 'form', 'pick', 'selection', 'panel']);
  expect(backOut()).toBe(false);
});

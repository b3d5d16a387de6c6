import { expect, test } from 'vitest';
import { themeKeys } from '../../core/theme/theme-key';
import { themeGroups } from './theme-groups';

test('every theme stands in the menu exactly once', () => {
  const listed = themeGroups.flatMap((group) => group.keys);
  expect([...listed].sort()).toEqual([...themeKeys].sort());
});

import { expect, test } from 'vitest';
import { byteSize } from './byte-size';
import { localDay, localMinute } from './local-time';

test('sizes are short and carry a unit', () => {
  expect([0, 900, 1536, 5_000_000, 2_000_000_000].map(byteSize)).toEqual([
    '0 B',
    '900 B',
    '1.5 KB',
    '4.8 MB',
    '1.9 GB',
  ]);
});

test('times are local and plain; what is no time is empty', () => {
  const moment = new Date(2021, 6, 31, 9, 5);
  expect(localDay(moment)).toBe('2021-07-31');
  expect(localMinute(moment.toISOString())).toBe('2021-07-31 09:05');
  expect(localMinute('never')).toBe('');
});

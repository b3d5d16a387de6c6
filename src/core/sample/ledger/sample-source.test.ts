import { expect, it } from 'vitest';
import { enterpriseFields } from '../../enterprise/fields';
import { parcelFields } from '../../parcel/fields';
import { sampleDay, sampleSource } from './sample-source';

it('names a source for every field, and each says that it is invented', () => {
  for (const { key } of [...enterpriseFields, ...parcelFields]) {
    expect(sampleSource(key)).toMatch(/^示例.+（虚构）$/);
  }
});

it.each([
  [undefined, '2023-12-31'],
  ['2021', '2022-03-31'],
  ['2023-06', '2023-07-20'],
  ['2023-12', '2024-01-20'],
])('has figures of %s out on %s', (period, day) => {
  expect(sampleDay(period, 2023)).toBe(day);
});

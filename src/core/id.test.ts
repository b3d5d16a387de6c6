import { expect, it } from 'vitest';
import { compareIds, isId, makeId } from './id';

const bits = Uint8Array.of(0, 31, 32, 255);

it('makes ids that are ids, of any moment and any bits', () => {
  for (const millis of [0, 1_627_689_600_000, 2 ** 45]) {
    expect(isId(makeId('parcel', millis, bits)), String(millis)).toBe(true);
  }
  expect(makeId('parcel', 0, bits)).toBe('parcel-00000000000v0v');
});

it('sorts by the time of making, not by the bits', () => {
  const day = 86_400_000;
  const moments = [0, 1, 31, 32, day, 1024 * day, 20_000 * day, 20_000 * day + 1];
  const ids = moments.map((millis, i) =>
    makeId('parcel', millis, Uint8Array.of(255 - i, i % 2 ? 0 : 255)),
  );
  expect(ids.toReversed().toSorted(compareIds)).toEqual(ids);
});

it.each([
  ['parcel-1', true],
  ['a-0', true],
  [`a-${'0'.repeat(63)}`, true],
  [`a-${'0'.repeat(64)}`, false],
  ['parcel', false],
  ['parcel-', false],
  ['parcel--1', false],
  ['1a-1', false],
  ['Parcel-1', false],
  ['parcel-A', false],
  ['parcel-1\n', false],
  ['__proto__', false],
  ['../x-1', false],
  ['', false],
])('%j is an id: %s', (text, answer) => {
  expect(isId(text)).toBe(answer);
});

it('compares by code unit, not by the language of the machine', () => {
  expect([compareIds('a-Z', 'a-a'), compareIds('a-a', 'a-Z'), compareIds('a-1', 'a-1')]).toEqual([
    -1, 1, 0,
  ]);
});

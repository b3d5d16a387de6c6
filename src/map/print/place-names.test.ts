import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LINE_HEIGHT, type Measure, type Name, placeNames } from './place-names';

const measure: Measure = (text, size) => text.length * size;

const aName = (patch: Partial<Name> = {}): Name => ({
  lines: ['白泉镇'],
  x: 200,
  y: 200,
  size: 12,
  color: '#000',
  halo: '#fff',
  rank: 0,
  shifts: false,
  padding: 2,
  ...patch,
});

it('no two names touch and none is cut, whatever is asked for', () => {
  const place = fc.integer({ min: -20, max: 620 });
  const some = fc.array(
    fc.record({ x: place, y: place, rank: fc.integer({ min: 0, max: 4 }), shifts: fc.boolean() }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(some, (patches) => {
      const placed = placeNames(patches.map(aName), 600, 400, measure);
      const boxes = placed.map(({ x, y }) => ({
        left: x - 18,
        right: x + 18,
        top: y - 6 * LINE_HEIGHT,
        bottom: y + 6 * LINE_HEIGHT,
      }));
      boxes.forEach((a, i) => {
        expect(a.left >= 0 && a.right <= 600 && a.top >= 0 && a.bottom <= 400).toBe(true);
        for (const b of boxes.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          );
      });
    }),
  );
});

it('the one that ranks first stands; another gives way upwards or downwards where it may', () => {
  const town = aName({ lines: ['盐仓街道'], rank: 0 });
  const parcel = aName({ lines: ['地块一'], rank: 3 });
  expect(placeNames([parcel, town], 600, 400, measure)).toEqual([town]);
  const [, shifted] = placeNames([{ ...parcel, shifts: true, y: 210 }, town], 600, 400, measure);
  expect(shifted?.lines).toEqual(['地块一']);
  expect(shifted?.y).toBeGreaterThan(215);
});

it('keeps off what is taken', () => {
  const arrow = { left: 190, right: 210, top: 190, bottom: 195 };
  expect(placeNames([aName()], 600, 400, measure, [arrow])).toEqual([]);
  expect(placeNames([aName({ y: 220 })], 600, 400, measure, [arrow])).toHaveLength(1);
});

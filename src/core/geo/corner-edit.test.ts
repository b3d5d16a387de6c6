import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CornerEdit, cornerEdit, followEdits } from './corner-edit';
import { packPolygons, type Ring, unpackPolygons } from './geometry';

const west: Ring = [
  [122, 30],
  [122.01, 30],
  [122.01, 30.01],
  [122, 30.01],
];
/** Goes round the other way, as neighbours do, and has the common edge as one edge. */
const east: Ring = [
  [122.01, 30.01],
  [122.01, 30],
  [122.02, 30],
  [122.02, 30.01],
];
const geometry = packPolygons([[east]]);
const ringOf = (of: typeof geometry) => unpackPolygons(of)[0]?.[0];

function edit(ring: Ring, next: Ring): CornerEdit {
  const found = cornerEdit([ring], [next]);
  if (!found) throw new Error('nothing was edited');
  return found;
}

describe('a corner edit', () => {
  it('is told as what was moved, set or taken away, wherever in the ring', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom('move', 'set', 'take'), (at, what) => {
        const to: Ring[number] = [122.0053, 30.0047];
        const corner = west[at] as Ring[number];
        const after = west[(at + 1) % 4] as Ring[number];
        const before = west.at(at - 1) as Ring[number];
        if (what === 'move')
          expect(edit(west, west.with(at, to))).toEqual({ from: corner, to, before, after });
        else if (what === 'set')
          expect(edit(west, west.toSpliced(at + 1, 0, to))).toEqual({
            from: null,
            to,
            before: corner,
            after,
          });
        else
          expect(edit(west, west.toSpliced(at, 1))).toEqual({
            from: corner,
            to: null,
            before,
            after,
          });
      }),
    );
  });

  it('is none where nothing was done, or more than one corner', () => {
    expect(cornerEdit([west], [west])).toBeNull();
    expect(cornerEdit([west], [east])).toBeNull();
    expect(cornerEdit([west], [west, east])).toBeNull();
    expect(cornerEdit([west], [west.slice(2)])).toBeNull();
  });
});

describe('neighbours', () => {
  it('move the corner they share, and nothing else', () => {
    const moved = edit(west, west.with(1, [122.0104, 30.0003]));
    expect(ringOf(followEdits(geometry, [moved]))).toEqual(east.with(1, [122.0104, 30.0003]));
    const own = edit(west, west.with(0, [121.999, 30]));
    expect(followEdits(geometry, [own])).toBe(geometry);
  });

  it('get a corner on the edge they share, and lose it again', () => {
    const bent = west.toSpliced(2, 0, [122.0105, 30.005]);
    const both = [edit(west, bent), edit(bent, west)];
    const [set] = both;
    expect(ringOf(followEdits(geometry, set ? [set] : []))).toEqual(
      east.toSpliced(1, 0, [122.0105, 30.005]),
    );
    expect(ringOf(followEdits(geometry, both))).toEqual(east);
  });

  it('keep three corners', () => {
    const triangle: Ring = [
      [122, 30],
      [122.01, 30],
      [122.01, 30.01],
    ];
    const taken = edit(west, west.toSpliced(1, 1));
    const small = packPolygons([[triangle]]);
    expect(followEdits(small, [taken])).toBe(small);
  });
});

import { expect, it } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../tests/builders/blocks';
import { blockFeatures } from './block-features';

const moved = aBlock('block-1', {
  outlines: [
    anOutline(),
    { ...anOutline(), validFrom: '2022-06-01', polygons: squareAt(122.3, 30) },
  ],
});
const other = aBlock('block-2', { name: '别的方案', programId: 'other-2022' });
const undrawn = aBlock('block-3', { name: '未划定', outlines: [] });
const blocks = new Map([moved, other, undrawn].map((block) => [block.id, block]));
const program = moved.programId;

const told = (asked: Partial<Parameters<typeof blockFeatures>[1]>) =>
  blockFeatures(blocks, { program, opened: null, day: null, marks: [], ...asked }).features;
const west = (asked: Parameters<typeof told>[0]) => JSON.stringify(told(asked)[0]?.geometry);

it('shows the blocks of the program with their names; of the opened one the boundary of the day', () => {
  expect(told({}).map(({ properties }) => properties)).toEqual([
    { role: 'block' },
    { role: 'block', text: '示例区块' },
  ]);
  expect(told({ program: null })).toEqual([]);
  expect(told({ opened: 'block-1' })[0]?.properties).toEqual({ role: 'opened' });
  expect(west({})).toContain('122.3');
  expect(west({ opened: 'block-1', day: '2021-12-31' })).not.toContain('122.3');
  // Before its first boundary it is shown as it stands, not lost.
  expect(west({ opened: 'block-1', day: '2020-01-01' })).toContain('122.3');
});

it('puts what a panel points at above them', () => {
  const mark = { role: 'fault', geometry: null, place: [122, 30], text: '自相交' } as const;
  expect(told({ marks: [mark] }).at(-1)).toMatchObject({
    properties: { role: 'fault', text: '自相交' },
    geometry: { type: 'Point', coordinates: [122, 30] },
  });
});

it('draws the land of a plan in the colour of its state', () => {
  const mark = { role: 'project', geometry: null, place: [122, 30], text: '整治' } as const;
  const [last] = told({ marks: [{ ...mark, color: '#9a4b00' }] }).slice(-1);
  expect(last?.properties).toEqual({ role: 'project', text: '整治', color: '#9a4b00' });
});

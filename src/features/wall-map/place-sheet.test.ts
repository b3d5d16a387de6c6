import { expect, it } from 'vitest';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
import type { SheetContent } from '../../core/wall-map/sheet-content';
import { placeSheet } from './place-sheet';

const content: SheetContent = {
  title: '图',
  subtitle: '',
  secret: '',
  watermark: '',
  sample: false,
  legend: {
    title: '亩均税收',
    lines: [],
    total: { label: '合计', count: '0', mu: '0' },
    notes: [],
  },
  units: null,
  hatched: false,
  aside: false,
  lines: [],
  zone: 41,
  notes: [],
};

const choice: WallMapChoice = {
  paper: 'A3',
  orientation: 'landscape',
  dpi: 300,
  extent: 'scale',
  scale: '1:10,000',
  title: '',
  maker: '',
  secret: false,
  watermark: '',
};

const district = { west: 121.9, south: 29.9, east: 122.2, north: 30.1 };
const shown = { west: 122, south: 30, east: 122.02, north: 30.01 };

it('a scale is kept, about the middle of what is shown', () => {
  const { scale, middle } = placeSheet(choice, content, { shown, district });
  expect(scale).toBeCloseTo(10_000, 6);
  expect(middle.lon).toBeCloseTo(122.01, 9);
});

it('the view and the district fill the frame, each to a scale of its own', () => {
  const view = placeSheet({ ...choice, extent: 'view' }, content, { shown, district });
  const whole = placeSheet({ ...choice, extent: 'district' }, content, { shown, district });
  const unmoved = placeSheet({ ...choice, extent: 'view' }, content, { shown: null, district });
  expect(view.scale).toBeLessThan(whole.scale / 5);
  expect(unmoved.scale).toBeCloseTo(whole.scale, 6);
  const words = whole.layout.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
  expect(words).toContain('约 1:');
});

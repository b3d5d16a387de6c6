import { afterEach, expect, it } from 'vitest';
import { type ImportPreview, usePreview } from '../app/import/preview-store';
import { ParcelRows } from './parcel-rows';
import { previewFeatures } from './preview-features';
import { stubEngine } from './stub-engine';
import { startSync } from './sync';

const line = [
  [122, 30],
  [122.1, 30],
  [122.1, 30.1],
  [122, 30],
];
const preview: ImportPreview = { lines: [line], extents: [], total: 1, inView: 1, drawn: 1 };

afterEach(() => usePreview.setState({ preview: null }));

it('holds all rings as one feature, with the extents of what is not drawn whole', () => {
  expect(previewFeatures(null).features).toEqual([]);
  const { features } = previewFeatures({ ...preview, extents: [line] });
  expect(features.map(({ geometry }) => geometry)).toEqual([
    { type: 'MultiLineString', coordinates: [line, line] },
  ]);
});

it('A8 sync draws it as the import says, takes it away, and draws it again on a new picture', () => {
  const engine = stubEngine();
  const sent = () => engine.sent.filter(({ source }) => source === 'import-preview');
  const sync = startSync(engine, new ParcelRows(), () => false);
  expect(sent()).toEqual([]);
  usePreview.setState({ preview });
  expect(sent().at(-1)?.data.features).toHaveLength(1);
  engine.restore();
  expect(sent()).toHaveLength(2);
  usePreview.setState({ preview: null });
  expect(sent().at(-1)?.data.features).toEqual([]);
  sync.stop();
  usePreview.setState({ preview });
  expect(sent()).toHaveLength(3);
});

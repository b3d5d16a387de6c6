import { afterEach, expect, it } from 'vitest';
import { showView, viewAddress } from './saved-view';
import { firstView, useSession } from './session';

const start = useSession.getState();

afterEach(() => useSession.setState(start, true));

it('A10 a saved view shows again what was looked at, and leaves panel and selection alone', () => {
  const selection = { table: 'parcels', id: 'parcel-1' } as const;
  useSession.setState({
    panel: 'data',
    selection,
    theme: 'idle',
    year: '2021',
    filter: '亩均税收 < 3 且 用途 = "A & B"',
    isolated: ['suspected'],
    camera: { lon: 122.1, lat: 30.05, zoom: 13.5 },
  });
  const looked = useSession.getState();
  const address = viewAddress(looked);
  expect(address).not.toMatch(/(^|&)[wsp]=/);
  useSession.setState({ ...firstView, camera: null, panel: 'map' });
  showView({ id: 'view-1', name: '甲', address, rev: 0 });
  expect(useSession.getState()).toEqual({ ...looked, panel: 'map' });
});

it('a view saved before anything was changed shows the first view', () => {
  const address = viewAddress(useSession.getState());
  expect(address).toBe('');
  useSession.setState({ filter: '机械', camera: { lon: 1, lat: 2, zoom: 3 } });
  showView({ id: 'view-1', name: '甲', address, rev: 0 });
  expect(useSession.getState()).toEqual(start);
});

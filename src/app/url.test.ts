import { expect, it } from 'vitest';
import { firstView, useSession } from './session';
import { readUrl, writeUrl } from './url';

it('A10: the address reproduces the view', () => {
  const session = {
    ...useSession.getState(),
    panel: 'quality' as const,
    selection: { table: 'parcels' as const, id: 'parcel-1' },
    block: { id: 'block-1', day: '2021-12-31' },
    project: 'project-1',
    camera: { lon: 122.123457, lat: 30.05, zoom: 13.5 },
  };
  const link = readUrl(writeUrl('ws-1', session));
  expect(link.workspaceId).toBe('ws-1');
  expect(link.session).toEqual({
    ...firstView,
    panel: session.panel,
    selection: session.selection,
    block: session.block,
    project: session.project,
    camera: session.camera,
  });
});

it.each([
  '',
  '#p=<script>',
  '#c=NaN,1,2',
  '#c=999,0,3',
  '#c=1',
  '#s=__proto__:x',
  '#s=parcels:',
  '#s=:',
  '#b=',
  '#b=a:b',
  '#b=block-1,2021',
  '#j=a%20b',
])('leaves out what is malformed: %s', (hash) => {
  expect(readUrl(hash).session).toEqual(firstView);
});

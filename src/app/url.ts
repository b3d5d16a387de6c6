import { isDay } from '../core/field';
import { type Camera, type OpenBlock, panelNames, type SessionState, useSession } from './session';
import { readView, writeView } from './view-address';
import { useWorkspace } from './workspace-store';

type Writeable<T> = { -readonly [K in keyof T]: T[K] };

export interface Link {
  readonly workspaceId: string | null;
  readonly session: Partial<SessionState>;
}

/** What the address says. Anything malformed in it is left out, never guessed. */
export function readUrl(hash: string): Link {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const session: Partial<Writeable<SessionState>> = readView(params);
  const panel = params.get('p');
  const known = panelNames.find((name) => name === panel);
  if (known) session.panel = known;
  const [table, id] = params.get('s')?.split(':') ?? [];
  if ((table === 'parcels' || table === 'enterprises') && id) session.selection = { table, id };
  const block = readBlock(params.get('b'));
  if (block) session.block = block;
  const project = params.get('j');
  if (project && /^[\w-]{1,80}$/.test(project)) session.project = project;
  const camera = readCamera(params.get('c'));
  if (camera) session.camera = camera;
  return { workspaceId: params.get('w'), session };
}

/** The address that shows the same view again. */
export function writeUrl(workspaceId: string, session: SessionState): string {
  const parts = [`w=${workspaceId}`];
  if (session.panel !== 'map') parts.push(`p=${session.panel}`);
  if (session.selection) parts.push(`s=${session.selection.table}:${session.selection.id}`);
  const { block, project, camera } = session;
  if (block) parts.push(`b=${block.id}${block.day ? `,${block.day}` : ''}`);
  if (project) parts.push(`j=${project}`);
  if (camera) {
    parts.push(`c=${camera.lon.toFixed(6)},${camera.lat.toFixed(6)},${camera.zoom.toFixed(2)}`);
  }
  parts.push(...writeView(session));
  return `#${parts.join('&')}`;
}

/**
 * Keeps the address in step with the view, both ways: a step a person takes is one they can go back from, and an
 * address typed, pasted or gone back to is shown. `open` is told of addresses.
 */
export function followUrl(open: (link: Link) => void): void {
  const update = (step: boolean) => {
    const id = useWorkspace.getState().info?.id;
    if (!id) return;
    const url = writeUrl(id, useSession.getState());
    if (url === location.hash) return;
    if (step) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  };
  let arriving = false;
  useSession.subscribe((now, before) => update(!arriving && isStep(now, before)));
  useWorkspace.subscribe((state, before) => {
    if (state.info?.id !== before.info?.id) update(false);
  });
  window.addEventListener('popstate', () => {
    const link = readUrl(location.hash);
    arriving = true;
    open({ ...link, session: { ...nowhere, ...link.session } });
    arriving = false;
  });
  update(false);
}

/** What an address does not name is as at first. */
const nowhere: Partial<SessionState> = {
  panel: 'map',
  selection: null,
  block: null,
  project: null,
  camera: null,
};

/** Moving the map, years that play and the curtain are ways of looking; these are steps. */
function isStep(now: SessionState, before: SessionState): boolean {
  return (
    now.selection !== before.selection ||
    now.block?.id !== before.block?.id ||
    now.project !== before.project ||
    now.target !== before.target ||
    now.panel !== before.panel ||
    now.theme !== before.theme ||
    now.filter !== before.filter ||
    now.pick !== before.pick ||
    now.unitFigure !== before.unitFigure ||
    now.program !== before.program ||
    now.programYear !== before.programYear ||
    now.list !== before.list ||
    now.variant !== before.variant ||
    (now.compare === null) !== (before.compare === null)
  );
}

function readBlock(text: string | null): OpenBlock | null {
  const [, id, day] = text?.match(/^([\w-]{1,80})(?:,(\d{4}-\d{2}-\d{2}))?$/) ?? [];
  return id ? { id, day: day && isDay(day) ? day : null } : null;
}

function readCamera(text: string | null): Camera | null {
  const [lon, lat, zoom] = text?.split(',').map(Number) ?? [];
  const inRange = (n: number | undefined, from: number, to: number): n is number =>
    n !== undefined && n >= from && n <= to;
  if (!inRange(lon, -180, 180) || !inRange(lat, -90, 90) || !inRange(zoom, 0, 24)) return null;
  return { lon, lat, zoom };
}

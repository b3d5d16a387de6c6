import { type Box, boxOf } from '../core/geo/box';
import { packPolygons } from '../core/geo/geometry';
import { runSteps, type Steps } from './analysis/steps';
import { cameraOfBox, type Frame } from './camera-of-box';
import { notify } from './notices';
import { initialsNow, loadInitials } from './pinyin';
import type { Found, FoundRecords } from './queries/search-records';
import { select, useSession } from './session';
import { useWorkspace } from './workspace-store';

type Searching = typeof import('./queries/search-records');

/**
 * Looks for a text in pieces, so that typing is never held up, and again once initials can be read. Answers how to
 * stop, which the next key does.
 */
export function startSearch(
  text: string,
  limit: number,
  onFound: (answer: FoundRecords) => void,
): () => void {
  return twice(
    ({ searchRecords }) => searchRecords(useWorkspace.getState().ws, text, limit, initialsNow()),
    onFound,
  );
}

/** Opens a record; to a unit or block the map goes, and what is selected stays selected. */
export function goToFound({ table, id, title }: Found): void {
  if (table !== 'units' && table !== 'blocks') {
    select({ table, id });
    return;
  }
  const box = boxOfArea(table, id);
  if (box) useSession.setState({ camera: cameraOfBox(box, mapFrame()) });
  else notify('info', `${title}没有边界，地图上不显示。`);
}

/** Of a block the newest boundary. */
function boxOfArea(table: 'units' | 'blocks', id: string): Box | null {
  const { borders, blocks } = useWorkspace.getState().ws.tables;
  if (table === 'units') {
    const border = borders.get(id);
    return border ? boxOf(border.geometry) : null;
  }
  const outline = blocks.get(id)?.outlines.at(-1);
  return outline ? boxOf(packPolygons(outline.polygons)) : null;
}

/** The legend lies beside what is looked at on a map this wide, else over it. */
const BESIDE_PX = 700;
const LEGEND_PX = 316;

/** The size of the map on the screen; of the window while the map is not there. */
function mapFrame(): Frame {
  const map = document.querySelector('.mutu-map-host');
  const widthPx = map?.clientWidth || window.innerWidth;
  const heightPx = map?.clientHeight || window.innerHeight;
  return { widthPx, heightPx, coveredPx: widthPx >= BESIDE_PX ? LEGEND_PX : 0 };
}

/** Somebody is about to search: reads the readings and the names while the first key is still to come. */
export function warmSearch(): () => void {
  return twice(
    ({ prepareSearch }) => prepareSearch(useWorkspace.getState().ws, initialsNow()),
    () => {},
  );
}

/** Now, and again when the readings have come in between. The map does not wait for what only a search needs. */
function twice<T>(
  steps: (searching: Searching) => Steps<T>,
  done: (result: T) => void,
): () => void {
  let stop = () => {};
  let stopped = false;
  const run = (searching: Searching) => {
    stop();
    stop = runSteps(steps(searching), done, (error) => {
      throw error;
    });
  };
  import('./queries/search-records').then(
    (searching) => {
      if (stopped) return;
      run(searching);
      if (initialsNow()) return;
      loadInitials().then(
        () => stopped || run(searching),
        () => {},
      );
    },
    () => notify('refused', '查找没有打开。', '请重新载入页面。'),
  );
  return () => {
    stopped = true;
    stop();
  };
}

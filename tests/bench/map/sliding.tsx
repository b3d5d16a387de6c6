import '../../../src/ui/mantine.css';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { startAnalysis, useAnalysis } from '../../../src/app/analysis';
import { useMapPicture } from '../../../src/app/map-picture';
import { firstView, useSession } from '../../../src/app/session';
import { moveDay } from '../../../src/app/targets/moving-day';
import { startLandProgress } from '../../../src/app/targets/start-land-progress';
import { useTargets } from '../../../src/app/targets/targets-store';
import { startVerdicts } from '../../../src/app/verdicts/start-verdicts';
import { useWorkspace } from '../../../src/app/workspace-store';
import { Desk } from '../../../src/features/desk/desk';
import { RecordTable } from '../../../src/features/table/record-table';
import { TargetsPanel } from '../../../src/features/targets/targets-panel';
import { ThemeOverlay } from '../../../src/features/themes/theme-overlay';
import { MapCanvas } from '../../../src/map/canvas';
import { AskProvider, type Asks } from '../../../src/ui/ask-context';
import { cssVariables, theme } from '../../../src/ui/theme';
import { afterDrawing, drawingsSoFar, leaveOutDrawing } from './film';
import { type Spot, spotsOf } from './judge';
import { days, makeSlidden, monthOf, slidden, stateOf } from './sliding-land';
import { SpotFilm } from './spot-film';
import { nextFrame } from './taking';

const SPOTS_A_MONTH = 3;
/** What changes nothing for so long, and draws nothing, rests. */
const REST_MS = 1500;
const PATIENCE_MS = 120_000;
const POLL_MS = 20;

const asks: Asks = {
  confirm: async () => false,
  who: async () => true,
  open: () => {},
  backup: async () => false,
};

const spots: Spot[] = [];

/** The screen as it is when a person looks back: panel, map with its legend, and table. Answers how many months can be judged. */
export async function prepareSliding(count: number, zoom: number): Promise<number> {
  const { tables, shapes, cameraAt } = makeSlidden(count);
  const camera = cameraAt(zoom);
  useSession.setState({
    ...firstView,
    theme: 'progress',
    label: 'none',
    target: { ...slidden, year: null, unit: null, column: null },
    day: days[0] as string,
    panel: 'targets',
    camera,
  });
  const info = {
    id: 'sliding',
    name: '示例',
    districtCode: '330902',
    districtName: '定海区',
    zone: 41,
    sample: true,
    createdAt: '2021-01-01T00:00:00.000Z',
  };
  useWorkspace.setState({ ws: { head: 0, tables }, opening: { state: 'open' }, info });
  const fail = (error: unknown) => {
    throw error;
  };
  startAnalysis(fail);
  startVerdicts(fail);
  startLandProgress(fail);
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(<Screen />);
  await settled();
  const { clientWidth, clientHeight } = canvas();
  const months = new Map<number, number>();
  for (const spot of spotsOf(shapes, camera, clientWidth, clientHeight)) {
    const month = monthOf(spot.row);
    const known = month === null ? SPOTS_A_MONTH : (months.get(month) ?? 0);
    if (month === null || known === SPOTS_A_MONTH) continue;
    months.set(month, known + 1);
    spots.push(spot);
  }
  return months.size;
}

function Screen() {
  const map = (
    <>
      <MapCanvas />
      <ThemeOverlay filter={null}>{null}</ThemeOverlay>
    </>
  );
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <AskProvider value={asks}>
        <Desk
          bar={null}
          rail={null}
          panel={<TargetsPanel />}
          map={map}
          table={<RecordTable />}
          inspector={null}
          notices={null}
        />
      </AskProvider>
    </MantineProvider>
  );
}

export interface Slid {
  /** From the press of the button to the last state. */
  readonly ms: number;
  /** States that were on the screen, whole. */
  readonly seen: number;
  readonly frames: number;
}

/**
 * Plays all months by the button for it, and looks in the pixels for each of them. As often as told, one play after another:
 * after rubbish was collected by force the browser soon goes through all memory again.
 */
export async function slide(rounds: number): Promise<readonly Slid[]> {
  const plays: Slid[] = [];
  for (let round = 0; round < rounds; round++) plays.push(await play());
  return plays;
}

async function play(): Promise<Slid> {
  moveDay(days[0] as string);
  await settled();
  const film = new SpotFilm(canvas(), spots);
  const start = performance.now();
  let lastDrawn = start;
  afterDrawing(() => {
    film.shoot();
    lastDrawn = performance.now();
  });
  button('快速播放').click();
  // A page that asks for every frame of the screen has to wait for its turn with each of them.
  while (useSession.getState().day !== days.at(-1) && !isLong(start)) await pause(POLL_MS);
  for (;;) {
    await nextFrame();
    const rested = performance.now() - lastDrawn > REST_MS;
    if ((film.watch() && rested) || isLong(start)) break;
  }
  afterDrawing(null);
  const frames = film.length;
  const seenAt = new Map<number, number>();
  for (const { doneAt, pixels } of film.develop()) {
    const state = stateOf(spots, pixels);
    if (state !== null && !seenAt.has(state)) seenAt.set(state, doneAt - start);
  }
  seenAt.delete(0);
  return { ms: seenAt.get(days.length - 1) ?? PATIENCE_MS, seen: seenAt.size, frames };
}

export interface SlidUndrawn {
  /** From the press of the button to the last state. */
  readonly ms: number;
  /** Pictures of the land that the map had finished. */
  readonly pictures: number;
}

/** The same, but for the graphics: all that the page and its workers do for a state, to the last call for drawing. */
export async function slideUndrawn(rounds: number): Promise<readonly SlidUndrawn[]> {
  const plays: SlidUndrawn[] = [];
  for (let round = 0; round < rounds; round++) plays.push(await playUndrawn());
  return plays;
}

async function playUndrawn(): Promise<SlidUndrawn> {
  moveDay(days[0] as string);
  await settled();
  leaveOutDrawing(true);
  const start = performance.now();
  let [pictures, last] = [0, start];
  const stop = useMapPicture.subscribe((now, before) => {
    if (now.shown === before.shown) return;
    pictures++;
    last = performance.now();
  });
  button('快速播放').click();
  const isOver = () =>
    useSession.getState().day === days.at(-1) && performance.now() - last >= REST_MS;
  while (!isOver() && !isLong(start)) await pause(POLL_MS);
  stop();
  leaveOutDrawing(false);
  return { ms: last - start, pictures };
}

function isLong(start: number): boolean {
  return performance.now() - start > PATIENCE_MS;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function button(label: string): HTMLButtonElement {
  return document.querySelector(`button[aria-label=${label}]`) as HTMLButtonElement;
}

function canvas(): HTMLCanvasElement {
  return document.querySelector('canvas.maplibregl-canvas') as HTMLCanvasElement;
}

/** All is told and drawn, and nothing goes on. */
async function settled(): Promise<void> {
  let since = performance.now();
  let seen: readonly unknown[] = [];
  while (performance.now() - since < REST_MS) {
    await nextFrame();
    const { working, side } = useAnalysis.getState();
    const { working: deriving, targets } = useTargets.getState();
    const now = [side, targets, drawingsSoFar()];
    const still = now.every((one, at) => one === seen[at]) && !working && !deriving;
    if (!still || targets === null || !canvas()) since = performance.now();
    seen = now;
  }
}

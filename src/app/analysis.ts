import { create } from 'zustand';
import { createIndicators } from '../core/indicator/indicators';
import { themes } from '../core/theme/themes';
import { type Analysis, createAnalyst } from './analysis/analyse';
import { runSteps } from './analysis/steps';
import { today } from './now';
import { firstView, type SessionState, useSession } from './session';
import { useLandProgress } from './targets/land-progress';
import { useVerdicts } from './verdicts/verdict-store';
import { useWorkspace } from './workspace-store';

/** Read by map, legend, table and inspector alike, so that they can never tell different figures. */
export const useAnalysis = create<Analysis>(() => ({
  working: false,
  ids: [],
  rows: new Map(),
  areasM2: new Float64Array(),
  years: [],
  year: null,
  asOf: today(),
  side: {
    theme: firstView.theme,
    year: null,
    values: [],
    classes: new Uint8Array(),
    codes: new Uint8Array(),
    legend: [],
  },
  other: null,
  kept: null,
  keptCount: 0,
  filterFault: null,
  indicators: createIndicators(
    { parcels: new Map(), enterprises: new Map(), occupancies: new Map() },
    () => null,
  ),
  units: null,
  fields: [],
}));

/** Keeps the analysis in step with documents and view. Answers how to stop. */
export function startAnalysis(onFailure: (error: unknown) => void): () => void {
  const analyse = createAnalyst();
  let giveUp = () => {};

  const update = () => {
    giveUp();
    const { tables } = useWorkspace.getState().ws;
    const { standing } = useVerdicts.getState();
    const progress = useLandProgress.getState().shown;
    const question = { tables, view: useSession.getState(), asOf: today(), standing, progress };
    let done = false;
    giveUp = runSteps(
      analyse(question),
      (analysis) => {
        done = true;
        useAnalysis.setState(analysis);
      },
      onFailure,
    );
    if (!done && !useAnalysis.getState().working) useAnalysis.setState({ working: true });
  };

  const stops = [
    useWorkspace.subscribe((now, before) => {
      if (now.ws.tables !== before.ws.tables) update();
    }),
    useSession.subscribe((now, before) => {
      if (asksOtherwise(now, before)) update();
    }),
    useVerdicts.subscribe((now, before) => {
      if (now.standing !== before.standing) update();
    }),
    useLandProgress.subscribe(update),
  ];
  update();
  return () => {
    giveUp();
    for (const stop of stops) stop();
  };
}

/** Moving the curtain, the camera or the pointer asks nothing new. */
function asksOtherwise(now: SessionState, before: SessionState): boolean {
  return (
    now.theme !== before.theme ||
    now.year !== before.year ||
    now.filter !== before.filter ||
    now.pick !== before.pick ||
    now.isolated !== before.isolated ||
    now.unitFigure !== before.unitFigure ||
    now.compare?.theme !== before.compare?.theme ||
    now.compare?.year !== before.compare?.year
  );
}

/** Rows the eye is led to: what passes the filter and was not set aside in the legend; null is all. */
export function shownRows(
  { ids, kept, side }: Pick<Analysis, 'ids' | 'kept' | 'side'>,
  isolated: readonly string[],
): Uint8Array | null {
  if (isolated.length === 0) return kept;
  const keys = themes[side.theme].classes.map(({ key }) => isolated.includes(key));
  // Keys of another theme set nothing aside, here as in the legend and on the map.
  if (!keys.includes(true)) return kept;
  const shown = new Uint8Array(ids.length);
  for (let row = 0; row < shown.length; row++) {
    const stands = keys[side.classes[row] as number] === true;
    shown[row] = stands && kept?.[row] !== 0 ? 1 : 0;
  }
  return shown;
}

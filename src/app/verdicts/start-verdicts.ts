import type { ThemeKey } from '../../core/theme/theme-key';
import { useAnalysis } from '../analysis';
import { asksForStanding } from '../analysis/analyse';
import { runSteps } from '../analysis/steps';
import { today } from '../now';
import { chosenProgram } from '../programs/chosen-program';
import { useProgram } from '../programs/program-store';
import { type SessionState, useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { useVerdicts } from './verdict-store';

type Engine = typeof import('./judge') & typeof import('../programs/open-program');

/**
 * Keeps the verdicts in step with documents and view while anything on the screen tells them. Rules and packs are
 * fetched when that is first so. Answers how to stop.
 */
export function startVerdicts(onFailure: (error: unknown) => void): () => void {
  let engine: Engine | null = null;
  let judge: ReturnType<Engine['createJudge']> | null = null;
  let opening = '';
  let giveUp = () => {};

  const update = () => {
    giveUp();
    if (!isWanted() || useAnalysis.getState().working) return;
    if (!engine) return fetchEngine();
    judge ??= engine.createJudge();
    const loaded = programNow(engine);
    if (!loaded) return;
    const { ws } = useWorkspace.getState();
    const { ids, indicators, asOf } = useAnalysis.getState();
    const view = useSession.getState();
    let done = false;
    giveUp = runSteps(
      judge({ loaded, tables: ws.tables, ids, indicators, asOf, view, year: yearNow() }),
      (answer) => {
        done = true;
        useVerdicts.setState({ working: false, ...answer });
      },
      onFailure,
    );
    if (!done) useVerdicts.setState({ working: true });
  };

  const fetchEngine = () => {
    if (useProgram.getState().loading) return;
    useProgram.setState({ loading: true });
    Promise.all([import('./judge'), import('../programs/open-program')]).then(
      ([judging, opening]) => {
        engine = { ...judging, ...opening };
        useProgram.setState({ loading: false });
        update();
      },
      onFailure,
    );
  };

  /** The pack of the chosen program, opened first where it is another than the last. */
  const programNow = ({ openProgram }: Engine) => {
    const { info, ws } = useWorkspace.getState();
    const chosen = chosenProgram(info, ws.tables.programs, useSession.getState());
    const record = chosen && ws.tables.programs.get(chosen.header.id);
    const key = chosen ? `${chosen.header.id}|${record?.rev ?? ''}` : '';
    if (key === opening) {
      const { loaded, loading } = useProgram.getState();
      return loading ? null : loaded;
    }
    opening = key;
    useProgram.setState({ loading: chosen !== null, loaded: null, faults: [] });
    useVerdicts.setState({ verdicts: null, standing: null });
    if (chosen) {
      openProgram(chosen.header, record ?? undefined).then((answer) => {
        if (opening !== key) return;
        useProgram.setState({ loading: false, ...answer });
        update();
      }, onFailure);
    }
    return null;
  };

  const yearNow = () => {
    const { info, ws } = useWorkspace.getState();
    const chosen = chosenProgram(info, ws.tables.programs, useSession.getState());
    return chosen?.year ?? Number(today().slice(0, 4));
  };

  const stops = [
    useVerdicts.subscribe((now, before) => {
      if (now.asked && !before.asked) update();
    }),
    useAnalysis.subscribe((now, before) => {
      if (now.indicators !== before.indicators || now.ids !== before.ids) update();
      else if (before.working && !now.working && !useVerdicts.getState().verdicts) update();
    }),
    useWorkspace.subscribe((now, before) => {
      const [these, those] = [now.ws.tables, before.ws.tables];
      const judged =
        these.programs !== those.programs ||
        these.variants !== those.variants ||
        these.decisions !== those.decisions ||
        these.blocks !== those.blocks;
      if (judged || now.info !== before.info) update();
    }),
    useSession.subscribe((now, before) => {
      if (asksOtherwise(now, before)) update();
    }),
  ];
  update();
  return () => {
    giveUp();
    for (const stop of stops) stop();
  };
}

function isWanted(): boolean {
  return useVerdicts.getState().asked || wantsVerdicts(useSession.getState());
}

/** Themes that tell what stands on a list. */
const judged: readonly ThemeKey[] = ['listing', 'track', 'progress'];

/** Lists, blocks, plan, the themes made of verdicts, a filter that asks for them, and an open record tell verdicts. */
function wantsVerdicts({ panel, theme, compare, selection, filter }: SessionState): boolean {
  return (
    panel === 'lists' ||
    panel === 'blocks' ||
    panel === 'projects' ||
    panel === 'targets' ||
    panel === 'plan' ||
    selection !== null ||
    [theme, compare?.theme].some((one) => one !== undefined && judged.includes(one)) ||
    asksForStanding(filter)
  );
}

function asksOtherwise(now: SessionState, before: SessionState): boolean {
  return (
    now.program !== before.program ||
    now.programYear !== before.programYear ||
    now.list !== before.list ||
    now.variant !== before.variant ||
    now.trial !== before.trial ||
    (wantsVerdicts(now) && !wantsVerdicts(before))
  );
}

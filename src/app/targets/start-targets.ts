import { dayOfMoment } from '../../core/target/calendar';
import { useAnalysis } from '../analysis';
import { runSteps } from '../analysis/steps';
import { today } from '../now';
import { programsOf } from '../programs/program-headers';
import { type SessionState, useSession } from '../session';
import { useWorkspace, type WorkspaceState } from '../workspace-store';
import type { DistrictPrograms } from './district-programs';
import { dayAtFirst } from './first-day';
import { useMovingDay } from './moving-day';
import { useTargets } from './targets-store';

type Engine = typeof import('./derive-targets') & typeof import('./district-programs');

/**
 * Keeps progress in step with documents, day and variant once anything asks for it; ledgers and packs are fetched when
 * that is first so. Answers how to stop.
 */
export function startTargets(onFailure: (error: unknown) => void): () => void {
  let engine: Engine | null = null;
  let fetching = false;
  let derive: ReturnType<Engine['createTargets']> | null = null;
  let open: ReturnType<Engine['createDistrictPrograms']> | null = null;
  let opened: DistrictPrograms | null = null;
  let giveUp = () => {};
  let turn = 0;
  /** Asked while the land was being worked out, which then asks again. */
  let held = false;

  const update = () => {
    giveUp();
    turn++;
    held = useAnalysis.getState().working;
    if (!isWanted() || held) return;
    if (!engine || !open) return fetchEngine();
    const { info, ws } = useWorkspace.getState();
    const mine = turn;
    if (!useTargets.getState().working) useTargets.setState({ working: true });
    open(programsOf(info, ws.tables.programs), ws.tables.programs).then((answer) => {
      if (mine !== turn) return;
      opened = answer;
      run();
    }, onFailure);
  };

  const run = () => {
    if (!engine || !opened) return;
    derive ??= engine.createTargets();
    const { info, ws } = useWorkspace.getState();
    const { ids, indicators, asOf } = useAnalysis.getState();
    const { day, variant } = useSession.getState();
    const { programs, faults } = opened;
    const question = { programs, workspace: ws, ids, indicators, asOf, variant };
    const steps = (lists: boolean) => {
      const first = dayAtFirst(
        programs.map(({ pack }) => pack),
        today(),
      );
      const passing = useMovingDay.getState().moving;
      const asked = { ...question, day: day ?? first, enteredOn: enteredOn(info), lists, passing };
      return (derive as NonNullable<typeof derive>)(asked);
    };
    const all = () => {
      giveUp = runSteps(
        steps(true),
        (targets) => useTargets.setState({ working: false, targets, faults }),
        onFailure,
      );
    };
    if (useTargets.getState().targets) return all();
    // Whoever opens it for the first time sees what is counted before the lists are judged.
    giveUp = runSteps(
      steps(false),
      (targets) => {
        useTargets.setState({ targets, faults });
        all();
      },
      onFailure,
    );
  };

  const fetchEngine = () => {
    if (fetching) return;
    fetching = true;
    Promise.all([import('./derive-targets'), import('./district-programs')]).then(
      ([deriving, districts]) => {
        engine = { ...deriving, ...districts };
        open = engine.createDistrictPrograms();
        update();
      },
      (error) => {
        fetching = false;
        onFailure(error);
      },
    );
  };

  const stops = [
    useTargets.subscribe((now, before) => {
      if (now.asked && !before.asked) update();
    }),
    useAnalysis.subscribe((now, before) => {
      if (now.indicators !== before.indicators || (held && !now.working)) update();
    }),
    useWorkspace.subscribe((now, before) => {
      if (now.info?.id !== before.info?.id) useTargets.setState({ targets: null, faults: [] });
      if (asksAnew(now, before)) update();
    }),
    useSession.subscribe((now, before) => {
      const moved = now.day !== before.day || now.variant !== before.variant;
      if (moved || (isShown(now) && !isShown(before))) update();
    }),
  ];
  update();
  return () => {
    giveUp();
    turn++;
    for (const stop of stops) stop();
  };
}

function isWanted(): boolean {
  return useTargets.getState().asked || isShown(useSession.getState());
}

function isShown({ target }: SessionState): boolean {
  return target !== null;
}

/** Documents that figures and land are made of come with the analysis. */
function asksAnew(now: WorkspaceState, before: WorkspaceState): boolean {
  const [these, those] = [now.ws.tables, before.ws.tables];
  return (
    now.info !== before.info ||
    these.credits !== those.credits ||
    these.readings !== those.readings ||
    these.programs !== those.programs ||
    these.variants !== those.variants ||
    these.decisions !== those.decisions ||
    these.blocks !== those.blocks ||
    these.units !== those.units
  );
}

/** In the sample everything was entered on its day. */
function enteredOn(info: WorkspaceState['info']): string | null {
  return info && !info.sample ? dayOfMoment(info.createdAt) : null;
}

import { create } from 'zustand';
import { type LandFigures, type Listed, landFiguresInSteps } from '../../core/block/land-figures';
import { type Land, type LandPack, packLandInSteps } from '../../core/block/land-pack';
import type { Indicators } from '../../core/indicator/indicators';
import { LISTED } from '../../core/list/verdict';
import type { Workspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { remembered, runSteps, type Steps } from '../analysis/steps';
import { notify } from '../notices';
import { useSession } from '../session';
import { firmListBeside } from '../verdicts/block-standing';
import { chosenList } from '../verdicts/chosen-list';
import { useVerdicts } from '../verdicts/verdict-store';
import type { ListStanding } from '../verdicts/verdicts';
import { useWorkspace } from '../workspace-store';

/** All that does not move while an outline is drawn: the land, and what is known of it. */
export interface BlockLand {
  readonly parcels: readonly Land[];
  readonly land: LandPack;
  readonly figures: LandFigures;
  /** The list whose firms or land are counted; null where no list is looked at. */
  readonly list: ListStanding | null;
  /** Year of tax and value added. */
  readonly year: string | null;
}

/** Null while it is made ready. */
export const useBlockLand = create<{ readonly ready: BlockLand | null }>(() => ({ ready: null }));

/** Keeps it in step with documents and view for as long as it is asked to. Answers how to stop. */
export function startBlockLand(): () => void {
  const make = createMaker();
  let giveUp = () => {};
  const prepare = () => {
    // What is being worked out is of an older state, or of none: nothing is counted by it.
    if (useAnalysis.getState().working || useVerdicts.getState().working) return;
    giveUp();
    giveUp = runSteps(
      make(listOf()),
      (ready) => useBlockLand.setState({ ready }),
      () => notify('refused', '区块数字没有算出来。', '请关闭本页后重新打开；数据没有受影响。'),
    );
  };
  const stops = [
    useAnalysis.subscribe((now, before) => {
      const asked = now.indicators !== before.indicators || now.year !== before.year;
      if (asked || (before.working && !now.working)) prepare();
    }),
    useVerdicts.subscribe((now, before) => {
      if (now.verdicts !== before.verdicts || (before.working && !now.working)) prepare();
    }),
    useSession.subscribe((now, before) => {
      if (now.list !== before.list) prepare();
    }),
  ];
  prepare();
  return () => {
    giveUp();
    for (const stop of stops) stop();
    useBlockLand.setState({ ready: null });
  };
}

type Tables = Workspace['tables'];

/** Rows between two breaths: about a millisecond. */
const ROWS = 4096;

/** The land is packed once for a state of the outlines, its figures once for a year and a list. */
function createMaker() {
  const landOf = remembered(function* (
    parcels: Tables['parcels'],
    shapes: Tables['shapes'],
  ): Steps<{ readonly list: readonly Land[]; readonly land: LandPack }> {
    const list: Land[] = [];
    for (const id of parcels.keys()) {
      list.push({ id, geometry: shapes.get(id)?.geometry ?? null });
      if (list.length % ROWS === 0) yield;
    }
    return { list, land: yield* packLandInSteps(list) };
  });
  const figuresOf = remembered(function* (
    parcels: Tables['parcels'],
    enterprises: Tables['enterprises'],
    occupancies: Tables['occupancies'],
    indicators: Indicators,
    year: string | null,
    asOf: string,
    list: ListStanding | null,
  ): Steps<LandFigures> {
    const tables = { parcels, enterprises, occupancies };
    const listed = list && listedOf(list);
    return yield* landFiguresInSteps({ tables, indicators, year: year ?? '', asOf, listed });
  });
  return function* make(list: ListStanding | null): Steps<BlockLand> {
    const { parcels, shapes, enterprises, occupancies } = useWorkspace.getState().ws.tables;
    const { indicators, year, asOf } = useAnalysis.getState();
    const { list: own, land } = yield* landOf(parcels, shapes);
    const figures = yield* figuresOf(
      parcels,
      enterprises,
      occupancies,
      indicators,
      year,
      asOf,
      list,
    );
    return { parcels: own, land, figures, list, year };
  };
}

/** The list that is looked at; where that is one of blocks, the list of firms told beside it. */
function listOf(): ListStanding | null {
  const { verdicts } = useVerdicts.getState();
  if (!verdicts) return null;
  const list = chosenList(verdicts.lists, useSession.getState().list);
  return list?.table === 'blocks' ? firmListBeside(verdicts.lists, verdicts.program.pack) : list;
}

function listedOf({ table, rowOf, listing }: ListStanding): Listed | null {
  if (table === 'blocks') return null;
  return {
    table,
    has: (id) => {
      const row = rowOf.get(id);
      return row !== undefined && listing[row] === LISTED;
    },
  };
}

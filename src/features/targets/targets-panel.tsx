import { lazy, memo, Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { markOnMap } from '../../app/blocks/block-view';
import { type OpenTarget, showPanel, useSession } from '../../app/session';
import type { Targets } from '../../app/targets/derive-targets';
import { keepTargets } from '../../app/targets/keep-targets';
import { openFigure } from '../../app/targets/open-figure';
import { useReadableTargets } from '../../app/targets/readable';
import { openTarget, useTargetView } from '../../app/targets/target-view';
import { useTargets } from '../../app/targets/targets-store';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { DayField } from './day-field';
import { Overview } from './overview';
import { TargetDetail } from './target-detail';
import style from './targets.module.css';
import { TimeSlider } from './time-slider';

// All targets there are: the slider does not wait for them.
const Rows = memo(Overview);

const Board = lazy(() => import('./board').then((m) => ({ default: m.Board })));

/** 目标: how far every target of every program is, as of a day, and what each figure is made of. */
export function TargetsPanel() {
  const board = useTargetView((state) => state.board);
  const targets = useReadableTargets((state) => state.targets);
  const faults = useTargets((state) => state.faults);
  const opened = useSession((state) => state.target);
  const figure = useMemo(
    () => (targets && opened ? openFigure(targets, opened) : null),
    [targets, opened],
  );
  const later = useDeferredValue(targets);
  useEffect(keepTargets, []);
  useEffect(() => () => markOnMap(null), []);
  // A document that is not here any more, or an address of another district.
  useEffect(() => {
    if (targets && opened && !figure) openTarget(null);
  }, [targets, opened, figure]);
  if (targets && opened && figure) {
    const key = `${opened.program}:${opened.target}`;
    return (
      <>
        <TargetDetail key={key} targets={targets} open={opened} figure={figure} />
        {board && <OpenBoard targets={targets} open={opened} />}
      </>
    );
  }
  return (
    <Panel title="目标" onClose={() => showPanel('map')}>
      {targets ? (
        <>
          <DayField day={targets.day} />
          <TimeSlider {...spanOf(targets)} day={targets.day} />
          <Rows targets={later ?? targets} />
          {board && <OpenBoard targets={targets} open={null} />}
        </>
      ) : (
        <div className={style.lead}>
          <Quiet>正在推算目标进度…</Quiet>
        </div>
      )}
      {faults.map((fault) => (
        <p key={fault} className={style.warned}>
          没有使用的方案包：{fault}
        </p>
      ))}
    </Panel>
  );
}

function OpenBoard({ targets, open }: { targets: Targets; open: OpenTarget | null }) {
  useEffect(() => () => useTargetView.setState({ board: false }), []);
  return (
    <Suspense>
      <Board
        targets={targets}
        open={open}
        onClose={() => useTargetView.setState({ board: false })}
      />
    </Suspense>
  );
}

/** From the first day of any program to the last of all. */
function spanOf({ programs }: Targets): { readonly from: string; readonly to: string } {
  const froms = programs.map(({ pack }) => pack.period.from).sort();
  const tos = programs.map(({ pack }) => pack.period.to).sort();
  return { from: froms[0] ?? '', to: tos.at(-1) ?? '' };
}

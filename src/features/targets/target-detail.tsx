import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { showPanel } from '../../app/session';
import { useMovingDay } from '../../app/targets/moving-day';
import { openTarget } from '../../app/targets/target-view';
import { periodsOf } from '../../core/target/target-period';
import { ChoiceBar } from '../../ui/choice-bar';
import { IconButton } from '../../ui/icon-button';
import { Panel } from '../../ui/panel';
import { useHeld } from '../../ui/use-held';
import { DayField } from './day-field';
import { TargetFacts } from './target-facts';
import { TargetParts, type ToldTarget } from './target-parts';
import style from './targets.module.css';
import { TaskTableView } from './task-table-view';
import { TimeSlider } from './time-slider';
import { useFigureMarks } from './use-figure-marks';

/** One target: what is done of it and why that is so, its printed table, and what the open figure is made of. */
export function TargetDetail({ targets, open, figure }: ToldTarget) {
  const { progress, asked } = figure;
  const { name } = progress;
  const pack = targets.programs.find(({ program }) => program === open.program)?.pack;
  const years = pack ? periodsOf(pack, asked.target).flatMap(({ year }) => year ?? []) : [];
  const moving = useMovingDay((state) => state.moving);
  const now = useMemo(() => ({ targets, open, figure }), [targets, open, figure]);
  // A figure somebody opens is shown at once, also while the day moves.
  const told = useHeld(now, moving, open);
  useFigureMarks(figure);
  return (
    <Panel
      title={
        <span className={style.title} title={name}>
          <IconButton label="返回全部目标" side="right" onClick={() => openTarget(null)}>
            <IconArrowLeft size={18} />
          </IconButton>
          <span className={style.ellipsis}>{name}</span>
        </span>
      }
      onClose={() => showPanel('map')}
    >
      <DayField day={targets.day} />
      <TimeSlider from={progress.from} to={progress.to} day={targets.day} />
      {years.length > 1 && (
        <div className={style.lead}>
          <ChoiceBar
            label="年度"
            choices={years.map((year) => ({ value: String(year), label: `${year} 年` }))}
            value={String(progress.year)}
            onChange={(year) => openTarget({ ...open, year: Number(year) })}
          />
        </div>
      )}
      <TargetFacts figure={figure} program={open.program} packName={pack?.shortTitle ?? ''} />
      {figure.table && <TaskTableView table={figure.table} open={open} />}
      <TargetParts told={told} />
    </Panel>
  );
}

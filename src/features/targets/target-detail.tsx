import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { OpenTarget } from '../../app/session';
import { showPanel } from '../../app/session';
import type { Targets } from '../../app/targets/derive-targets';
import type { OpenFigure } from '../../app/targets/open-figure';
import { openTarget } from '../../app/targets/target-view';
import { periodsOf } from '../../core/target/target-period';
import { ChoiceBar } from '../../ui/choice-bar';
import { IconButton } from '../../ui/icon-button';
import { Panel } from '../../ui/panel';
import { ComputedParts } from './computed-parts';
import { CreditSection } from './credit-section';
import { DayField } from './day-field';
import { GapSection } from './gap-section';
import { ReadingSection } from './reading-section';
import { TargetFacts } from './target-facts';
import style from './targets.module.css';
import { TaskTableView } from './task-table-view';
import { TimeSlider } from './time-slider';
import { useFigureMarks } from './use-figure-marks';
import { WhatIfSection } from './what-if-section';

// The drawing of charts is large and comes after the figures.
const ChartsSection = lazy(() =>
  import('./charts-section').then((m) => ({ default: m.ChartsSection })),
);

interface TargetDetailProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
}

/** One target: what is done of it and why that is so, its printed table, and what the open figure is made of. */
export function TargetDetail({ targets, open, figure }: TargetDetailProps) {
  const { progress, asked } = figure;
  const { kind, name } = progress;
  const pack = targets.programs.find(({ program }) => program === open.program)?.pack;
  const years = pack ? periodsOf(pack, asked.target).flatMap(({ year }) => year ?? []) : [];
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
      {kind !== 'words' && (
        <Suspense>
          <ChartsSection targets={targets} open={open} figure={figure} />
        </Suspense>
      )}
      {kind === 'credits' && <CreditSection targets={targets} open={open} figure={figure} />}
      {kind === 'credits' && <GapSection targets={targets} open={open} figure={figure} />}
      {kind === 'credits' && <WhatIfSection targets={targets} program={open.program} />}
      {kind === 'computed' && <ComputedParts figure={figure} />}
      {(kind === 'reported' || kind === 'credits') && (
        <ReadingSection open={open} figure={figure} />
      )}
    </Panel>
  );
}

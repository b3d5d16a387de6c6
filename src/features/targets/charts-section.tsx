import { useState } from 'react';
import type { OpenTarget } from '../../app/session';
import type { Targets } from '../../app/targets/derive-targets';
import type { OpenFigure } from '../../app/targets/open-figure';
import { ChoiceBar } from '../../ui/choice-bar';
import { Section } from '../../ui/section';
import style from './charts.module.css';
import { CurveChart } from './curve-chart';
import { RaceChart } from './race-chart';
import { UnitBars } from './unit-bars';

interface ChartsSectionProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
}

type Page = 'curve' | 'bars' | 'race';

const all = [
  { value: 'curve', label: '曲线' },
  { value: 'bars', label: '各单位' },
  { value: 'race', label: '赛马' },
] as const satisfies readonly { value: Page; label: string }[];

/** Curve, bars and race of one target, each with its numbers below. */
export function ChartsSection({ targets, open, figure }: ChartsSectionProps) {
  const [page, setPage] = useState<Page>('curve');
  const { table, progress } = figure;
  const pages = table ? all : all.slice(0, 1);
  const shown = table ? page : 'curve';
  return (
    <Section
      title="图表"
      aside={
        pages.length > 1 && (
          <ChoiceBar label="看哪种图" choices={pages} value={shown} onChange={setPage} />
        )
      }
    >
      <div className={style.pages}>
        {shown === 'curve' && <CurveChart figure={figure} open={open} heightPx={240} />}
        {shown === 'bars' && table && <UnitBars table={table} />}
        {shown === 'race' && (
          <RaceChart targets={targets} open={open} from={progress.from} to={progress.to} />
        )}
      </div>
    </Section>
  );
}

import { lazy, memo, Suspense } from 'react';
import type { OpenTarget } from '../../app/session';
import type { Targets } from '../../app/targets/derive-targets';
import type { OpenFigure } from '../../app/targets/open-figure';
import { ComputedParts } from './computed-parts';
import { CreditSection } from './credit-section';
import { GapSection } from './gap-section';
import { ReadingSection } from './reading-section';
import { WhatIfSection } from './what-if-section';

// The drawing of charts is large and comes after the figures.
const ChartsSection = lazy(() =>
  import('./charts-section').then((m) => ({ default: m.ChartsSection })),
);

export interface ToldTarget {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
}

interface TargetPartsProps {
  /** The very same while it is to stay as it is. */
  readonly told: ToldTarget;
}

/** Charts of a target, the entries it is made of, what would close the gap: dear to tell, all of the same day. */
export const TargetParts = memo(function TargetParts({ told }: TargetPartsProps) {
  const { targets, open, figure } = told;
  const { kind } = figure.progress;
  return (
    <>
      {kind !== 'words' && (
        <Suspense>
          <ChartsSection targets={targets} open={open} figure={figure} />
        </Suspense>
      )}
      {kind === 'credits' && <CreditSection targets={targets} open={open} figure={figure} />}
      {kind === 'credits' && <GapSection targets={targets} open={open} figure={figure} />}
      {kind === 'computed' && <ComputedParts figure={figure} />}
      {(kind === 'credits' || kind === 'computed') && (
        <WhatIfSection targets={targets} open={open} />
      )}
      {(kind === 'reported' || kind === 'credits') && (
        <ReadingSection open={open} figure={figure} />
      )}
    </>
  );
});
